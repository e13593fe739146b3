import Fixtures
import Foundation
import Review
import Testing

@Suite struct ThePilotOnTheCommandLine {
  private func review() throws -> SmallReview {
    let small = try SmallReview.registered()
    try small.importRecords((1...8).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    return small
  }

  private func run(_ small: SmallReview, _ line: String) throws -> Finished {
    try Command.run(Places.winnow, line.split(separator: " ").map(String.init), in: small.review.folder)
  }

  @Test func aTeamWalksFromTheSampleThroughTheGateToItsConflicts() throws {
    let small = try review()
    let drawn = try run(small, "pilot draw --size 4 --seed 3 --reviewer amara --reviewer jonas --as amara")
    #expect(drawn.status == 0)
    let sample = try #require(drawn.output.split(separator: "\n").last).split(separator: " ")
    #expect(sample.count == 4)
    #expect(try run(small, "pilot result --as amara").status == 1)
    for record in sample {
      #expect(try run(small, "pilot vote \(record) exclude --criterion I1=no --as amara").status == 0)
      let choice = record == sample[0] ? "include --criterion I1=yes" : "exclude --criterion I1=no"
      #expect(try run(small, "pilot vote \(record) \(choice) --as jonas").status == 0)
    }
    let result = try run(small, "pilot result --as amara").output
    #expect(result.contains("High enough: 75 %, 75 % needed"))
    #expect(result.contains("split by I1"))
    #expect(try run(small, "pilot accept --as amara").output.contains("8 votes of it became votes of the stage"))
    let conflicts = try run(small, "conflicts list --as amara").output
    #expect(conflicts.contains("\(sample[0])  Study number"))
    #expect(try run(small, "conflicts resolve \(sample[0]) include --as jonas").status == 0)
    #expect(try run(small, "conflicts show \(sample[0]) --as amara").output.contains("by jonas, consensus"))
    #expect(try run(small, "conflicts reopen \(sample[0]) --as jonas").status == 0)
    #expect(try run(small, "agreement --as amara").output.contains("Both agree on 3 of 4 records (75 %)"))
    #expect(try run(small, "agreement --csv --as amara").output.contains("amara,jonas,exclude,include,1"))
    #expect(try run(small, "verify").output.contains("equal"))
  }

  @Test func anAnswerToACriterionIsYesNoOrUnclear() throws {
    let small = try review()
    _ = try run(small, "pilot draw --size 4 --seed 3 --reviewer amara --reviewer jonas --as amara")
    let refused = try run(small, "pilot vote R1 exclude --criterion I1=perhaps --as amara")
    #expect(refused.status == 64)
    #expect(try run(small, "pilot override --as amara").errors.contains("--why"))
  }
}

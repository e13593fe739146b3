import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

/// Whatever three people do in three copies, and in whatever order the copies are merged, all end the same.
@Suite struct RandomCopies {
  @Test(arguments: 0..<12) func allCopiesEndTheSame(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let copies = try TwoCopies(records: 5) { team in
      for record in 1...3 { try team.vote(.include, on: record, by: "jonas") }
    }
    let all = [copies.amara, copies.jonas, try TwoCopies.copy(copies.team, "kim")]
    let people = ["amara", "jonas", "kim"]
    for second in 0..<60 {
      let place = Int.random(in: 0..<3, using: &chance)
      if Int.random(in: 0..<8, using: &chance) == 0 {
        try all[place].merges(all[(place + Int.random(in: 1...2, using: &chance)) % 3])
      } else {
        // Mostly one’s own copy; clocks that run apart, and stand still.
        let isGuest = Int.random(in: 0..<5, using: &chance) == 0
        let person = isGuest ? people.randomElement(using: &chance) ?? "kim" : people[place]
        try work(in: all[place], Acting(as: person, at: at(second / 3 + place * 5)), &chance)
      }
    }
    for _ in 0..<2 {
      for (one, other) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)].shuffled(using: &chance) {
        try all[one].merges(all[other])
      }
    }
    let standings = try all.map { try $0.standing() }
    #expect(standings[0] == standings[1])
    #expect(standings[0] == standings[2])
    for copy in all {
      #expect(try copy.verifies())
      for other in all { #expect(try copy.merges(other).total == 0) }
    }
  }

  private func at(_ second: Int) -> Date { SmallReview.acting().at.addingTimeInterval(Double(second)) }

  /// Something that a reviewer may do; what the review refuses is not done.
  private func work(in review: Review, _ acting: Acting, _ chance: inout SeededGenerator) throws {
    let record = RecordID(Int.random(in: 1...5, using: &chance))
    let stage = Bool.random(using: &chance) ? Stage.titleAbstract : .fullText
    let choice = Choice.allCases.randomElement(using: &chance) ?? .include
    let reason = stage == .fullText && choice == .exclude ? ["Language", "No task"].randomElement(using: &chance) : nil
    do {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0: try review.takeBackLast(at: stage, acting: acting)
      case 1, 2: try review.resolve(record, at: stage, as: choice, reason: reason, manner: .consensus, acting: acting)
      case 3: try review.note("a note", on: record, at: stage, acting: acting)
      default: try review.vote(choice, on: record, at: stage, reason: reason, acting: acting)
      }
    } catch is Problem {}
  }
}

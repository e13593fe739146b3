import Bibliography
import Charting
import Fixtures
import Foundation
import Review
import Testing

@Suite struct MatchingTheTasksOfTwoOccupations {
  @Test("is closed to everybody else until both are done") func seal() throws {
    let some = try MatchingReview()
    try some.match("A2", ["A1": .same], by: "amara")
    try some.finish("amara")
    for user in ["jonas", "olga", "ines", "paul", "stranger"] {
      let sheet = try some.review.matching(some.pair, seenBy: user)
      #expect(!sheet.isOpen && sheet.both.isEmpty && sheet.comparison == nil && sheet.own.pairs.isEmpty)
      #expect(throws: Problem.self) {
        try some.review.taskComparison(some.pair, ratings: ["survey"], seenBy: user)
      }
      let entries = try some.review.ledger(limit: 100, seenBy: user).filter { $0.kind == "tasks matched" }
      #expect(entries.count == 5 && entries.allSatisfy(\.isSealed))
      #expect(
        !entries.contains { $0.payload.contains("same") || $0.payload.contains("A2") || $0.payload.contains("salt") })
    }
    try some.finish("jonas")
    let sheet = try some.review.matching(some.pair, seenBy: "ines")
    #expect(sheet.isOpen && sheet.both.map(\.by) == ["amara", "jonas"])
    #expect(try some.review.ledger(limit: 100, seenBy: "ines").allSatisfy { !$0.isSealed })
  }

  @Test("tells nobody what the first one said: two reviews that differ in it only look the same") func blind() throws {
    let (a, b) = (try MatchingReview(), try MatchingReview())
    try a.match("A2", ["A1": .same, "B1": .overlaps], by: "amara")
    try b.match("A2", [:], by: "amara")
    for user in ["jonas", "olga", "ines", "stranger", ""] {
      for read in [
        { (some: MatchingReview) in "\(try some.review.matching(some.pair, seenBy: user))" },
        { (some: MatchingReview) in
          "\(try some.review.ledger(after: 0, limit: 100, seenBy: user))".replacing(/[0-9a-f]{64}/, with: "HASH")
            .replacing(/winnow-test-[-0-9A-F]+/, with: "FOLDER")
        },
      ] {
        #expect(try read(a) == read(b), "seen by \(user)")
      }
    }
    #expect(try a.review.matching(a.pair, seenBy: "amara").own != b.review.matching(b.pair, seenBy: "amara").own)
  }

  @Test("leaves to the team what the two say differently, and counts what it settles") func consensus() throws {
    let some = try MatchingReview()
    try some.match("A2", ["A1": .same], by: "amara")
    try some.match("A2", ["A1": .overlaps], by: "jonas")
    try some.match("B1", ["B1": .same], by: "amara")
    try some.match("B1", ["B1": .same], by: "jonas")
    for user in ["amara", "jonas"] { try some.finish(user) }
    #expect(try some.open() == [TaskName(.first, "A2"), TaskName(.second, "A1")])
    try some.review.agreeOnMatch(
      some.pair, TaskName(.first, "a2"), ["a1": .overlaps], by: .consensus, acting: SmallReview.acting("jonas"))
    #expect(try some.open().isEmpty)
    let (comparison, strangers) = try some.review.taskComparison(some.pair, ratings: ["survey"], seenBy: "ines")
    #expect(strangers.isEmpty)
    let items = comparison.items(TaskRule(endorsedShare: 0.6, meanImportance: 3))
    #expect(items.first { $0.first == ["A1"] }?.outcome == .uniqueToFirst)
    #expect(items.first { $0.first == ["A2"] }?.likeness == .overlaps)
    #expect(items.filter { $0.outcome == .common }.map(\.first) == [["A2"], ["B1"]])
    #expect(items.first { $0.second == ["A2"] }?.outcome == .belowThreshold)
    try some.review.agreeOnMatch(
      some.pair, TaskName(.first, "A2"), nil, by: .consensus, acting: SmallReview.acting("jonas"))
    #expect(try some.open().count == 2)
    #expect(isEqual(try some.review.verify()))
  }

  @Test("takes the last that somebody says of a task, once, and takes it back") func last() throws {
    let some = try MatchingReview()
    try some.match("A1", ["A1": .same], by: "amara")
    let length = try some.review.ledgerLength()
    try some.match("A1", ["a1": .same], by: "amara")
    #expect(try some.review.ledgerLength() == length)
    try some.match("A1", [:], by: "amara")
    #expect(try some.review.matching(some.pair, seenBy: "amara").own.unique == [TaskName(.first, "A1")])
    try some.match("A1", nil, by: "amara")
    #expect(try some.review.matching(some.pair, seenBy: "amara").unjudged.count == 6)
    #expect(isEqual(try some.review.verify()))
  }

  @Test("is refused for tasks there are not, before all are judged, once done, and for those who may not")
  func refusals() throws {
    let some = try MatchingReview()
    #expect(throws: Problem.self) { try some.match("Z9", [:], by: "amara") }
    #expect(throws: Problem.self) { try some.match("A1", ["Z9": .same], by: "amara") }
    #expect(throws: Problem.self) { try some.match("A1", [:], by: "ossi") }
    #expect(throws: Problem.self) {
      try some.review.matching(InventoryPair("peers", "peers"), seenBy: "amara")
    }
    let problem = #expect(throws: Problem.self) { try some.finish("amara", restIsUnique: false) }
    #expect(problem?.what == "6 tasks not judged")
    try some.finish("amara")
    #expect(throws: Problem.self) { try some.match("A1", ["A1": .same], by: "amara") }
    #expect(throws: Problem.self) {
      try some.review.agreeOnMatch(
        some.pair, TaskName(.first, "A1"), [:], by: .consensus, acting: SmallReview.acting("amara"))
    }
    #expect(throws: Problem.self) {
      try some.review.matching(InventoryPair("managers", "peers"), seenBy: "amara")
    }
    try some.finish("jonas")
    #expect(throws: Problem.self) {
      try some.review.finishMatching(some.pair, isFinished: false, acting: SmallReview.acting("amara"))
    }
    #expect(throws: Problem.self) {
      try some.review.agreeOnMatch(
        some.pair, TaskName(.first, "A1"), [:], by: .arbiter, acting: SmallReview.acting("amara"))
    }
    try some.review.agreeOnMatch(
      some.pair, TaskName(.first, "A1"), [:], by: .arbiter, acting: SmallReview.acting("ines"))
  }

  @Test("comes from a table and goes into one; what contradicts itself is told with its line") func table() throws {
    let some = try MatchingReview()
    let file = try some.team.small.folder.write(
      "first task,second task,match\nA2,A1,same\nA1,,\n,A2,unique\nB1,B1,alike\nA1,B1,same\n", to: "m.csv")
    let (recorded, refused) = try some.review.importMatching(file, some.pair, acting: SmallReview.acting("amara"))
    #expect(recorded == 3 && refused.map(\.line) == [5, 6] && refused[0].file == "m.csv")
    let own = try some.review.matching(some.pair, seenBy: "amara").own
    #expect(own.unique == [TaskName(.first, "A1"), TaskName(.second, "A2")] && own.pairs.count == 1)
    #expect(isEqual(try some.review.verify()))
  }

  @Test("forgets pairs with tasks that an inventory no longer has, and asks for those tasks again") func newInventory()
    throws
  {
    let some = try MatchingReview()
    try some.match("A1", ["A2": .same], by: "amara")
    try some.review.removeMaterial("managers", acting: SmallReview.acting("amara"))
    let shorter = try some.team.small.folder.write(
      "occupation,task id,task\nCase manager,A1,Make wellness plan\n", to: "managers.csv")
    _ = try some.review.addMaterial(
      MaterialToAdd(shorter, kind: .taskInventory), acting: SmallReview.acting("amara"))
    #expect(try some.review.matching(some.pair, seenBy: "amara").unjudged.count == 4)
    #expect(throws: Problem.self) { try some.finish("amara", restIsUnique: false) }
    try some.match("A1", [:], by: "amara")
    try some.finish("amara")
    #expect(try some.review.matching(some.pair, seenBy: "amara").isFinished)
    #expect(isEqual(try some.review.verify()))
  }

  @Test("is joined when the two match on copies of the review, once, and is open only then") func copies() throws {
    let some = try MatchingReview()
    let folder = some.team.small.folder.url.appending(path: "copy")
    try FileManager.default.copyItem(at: some.review.folder, to: folder)
    let copy = try Review(at: folder)
    try some.match("A2", ["A1": .same], by: "amara")
    try some.finish("amara")
    let jonas = SmallReview.acting("jonas")
    try copy.matchTasks(some.pair, [(TaskName(.second, "A1"), ["A2": .overlaps])], acting: jonas)
    try copy.finishMatching(some.pair, restIsUnique: true, acting: jonas)
    #expect(try !copy.matching(some.pair, seenBy: "jonas").isOpen)
    let merge = try some.review.merge(copyAt: folder, acting: SmallReview.acting("amara"))
    #expect(merge.total == 6)
    #expect(try some.open() == [TaskName(.first, "A2"), TaskName(.second, "A1")])
    #expect(try some.review.merge(copyAt: folder, acting: SmallReview.acting("amara")).total == 0)
    #expect(isEqual(try some.review.verify()))
  }
}

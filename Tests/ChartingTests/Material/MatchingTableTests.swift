import Bibliography
import Charting
import Fixtures
import Testing

@Suite struct AMatchingAsATable {
  private static let peers = TaskInventory(
    "Peer", [.init("A", "", [.init("A1", "Share"), .init("A2", "Plan"), .init("A3", "Write")])])
  private static let managers = TaskInventory(
    "Manager", [.init("A", "", [.init("A1", "Plan care"), .init("A2", "Refer")])])

  @Test("is read as pairs and unique tasks; rows that contradict one above are refused") func read() throws {
    let table = try TaskMatchingTable(
      MaterialTable(
        """
        first task,second task,match
        a2,A1,same
        A1,,unique
        ,A2,
        A3,,not judged
        A1,A2,overlaps
        A2,A1,overlaps
        A2,,
        A9,,
        A3,A2,alike
        A3,A1,
        """), Self.peers, Self.managers)
    #expect(table.judgements.map(\.task) == [TaskName(.first, "A1"), TaskName(.first, "A2"), TaskName(.second, "A2")])
    #expect(table.judgements.map(\.likenesses) == [[:], ["A1": .same], [:]])
    #expect(table.refused.map(\.line) == [6, 7, 8, 9, 10, 11])
  }

  @Test("is written so that reading it again gives the same") func roundTrip() throws {
    var matching = TaskMatching(by: "ana")
    matching.judge(TaskName(.first, "A2"), ["A1": .same, "A2": .overlaps])
    matching.judge(TaskName(.first, "A1"), [:])
    let rows = matching.rows(Self.peers, Self.managers)
    #expect(rows.last == ["A3", "", "not judged", "Write", ""])
    let table = MaterialTable(
      heading: TaskMatchingTable.heading + ["first says", "second says"],
      rows: rows.enumerated().map { MaterialTable.Row(line: $0 + 2, cells: $1) })
    var again = TaskMatching(by: "ana")
    let read = try TaskMatchingTable(table, Self.peers, Self.managers)
    for judgement in read.judgements { again.judge(judgement.task, judgement.likenesses) }
    #expect(read.refused.isEmpty && again == matching)
  }

  @Test("says one thing of a task at a time: what is said last counts") func last() {
    var matching = TaskMatching(by: "ana")
    matching.judge(TaskName(.first, "A1"), ["A1": .same])
    matching.judge(TaskName(.second, "A1"), ["A2": .overlaps])
    #expect(matching.likenesses(of: TaskName(.first, "A1")) == nil)
    #expect(matching.likenesses(of: TaskName(.first, "A2")) == ["A1": .overlaps])
    matching.judge(TaskName(.first, "A2"), [:])
    #expect(matching.pairs.isEmpty && matching.unique == [TaskName(.first, "A2")])
    matching.judge(TaskName(.first, "A2"), nil)
    #expect(matching.unique.isEmpty)
  }

  @Test("leaves each task settled or open, and no pair that one of its tasks denies, whatever three people say")
  func anyMatching() {
    var generator = SeededGenerator(seed: 11)
    let tasks = TaskComparison.names(Self.peers, Self.managers)
    func matching(_ by: String, _ steps: Int) -> TaskMatching {
      var matching = TaskMatching(by: by)
      for _ in 0..<steps {
        guard let task = tasks.randomElement(using: &generator) else { continue }
        let others = tasks.filter { $0.side != task.side && Bool.random(using: &generator) }
        let likenesses = Dictionary(
          others.map { ($0.task, Bool.random(using: &generator) ? TaskMatching.Likeness.same : .overlaps) }
        ) { first, _ in first }
        matching.judge(task, Int.random(in: 0..<9, using: &generator) == 0 ? nil : likenesses)
      }
      return matching
    }
    for _ in 0..<300 {
      let consensus = matching("team", Int.random(in: 0...4, using: &generator))
      let one = matching("ana", 6)
      let compared = MatchingComparison.of(
        one, Bool.random(using: &generator) ? one : matching("ben", 6), consensus: consensus, tasks: tasks)
      let open = Set(compared.disagreements.map(\.task))
      #expect(open.count == compared.disagreements.count && compared.agreed <= compared.judgedByBoth)
      for task in tasks {
        let settled = compared.settled.likenesses(of: task)
        #expect(settled != nil || open.contains(task))
        if let said = consensus.likenesses(of: task), !open.contains(task) {
          #expect(Set((settled ?? [:]).keys).isSuperset(of: said.keys))
          #expect((settled ?? [:]).keys.allSatisfy { said[$0] != nil })
        }
      }
    }
  }

  @Test("opens a task again whose match the team denied from the other side") func denied() {
    var both = TaskMatching(by: "ana")
    both.judge(TaskName(.first, "A2"), ["A1": .same])
    var consensus = TaskMatching(by: "team")
    consensus.judge(TaskName(.second, "A1"), [:])
    let tasks = TaskComparison.names(Self.peers, Self.managers)
    let compared = MatchingComparison.of(both, both, consensus: consensus, tasks: tasks)
    #expect(compared.settled.pairs.isEmpty && compared.settled.unique == [TaskName(.second, "A1")])
    #expect(compared.disagreements.map(\.task).contains(TaskName(.first, "A2")))
  }
}

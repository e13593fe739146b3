import Bibliography
import Fixtures
import Foundation
import Review
import Screening

/// A team that screens by chance: people join and leave, change their minds, disagree, ask, and amend the protocol midway.
/// Everything goes through the operations that real people use.
struct SimulatedTeam {
  let team: ScreeningTeam
  private var chance: SeededGenerator
  private var active: Set<String>
  private let everybody: [String]
  private var amendments = 0
  /// How often each kind of step was taken with an effect.
  private(set) var taken: [String: Int] = [:]

  var review: Review { team.review }

  init(reviewers: Int, records: Int, seed: UInt64) throws {
    chance = SeededGenerator(seed: seed)
    everybody = ["amara", "jonas"] + (2..<reviewers).map { "reviewer\($0)" }
    team = try ScreeningTeam(records: records, more: Array(everybody.dropFirst(2)))
    active = Set(everybody)
    try team.small.importRecords(
      (1...max(3, records / 50)).map { "A cited work number \($0)|Li, C|\(2000 + $0 % 20)" }, source: "Reference lists",
      kind: .citation, by: "lia")
    if seed % 3 != 0 { try divide() }
  }

  /// One step: a sitting of up to `length` decisions, or something else that happens in a team.
  ///
  /// - Returns: what it was.
  mutating func step(length: Int) throws -> String {
    let name: String
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<58: name = try sit(length)
    case 58..<64: name = try changeOfMind()
    case 64..<70: name = try takeBack()
    case 70..<74: name = try ask()
    case 74..<82: name = try resolve()
    case 82..<84: name = try reopen()
    case 84..<88: name = try comeOrGo()
    case 88..<91: name = try retrieve()
    case 91..<94: name = try mergeOrSplit()
    case 94..<96: name = try removeOrRestore()
    case 96..<98: name = try divide()
    default: name = try amend()
    }
    taken[name, default: 0] += 1
    return name
  }

  /// Everybody who is there finishes, conflicts and questions included.
  mutating func finish() throws {
    for user in everybody where !active.contains(user) {
      try review.setActive(true, user, acting: SmallReview.acting("olga"))
      active.insert(user)
    }
    try answerAll()
    for stage in Stage.allCases {
      for user in everybody { while try decideNext(at: stage, user) {} }
      try resolveAll(at: stage)
    }
  }

  private mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &chance)
  }

  /// A reviewer who is there; sorted, so that the seed alone decides.
  private mutating func reviewer() -> String { pick(active.sorted()) ?? "amara" }

  private mutating func sit(_ length: Int) throws -> String {
    let (user, stage) = (reviewer(), Int.random(in: 0..<3, using: &chance) == 0 ? Stage.fullText : .titleAbstract)
    for _ in 0..<Int.random(in: 1...length, using: &chance) {
      guard try decideNext(at: stage, user) else { return "nothing left to decide" }
    }
    return "decisions"
  }

  private mutating func decideNext(at stage: Stage, _ user: String) throws -> Bool {
    guard let record = try review.nextRecord(at: stage, for: user) else { return false }
    try vote(on: record, at: stage, user)
    return true
  }

  private mutating func vote(on record: RecordID, at stage: Stage, _ user: String) throws {
    // Whether the work belongs in, and a reader who errs now and then.
    let belongs = record.number % 3 == 0
    let says = Int.random(in: 0..<8, using: &chance) == 0 ? !belongs : belongs
    let choice: Choice = Int.random(in: 0..<15, using: &chance) == 0 ? .maybe : says ? .include : .exclude
    let reason = choice == .exclude ? pick(["Not paid", "No task", "Hospital ward"]) : nil
    try review.vote(
      choice, on: record, at: stage, reason: stage == .fullText ? reason : nil, acting: SmallReview.acting(user))
  }

  private mutating func changeOfMind() throws -> String {
    let stage = pick(Stage.allCases) ?? .titleAbstract
    let standings = try review.snapshot().standings[stage] ?? [:]
    guard let record = pick(standings.keys.sorted()), standings[record]?.state != .notRetrieved else {
      return "nothing"
    }
    do {
      try vote(on: record, at: stage, reviewer())
      return "changes of mind"
    } catch is Problem {
      return "votes on resolved records, refused"
    }
  }

  private mutating func takeBack() throws -> String {
    do {
      try review.takeBackLast(at: pick(Stage.allCases) ?? .titleAbstract, acting: SmallReview.acting(reviewer()))
      return "decisions taken back"
    } catch is Problem {
      return "nothing to take back"
    }
  }

  private mutating func ask() throws -> String {
    let user = reviewer()
    if Bool.random(using: &chance), let record = try review.nextRecord(at: .titleAbstract, for: user) {
      try review.park(record, question: "Does this count?", at: .titleAbstract, acting: SmallReview.acting(user))
      return "questions"
    }
    try answerAll()
    return "answers"
  }

  private func answerAll() throws {
    for question in try review.questions(seenBy: "ines", unansweredOnly: true) {
      try review.answer(question.number, "It does.", acting: SmallReview.acting("ines"))
    }
  }

  private mutating func resolve() throws -> String {
    let stage = pick(Stage.allCases) ?? .titleAbstract
    let open = try conflicts(at: stage)
    guard let record = pick(open) else { return "no conflict" }
    try resolve(record, at: stage)
    return "conflicts resolved"
  }

  private mutating func resolveAll(at stage: Stage) throws {
    for record in try conflicts(at: stage) { try resolve(record, at: stage) }
  }

  private func conflicts(at stage: Stage) throws -> [RecordID] {
    try (review.snapshot().standings[stage] ?? [:]).filter {
      $0.value.state == .conflict || $0.value.state == .undecided
    }
    .keys.sorted()
  }

  private mutating func resolve(_ record: RecordID, at stage: Stage) throws {
    let choice: Choice = Bool.random(using: &chance) ? .include : .exclude
    let reason = choice == .exclude ? pick(["Not paid", "No task"]) : nil
    try review.resolve(
      record, at: stage, as: choice, reason: reason, manner: .arbiter, acting: SmallReview.acting("ines"))
  }

  private mutating func reopen() throws -> String {
    let resolutions = try Stage.allCases.flatMap { stage in
      try (review.decisionsUnsealed()[stage] ?? [:]).values.joined().filter { $0.kind == .resolution }.map(\.sequence)
    }
    guard let resolution = pick(resolutions.sorted()) else { return "no resolution" }
    try review.takeBack(resolution, acting: SmallReview.acting("ines"))
    return "resolutions taken back"
  }

  private mutating func comeOrGo() throws -> String {
    guard let user = pick(everybody) else { return "nothing" }
    // Two must stay, or nothing could be decided.
    if active.contains(user), active.count > 2 {
      try review.setActive(false, user, acting: SmallReview.acting("olga"))
      active.remove(user)
      return "people leaving"
    }
    guard !active.contains(user) else { return "nothing" }
    try review.setActive(true, user, acting: SmallReview.acting("olga"))
    active.insert(user)
    return "people coming back"
  }

  private mutating func retrieve() throws -> String {
    let reports = (try review.snapshot().standings[.fullText] ?? [:]).filter { $0.value.votes == 0 }.keys.sorted()
    guard let record = pick(reports) else { return "nothing" }
    try review.decide([], at: .fullText, notRetrieved: [(record, nil)], acting: SmallReview.acting("lia"))
    return "reports not retrieved"
  }

  private mutating func mergeOrSplit() throws -> String {
    let snapshot = try review.snapshot()
    let works = snapshot.works
    if let merged = pick(works.filter { $0.members.count > 1 }), Bool.random(using: &chance) {
      try review.splitDuplicates([merged.members[1]], acting: SmallReview.acting("lia"))
      return "duplicates split"
    }
    guard let a = pick(works), let b = pick(works), a.head != b.head else { return "nothing" }
    do {
      _ = try review.mergeDuplicates([a.head, b.head], acting: SmallReview.acting("lia"))
      return "duplicates merged"
    } catch is Problem {
      return "merges that would open votes, refused"
    }
  }

  private mutating func removeOrRestore() throws -> String {
    let snapshot = try review.snapshot()
    if let removed = pick(snapshot.removals.keys.sorted()), Bool.random(using: &chance) {
      try review.restoreToScreening([removed], acting: SmallReview.acting("paul"))
      return "records put back"
    }
    guard let work = pick(snapshot.works) else { return "nothing" }
    do {
      try review.removeBeforeScreening(
        [work.head], cause: Bool.random(using: &chance) ? .automation : .other, detail: "a test",
        acting: SmallReview.acting("paul"))
      return "records taken out"
    } catch is Problem {
      return "records decided on already, refused"
    }
  }

  @discardableResult
  private mutating func divide() throws -> String {
    let stage = pick(Stage.allCases) ?? .titleAbstract
    let people = active.sorted().shuffled(using: &chance)
    let needed = try review.snapshot().settings(stage).reviewers
    let plan: Allocation.Plan
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: plan = .queue
    case 1: plan = .shares(people.map { .init(reviewer: $0, weight: Double(Int.random(in: 1...3, using: &chance))) })
    default:
      let groups = stride(from: 0, to: people.count - needed + 1, by: needed).map { Array(people[$0..<$0 + needed]) }
      guard !groups.isEmpty else { return "nothing" }
      plan = .groups(groups)
    }
    try review.allocate(
      Allocation(plan, seed: UInt64.random(in: 0..<1000, using: &chance)), at: stage, acting: SmallReview.acting("paul")
    )
    return "divisions"
  }

  /// Twice at most: other criteria, and one more reviewer a record.
  private mutating func amend() throws -> String {
    guard amendments < 2 else { return "nothing" }
    amendments += 1
    let text =
      amendments == 1
      ? ProtocolText.reworded
      : ProtocolText.reworded.replacing(
        "reviewers_per_record: 2", with: "reviewers_per_record: 3")
    try team.small.edit(text)
    try review.amendProtocol(acting: SmallReview.acting("paul", why: "what the screening showed"))
    // Three are needed from here on.
    if amendments == 2 {
      for user in everybody where active.count < 3 && !active.contains(user) {
        try review.setActive(true, user, acting: SmallReview.acting("olga"))
        active.insert(user)
      }
    }
    return "amendments"
  }
}

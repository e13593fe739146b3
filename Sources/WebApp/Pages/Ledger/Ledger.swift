internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

internal import Synchronization

extension Site {
  mutating func addLedger() {
    let office = office
    page(
      "/ledger", in: .ledger, "What happened in the review, newest first: `person`, `record`, `from`, `to`, `before`."
    ) {
      ask in
      let question = try LedgerQuestion(ask)
      return try await ask.office.work { try LedgerPage(question, $0, seenBy: ask.user, office.library.strings) }
    }
    page("/ledger/{entry}", in: .ledger, "One entry of the ledger with all it says.") { ask in
      // The largest number has no next one.
      guard let number = Int(try ask.part("entry")), number > 0, number < Int.max else {
        throw Refusal.missing("this entry")
      }
      return try await ask.office.work { review in
        let entry = try review.ledger(after: number - 1, before: number + 1, limit: 1, seenBy: ask.user).first
        guard let entry else { throw Refusal.missing("this entry") }
        return LedgerEntryPage(entry, office.library.strings)
      }
    }
    let turn = VerifyTurn()
    action(
      .post, "/ledger/verify", to: .read, "Proves that the review is what its ledger says; takes a while.",
      taking: Nothing.self
    ) { ask, _ in
      guard turn.take() else {
        throw Refusal(
          .conflict, Problem("the ledger is being checked right now", remedy: "Wait for it, then try again."))
      }
      defer { turn.giveBack() }
      return try await ask.office.longWork { review in
        switch try review.verify() {
        case .equal(let events, let records, let hash):
          VerifyAnswer(isEqual: true, events: events, records: records, hash: hash, problem: nil)
        case .broken(let problem):
          VerifyAnswer(isEqual: false, events: nil, records: nil, hash: nil, problem: "\(problem)")
        }
      }
    }
  }
}

/// Checking reads everything there is: one at a time, so that imports and reports get their turn.
private final class VerifyTurn: Sendable {
  private let isTaken = Mutex(false)

  func take() -> Bool {
    isTaken.withLock { taken in
      defer { taken = true }
      return !taken
    }
  }

  func giveBack() { isTaken.withLock { $0 = false } }
}

/// Which entries somebody asks for.
struct LedgerQuestion: Sendable {
  let person: String?
  let record: RecordID?
  let from: String?
  let to: String?
  let before: Int?

  /// Entries on one page.
  static let most = 50

  /// - Throws: ``Problem`` when a record or a day is none.
  init(_ ask: Ask) throws {
    person = ask.query("person")
    record = try ask.query("record").map { text in
      guard let record = RecordID(text) else {
        throw Problem("that is no record", text: text, remedy: "Records are written as R17.")
      }
      return record
    }
    func day(_ name: String) throws -> String? {
      guard let text = ask.query(name) else { return nil }
      guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else {
        throw Problem("that is no day", text: text, remedy: "Days are written as 2026-03-04.")
      }
      return text
    }
    from = try day("from")
    to = try day("to")
    before = ask.number("before")
  }

  /// The address of the entries before one, with the same questions.
  func path(before: Int?) -> String {
    let parts = [
      ("person", person), ("record", record?.text), ("from", from), ("to", to), ("before", before.map(String.init)),
    ].compactMap { name, value in value.map { "\(name)=\($0.urlQueryValue)" } }
    return "/ledger" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
  }
}

extension LedgerPage {
  init(_ question: LedgerQuestion, _ review: Review, seenBy viewer: String, _ strings: Strings) throws {
    func read(before: Int?, _ limit: Int, _ question: LedgerQuestion?) throws -> [LedgerEntry] {
      try review.ledger(
        before: before, limit: limit, actor: question?.person, record: question?.record,
        days: (question?.from, question?.to), seenBy: viewer
      ).reversed()
    }
    let found = try read(before: question.before, LedgerQuestion.most + 1, question)
    let last = try read(before: nil, 1, nil).first
    heading = strings["room.ledger"]
    length = last?.sequence ?? 0
    lengthWords = strings("ledger.length", count: length)
    lastHash = last.flatMap { $0.isSealed ? nil : $0.hash }
    let shown = found.prefix(LedgerQuestion.most)
    entries = shown.map { Line($0, strings) }
    isEmpty = entries.isEmpty
    older = found.count > LedgerQuestion.most ? shown.last.map { question.path(before: $0.sequence) } : nil
    newest = question.before == nil ? nil : question.path(before: nil)
    var people = try review.team().members.map(\.user)
    for actor in found.map(\.actor) + [question.person].compactMap({ $0 }) where !people.contains(actor) {
      people.append(actor)
    }
    filter = Filter(
      person: question.person, record: question.record?.text, from: question.from, to: question.to,
      people: people.map { .init(user: $0, isChosen: $0 == question.person) },
      isOn: question.person != nil || question.record != nil || question.from != nil || question.to != nil)
  }
}

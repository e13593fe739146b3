import Bibliography
import Screening

import winnow

/// Three records in memory, and a switch that makes everything fail that writes.
final class StandInDesk: ScreeningDesk {
  var guide: ScreeningGuide
  var cards = ["R1", "R2", "R3"].map { ScreeningCard(name: $0, title: "Title of \($0)") }
  var isBroken = false
  private var decided: [String] = []

  init(_ stage: Stage = .titleAbstract) {
    guide = ScreeningGuide(
      stage: stage, criteria: [GuideCriterion(id: "I1", isInclusion: true, rule: "The worker is paid.")],
      reasons: [GuideReason("Not paid", criteria: ["I1"]), GuideReason("No task")])
  }

  private func place(_ name: String) throws -> Int {
    guard let place = cards.firstIndex(where: { $0.name == name || $0.name == "R\(name)" }) else {
      throw Problem("there is no record \(name)", remedy: "Write its number.")
    }
    return place
  }

  private func change(_ name: String, _ body: (inout ScreeningCard) -> Void) throws {
    guard !isBroken else { throw Problem("the disk is full", remedy: "Make room.") }
    body(&cards[try place(name)])
  }

  func labels() -> [String] { [] }

  func workload() -> Workload {
    let done = cards.count { $0.decision != nil }
    return Workload(done: done, left: cards.count - done, today: done)
  }

  func next(after record: String?) throws -> ScreeningCard? {
    let start = try record.map { try place($0) + 1 } ?? 0
    let isOpen = { (card: ScreeningCard) in card.decision == nil && card.question == nil }
    return cards[start...].first(where: isOpen) ?? cards.first(where: isOpen)
  }

  func previous(before record: String?) throws -> ScreeningCard? {
    try decided.last { $0 != record }.flatMap { try card($0) }
  }

  func card(_ name: String) throws -> ScreeningCard? { cards[try place(name)] }

  func decide(_ judgement: Judgement, on record: String) throws {
    try change(record) { $0.decision = judgement }
    decided.append(record)
  }

  func takeBack(on record: String) throws {
    try change(record) { if $0.decision != nil { $0.decision = nil } else { $0.question = nil } }
  }

  func note(_ text: String, on record: String) throws { try change(record) { $0.notes.append(text) } }

  func label(_ label: String, on record: String) throws { try change(record) { $0.labels.append(label) } }

  func park(_ record: String, question: String) throws { try change(record) { $0.question = question } }
}

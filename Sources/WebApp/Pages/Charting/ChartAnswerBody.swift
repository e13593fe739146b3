internal import Bibliography
internal import Charting
internal import HTTPTypes

/// An answer as JSON: the shape in which the ledger keeps it.
struct ChartAnswerBody: Codable, Sendable, Equatable {
  /// `reported`, `not reported` or `not applicable`.
  let state: String
  /// What was found; left out unless reported.
  let entries: [Entry]?
  let note: String?

  /// One value with its place in the source.
  struct Entry: Codable, Sendable, Equatable {
    let value: String?
    let unit: String?
    /// Of a group or table: answers by the ids of its fields.
    let cells: [String: ChartAnswerBody]?
    let page: String?
    let quote: String?
  }

  init(_ answer: Answer) {
    state = answer.state.rawValue
    entries = answer.entries.map { entry in
      Entry(
        value: entry.value, unit: entry.unit, cells: entry.cells?.mapValues { ChartAnswerBody($0) }, page: entry.page,
        quote: entry.quote)
    }
    note = answer.note
  }

  /// - Throws: ``Refusal`` 400 for a state that is none.
  func answer() throws -> Answer {
    let state = try Site.known(Answer.State(rawValue: state), state, "state of an answer")
    let entries = try (entries ?? []).map { entry in
      Answer.Entry(
        entry.value ?? "", unit: entry.unit, cells: try entry.cells?.mapValues { try $0.answer() }, page: entry.page,
        quote: entry.quote)
    }
    return Answer(state, entries, note: note)
  }
}

/// An answer as people read it beside another.
struct ShownAnswer: Codable, Sendable {
  let answer: ChartAnswerBody
  /// “not reported” or “not applicable”; `nil` where values follow.
  let state: String?
  let lines: [Line]

  struct Line: Codable, Sendable {
    let text: String
    let page: String?
    let quote: String?
  }

  init(_ answer: Answer, _ field: FormField) {
    self.answer = ChartAnswerBody(answer)
    state = answer.state == .reported ? nil : answer.state.rawValue
    lines = answer.entries.map { entry in
      let isQuote = entry.quote == entry.value
      return Line(
        text: ShownAnswer.text(entry, field), page: entry.page, quote: isQuote ? nil : entry.quote)
    }
  }

  /// The whole answer in one line.
  var text: String { state ?? lines.map(\.text).joined(separator: "; ") }

  private static func text(_ entry: Answer.Entry, _ field: FormField) -> String {
    guard field.kind.holdsFields else {
      let label = field.values.first { $0.value == entry.value }?.label ?? entry.value
      guard field.kind == .number, let unit = entry.unit ?? field.unit else { return label }
      return "\(label) \(unit)"
    }
    return field.fields.compactMap { inner in
      entry.cells?[inner.id].map { "\(inner.label): \(ShownAnswer($0, inner).text)" }
    }.joined(separator: "; ")
  }
}

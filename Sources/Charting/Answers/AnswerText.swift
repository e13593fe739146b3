package import Bibliography

/// How answers are written in a table's cell or on the command line, and read from there.
///
/// Several values stand behind each other with semicolons. `not reported` (`NR`) and `not applicable` (`N/A`) are answers; an empty
/// cell is none. A place in the source follows in brackets: `advocacy [p. 12: “spoke up for clients”]`.
package enum AnswerText {
  /// The answer that a text gives; `nil` when it is empty.
  ///
  /// - Throws: ``Problem`` when it isn't an answer to the field, with what is wrong and what would be.
  package static func read(_ text: String, as field: FormField) throws(Problem) -> Answer? {
    let text = text.trimmed
    if text.isEmpty { return nil }
    switch Folding.words(text) {
    case "not reported", "nr": return .notReported
    case "not applicable", "n a": return .notApplicable
    default: break
    }
    guard !field.kind.holdsFields else {
      throw Problem(
        "“\(field.label)” has fields of its own", text: text,
        remedy: "Give them by the names \(field.fields.map { "\(field.id)/\($0.id)" }.joined(separator: ", ")).")
    }
    let parts = field.takesSeveral && field.kind != .quote ? text.split(separator: ";").map(String.init) : [text]
    var answer = Answer(.reported)
    for part in parts where !part.trimmed.isEmpty {
      let entry = try read(entry: part.trimmed, as: field)
      if !answer.entries.contains(where: { $0.value == entry.value && $0.quote == entry.quote }) {
        answer.entries.append(entry)
      }
    }
    return try field.checked(answer)
  }

  /// The text that reads as the answer again, without places for values that have none.
  package static func write(_ answer: Answer) -> String {
    switch answer.state {
    case .notReported, .notApplicable: answer.state.rawValue
    case .reported: answer.entries.map(write).joined(separator: "; ")
    }
  }

  private static func write(_ entry: Answer.Entry) -> String {
    let value = entry.unit.map { "\(entry.value) \($0)" } ?? entry.value
    let place = [entry.page.map { "p. \($0)" }, entry.quote.map { "“\($0)”" }].compactMap(\.self)
    return place.isEmpty ? value : "\(value) [\(place.joined(separator: ": "))]"
  }

  private static func read(entry text: String, as field: FormField) throws(Problem) -> Answer.Entry {
    var (words, page, quote) = (text, String?.none, String?.none)
    if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
      let place = text[text.index(after: open)...].dropLast()
      if place.hasPrefix("p. ") || place.hasPrefix("“") {
        words = String(text[..<open]).trimmed
        let parts = place.split(separator: ": “", maxSplits: 1).map(String.init)
        page = place.hasPrefix("p. ") ? String(parts[0].dropFirst(3)).trimmed.nilWhenEmpty : nil
        quote =
          place.hasPrefix("“")
          ? String(place.dropFirst().dropLast()) : parts.count > 1 ? String(parts[1].dropLast()) : nil
      }
    }
    return try field.entry(words, page: page, quote: quote)
  }
}

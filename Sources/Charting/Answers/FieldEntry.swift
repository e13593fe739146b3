package import Bibliography
internal import Foundation

/// Values in the one form in which they are kept, so that two people who mean the same write the same.
extension FormField {
  /// An entry from what a person wrote.
  ///
  /// - Throws: ``Problem`` when the field takes no such value.
  package func entry(_ text: String, page: String? = nil, quote: String? = nil) throws(Problem) -> Answer.Entry {
    var entry = Answer.Entry("", page: page?.trimmed.nilWhenEmpty, quote: quote?.trimmed.nilWhenEmpty)
    let text = text.trimmed
    switch kind {
    case .text, .longText: entry.value = text
    case .quote:
      entry.value = text
      if entry.quote == nil { entry.quote = text }
    case .number: (entry.value, entry.unit) = try number(text)
    case .date: entry.value = try date(text)
    case .yesOrNo: entry.value = try yesOrNo(text)
    case .single, .multiple, .codes: entry.value = try choice(text)
    case .country: entry.value = try country(text)
    case .group, .table: break
    }
    guard !entry.value.isEmpty || kind.holdsFields else {
      throw Problem("“\(label)” has an empty value", remedy: "Leave the field out, or write what the source says.")
    }
    return entry
  }

  /// An answer whose entries fit the field together.
  ///
  /// - Throws: ``Problem`` when there are several where one is asked for, or none.
  package func checked(_ answer: Answer) throws(Problem) -> Answer {
    guard answer.state == .reported else { return Answer(answer.state, note: answer.note) }
    guard !answer.entries.isEmpty else {
      throw Problem(
        "“\(label)” is said to be reported, and no value is given",
        remedy: "Give the value, or say not reported or not applicable.")
    }
    guard takesSeveral || answer.entries.count == 1 else {
      throw Problem(
        "“\(label)” takes one value", text: answer.values.joined(separator: "; "),
        remedy: "Choose one, or let the form take several: `repeatable: true`, or the type multiple.")
    }
    return answer
  }

  /// An answer put together elsewhere, each value read anew.
  ///
  /// - Throws: ``Problem`` with the first thing that doesn't fit.
  package func read(_ answer: Answer) throws(Problem) -> Answer {
    guard answer.state == .reported else { return Answer(answer.state, note: answer.note) }
    var clean = Answer(.reported, note: answer.note?.trimmed.nilWhenEmpty)
    for given in answer.entries {
      let text = given.unit.map { "\(given.value) \($0)" } ?? given.value
      var entry = try entry(text, page: given.page, quote: given.quote)
      if kind.holdsFields { entry.cells = try cells(given.cells ?? [:]) }
      clean.entries.append(entry)
    }
    return try checked(clean)
  }

  private func cells(_ given: [String: Answer]) throws(Problem) -> [String: Answer] {
    var clean: [String: Answer] = [:]
    for (id, answer) in given.sorted(by: { $0.key < $1.key }) {
      guard let inner = fields.first(where: { $0.id == id }) else {
        throw Problem(
          "“\(label)” has no field `\(id)`", remedy: "It has \(fields.map { "`\($0.id)`" }.joined(separator: ", ")).")
      }
      clean[id] = try inner.read(answer)
    }
    guard !clean.isEmpty else {
      throw Problem("an entry of “\(label)” is empty", remedy: "Fill in one of its fields, or take the entry out.")
    }
    return clean
  }

  /// `12,000.5 minutes` is 12000.5; the unit is kept where it isn't the form's.
  private func number(_ text: String) throws(Problem) -> (String, unit: String?) {
    let digits = text.prefix { $0.isNumber || ".,+-−".contains($0) }
    let rest = String(text.dropFirst(digits.count)).trimmed
    let plain = String(digits).replacing("−", with: "-")
    let isGrouped = plain.wholeMatch(of: /[+-]?\d{1,3}(,\d{3})+(\.\d+)?/) != nil
    let number = isGrouped ? plain.replacing(",", with: "") : plain
    guard number.wholeMatch(of: /[+-]?\d+(\.\d+)?/) != nil, let value = Double(number) else {
      throw Problem("“\(label)” takes a number", text: text, remedy: "Write it like 12 or 12.5, with a point.")
    }
    // What is kept must read as itself: a number is never written with an exponent.
    let shortest = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    let written = shortest.contains("e") ? String(number.drop { $0 == "+" }) : shortest
    let own = unit.map { Folding.words($0) == Folding.words(rest) } ?? false
    return (written, rest.isEmpty || own ? nil : rest)
  }

  private func date(_ text: String) throws(Problem) -> String {
    guard let match = text.wholeMatch(of: /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/),
      match.2.map({ (1...12).contains(Int($0) ?? 0) }) ?? true, match.3.map({ (1...31).contains(Int($0) ?? 0) }) ?? true
    else {
      throw Problem(
        "“\(label)” takes a date", text: text, remedy: "Write it as 2019, 2019-03 or 2019-03-21.")
    }
    return text
  }

  private func yesOrNo(_ text: String) throws(Problem) -> String {
    switch Folding.words(text) {
    case "yes", "y", "true", "1": return "yes"
    case "no", "n", "false", "0": return "no"
    default: throw Problem("“\(label)” takes yes or no", text: text, remedy: "Write yes or no.")
    }
  }

  /// A value by its name, its label, or the last part of a code's path where only one code ends so.
  private func choice(_ text: String) throws(Problem) -> String {
    let wanted = Folding.words(text)
    if let exact = values.first(where: { Folding.words($0.value) == wanted }) { return exact.value }
    let named = values.filter { value in
      Folding.words(value.label) == wanted
        || value.value.split(separator: "/").last.map { Folding.words(String($0)) } == wanted
    }
    if named.count == 1 { return named[0].value }
    let names = named.isEmpty ? values : named
    let list = names.prefix(12).map(\.value).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    throw Problem(
      named.isEmpty ? "“\(label)” has no such value" : "several values of “\(label)” are called so", text: text,
      remedy: "Choose from: \(list).")
  }

  private func country(_ text: String) throws(Problem) -> String {
    if let name = Countries.name(of: text) { return name }
    throw Problem(
      "“\(label)” takes a country, and this is none that is known", text: text,
      remedy: "Write its English name or its code of two letters; for several countries at once “International”.")
  }
}

internal import Charting
internal import Foundation

/// A field of the charting form as a page shows it. What is answered is filled in by the page's script.
struct ShownField: Codable, Sendable {
  let id: String
  /// The beginning of ids on the page; in entries that repeat with a sign for their number.
  let place: String
  let label: String
  let definition: String?
  let condition: String?
  let unit: String?
  let isRequired: Bool
  let takesSeveral: Bool
  /// `lines`, `choice`, `choices` or `entries`: how it is filled in.
  let manner: String
  /// The kind of the protocol, `long text` as `long-text`.
  let kind: String
  let isLine: Bool
  let isLong: Bool
  let isRadios: Bool
  let isSelect: Bool
  let isChecks: Bool
  let holdsFields: Bool
  let isNumber: Bool
  let isDate: Bool
  let isCountry: Bool
  let isQuote: Bool
  let options: [Option]
  /// Whether values have definitions to look up.
  let hasDefinitions: Bool
  /// The fields of each entry.
  let fields: [ShownField]
  /// One's own answer.
  let answer: ChartAnswerBody?
  /// Ledger sequence of what one last said, 0 for nothing: what `expects` takes.
  let event: Int

  struct Option: Codable, Sendable {
    let value: String
    let label: String
    let definition: String?
    let examples: String?
    /// How deep a code stands in its book.
    let depth: Int
  }

  /// Up to so many values stand open to see; more fold into a list.
  private static let mostRadios = 8

  init(_ field: FormField, answer: Answer? = nil, event: Int = 0, in outer: String = "field", depth: Int = 0) {
    id = field.id
    place = "\(outer)-\(field.id)"
    label = field.label
    (definition, condition, unit) = (field.definition, field.condition, field.unit)
    (isRequired, takesSeveral) = (field.isRequired, field.takesSeveral)
    kind = field.kind.rawValue.replacing(" ", with: "-")
    let options = ShownField.options(of: field)
    self.options = options
    hasDefinitions = options.contains { $0.definition != nil }
    holdsFields = field.kind.holdsFields
    let isClosed = field.kind.isClosed
    isChecks = isClosed && field.takesSeveral
    isRadios = isClosed && !field.takesSeveral && options.count <= ShownField.mostRadios
    isSelect = isClosed && !field.takesSeveral && options.count > ShownField.mostRadios
    let isWritten = !isClosed && !field.kind.holdsFields
    isLong = isWritten && [.longText, .quote].contains(field.kind)
    isLine = isWritten && !isLong
    manner = isChecks ? "choices" : isClosed ? "choice" : holdsFields ? "entries" : "lines"
    isNumber = field.kind == .number
    isDate = field.kind == .date
    isCountry = field.kind == .country
    isQuote = field.kind == .quote
    let sign = "~\(depth)"
    let own = place
    fields = field.fields.map { ShownField($0, in: "\(own)-\(sign)", depth: depth + 1) }
    self.answer = answer.map { ChartAnswerBody($0) }
    self.event = event
  }

  private static func options(of field: FormField) -> [Option] {
    let values = field.kind == .yesOrNo ? [FieldValue("yes"), FieldValue("no")] : field.values
    return values.map {
      Option(
        value: $0.value, label: $0.label, definition: $0.definition,
        examples: $0.examples.isEmpty ? nil : $0.examples.joined(separator: "; "), depth: min($0.depth, 4))
    }
  }
}

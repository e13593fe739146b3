/// A charting field as a row of the form.
struct FormRow {
  let path: String
  let field: ChartingField
  /// Ids of the questions it helps to answer; inside a group that of the group, where it names none of its own.
  let questions: [String]

  /// The fields in their order, those inside a group or table behind it.
  static func all(of fields: [ChartingField], inside outer: FormRow? = nil) -> [FormRow] {
    fields.flatMap { field -> [FormRow] in
      let row = FormRow(
        path: (outer.map { $0.path + "/" } ?? "") + field.id, field: field,
        questions: field.questions.isEmpty ? outer?.questions ?? [] : field.questions)
      return [row] + all(of: field.fields, inside: row)
    }
  }

  /// What the field holds, with its values: `one of: speech therapist; assistant`, and below it `required`.
  var holds: String {
    let marks = [
      field.condition.map { "*when: \($0.cell)*" }, field.isRequired ? "*required*" : nil,
      field.isRepeatable && !isOfEntries ? "*a source may have several*" : nil,
    ]
    return ([content] + marks.compactMap(\.self)).joined(separator: "<br>")
  }

  private var isOfEntries: Bool { field.type == .group || field.type == .table }

  private var content: String {
    switch field.type {
    case .single: field.codebook.map { "one code of codebook `\($0)`" } ?? choice("one of", orElse: "one value")
    case .multiple: field.codebook.map { "codes of codebook `\($0)`" } ?? choice("any of", orElse: "several values")
    case .codes: field.codebook.map { "codes of codebook `\($0)`" } ?? "codes"
    case .group, .table:
      field.fields.isEmpty ? "several entries" : "several entries of: \(field.fields.map(\.label).cell)"
    case .number: "number" + (field.unit.map { " (\($0.cell))" } ?? "")
    case .text, .longText, .date, .yesOrNo, .country, .quote: field.type?.rawValue ?? ""
    case nil: "not stated"
    }
  }

  /// The values: on a line when they are names only, else one below the other.
  private func choice(_ words: String, orElse silent: String) -> String {
    if field.values.isEmpty { return silent }
    guard field.values.contains(where: { $0.definition != nil }) else {
      return "\(words): \(field.values.map(\.value).cell)"
    }
    return (["\(words):"] + field.values.map { "• " + $0.value.cell + ($0.definition.map { ": \($0.cell)" } ?? "") })
      .joined(separator: "<br>")
  }
}

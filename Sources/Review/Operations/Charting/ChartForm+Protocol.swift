package import Charting
package import ReviewProtocol

extension ChartForm {
  /// The form of a version of the protocol.
  package init(_ version: ProtocolVersion) {
    let content = version.document.content
    let books = Dictionary(content.codebooks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      version: version.number, fields: content.charting.fields.map { FormField($0, books) },
      charters: content.charting.chartersPerSource ?? 2, pilotSources: content.charting.pilotSources ?? 0)
  }
}

extension FormField {
  fileprivate init(_ field: ChartingField, _ books: [String: Codebook]) {
    let codes = field.codebook.flatMap { books[$0] }?.codes ?? []
    self.init(
      id: field.id, label: field.label.isEmpty ? field.id : field.label, kind: FieldKind(field.type),
      definition: field.definition,
      values: field.type == .codes
        ? FieldValue.paths(of: codes)
        : field.values.map { FieldValue($0.value, definition: $0.definition) },
      unit: field.unit, condition: field.condition, isRequired: field.isRequired, isRepeatable: field.isRepeatable,
      questions: field.questions, fields: field.fields.map { FormField($0, books) })
  }
}

extension FieldValue {
  /// The codes of a book with their paths, parents first.
  package static func paths(of codes: [Code], below parent: String = "") -> [FieldValue] {
    codes.flatMap { code in
      let path = parent + code.id
      return [FieldValue(path, label: code.label, definition: code.definition, examples: code.examples)]
        + paths(of: code.children, below: path + "/")
    }
  }
}

extension FieldKind {
  /// Fields whose type a protocol leaves open take text.
  fileprivate init(_ type: FieldType?) {
    self = type.flatMap { FieldKind(rawValue: $0.rawValue) } ?? .text
  }
}

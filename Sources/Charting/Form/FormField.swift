/// One question of a charting form.
package struct FormField: Sendable, Equatable, Codable {
  package var id: String
  package var label: String
  package var kind: FieldKind
  package var definition: String?
  /// What may be chosen, in order: of single and multiple the values, of codes the codes' paths, parents before their children.
  package var values: [FieldValue]
  package var unit: String?
  /// When the field is asked, in words; always without one.
  package var condition: String?
  package var isRequired: Bool
  package var isRepeatable: Bool
  /// Ids of the review's questions that it helps to answer.
  package var questions: [String]
  /// The fields of each entry of a group or table.
  package var fields: [FormField]

  package init(
    id: String, label: String, kind: FieldKind, definition: String? = nil, values: [FieldValue] = [],
    unit: String? = nil, condition: String? = nil, isRequired: Bool = false, isRepeatable: Bool = false,
    questions: [String] = [], fields: [FormField] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.definition = definition
    self.values = values
    self.unit = unit
    self.condition = condition
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.questions = questions
    self.fields = fields
  }

  /// Whether a source may have several entries.
  package var takesSeveral: Bool { isRepeatable || kind == .multiple || kind == .codes || kind == .table }
}

/// A value that may be chosen.
package struct FieldValue: Sendable, Equatable, Codable {
  /// What answers hold: the value itself, or the path of a code, `direct/advocacy`.
  package var value: String
  /// What people read.
  package var label: String
  package var definition: String?
  package var examples: [String]

  package init(_ value: String, label: String? = nil, definition: String? = nil, examples: [String] = []) {
    self.value = value
    self.label = label ?? value
    self.definition = definition
    self.examples = examples
  }

  /// How deep a code stands in its codebook: 0 for those on top.
  package var depth: Int { value.count { $0 == "/" } }

  /// The path of the code above; `nil` on top.
  package var parent: String? { value.lastIndex(of: "/").map { String(value[..<$0]) } }
}

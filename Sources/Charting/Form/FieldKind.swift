/// What a field of a charting form holds.
package enum FieldKind: String, Sendable, CaseIterable, Codable {
  case text
  case longText = "long text"
  case number, date
  case yesOrNo = "yes or no"
  /// One of the values.
  case single
  /// Any of the values.
  case multiple
  case country
  /// Codes of a codebook, by their paths.
  case codes
  /// Words of the source.
  case quote
  /// Fields that belong together, once or, where the field is repeatable, several times.
  case group
  /// As a group, always repeatable.
  case table

  /// Whether entries hold fields of their own.
  package var holdsFields: Bool { self == .group || self == .table }

  /// Whether answers come from a list that the form knows.
  package var isClosed: Bool { [.yesOrNo, .single, .multiple, .codes].contains(self) }
}

package import Bibliography

/// Reads one field of sources, in groups too, as the keys under which tables count it.
package struct FieldReader: Sendable {
  /// `setting`, in a group `participants/group`; or `year` and `country`, which every review has.
  package let path: String
  package let label: String
  /// The field of the form; `nil` for the year of publication.
  let field: FormField?
  private let group: String?

  /// - Throws: ``Problem`` when the form has no such field, or it holds fields of its own.
  package init(_ path: String, in form: ChartForm) throws(Problem) {
    let country = form.fields.first { $0.kind == .country }
    guard let field = form.field(path) ?? (path == "country" ? country : nil) else {
      guard path == "year" else {
        throw Problem("the form has no field “\(path)”", remedy: "It has: \(form.paths.joined(separator: ", ")), year.")
      }
      (self.path, label, self.field, group) = (path, "Year of publication", nil, nil)
      return
    }
    guard !field.kind.holdsFields else {
      let inner = field.fields.map { "\(field.id)/\($0.id)" }.joined(separator: ", ")
      throw Problem("“\(field.label)” has fields of its own", remedy: "Name one of them: \(inner).")
    }
    let outer = form.fields.first { path.hasPrefix($0.id + "/") && $0.kind.holdsFields }
    self.path = outer == nil ? field.id : path
    self.field = field
    group = outer?.id
    label = outer.map { "\($0.label): \(field.label)" } ?? field.label
  }

  /// Whether a source may stand at several values.
  package var takesSeveral: Bool { group != nil || field?.takesSeveral ?? false }

  func isInGroup(with other: FieldReader) -> Bool { group != nil && group == other.group }

  /// Where a source stands: at one or several values, or else at one place apart.
  package func keys(_ source: ChartedSource) -> [FieldKey] { Self.merged(parts(source)) }

  /// The same for each entry of the field's group; in one part where it isn't in a group.
  func parts(_ source: ChartedSource) -> [[FieldKey]] {
    guard let field else { return [[source.year.map { .value(String($0)) } ?? .apart(.notReported)]] }
    let standing = source.standing(of: group ?? field.id)
    guard group != nil, case .answered(let whole) = standing, whole.state == .reported else {
      return [keys(standing)]
    }
    return whole.entries.map { entry in
      keys((entry.cells?[field.id]).map { .answered($0) } ?? .notCharted)
    }
  }

  private func keys(_ standing: FieldStanding) -> [FieldKey] {
    switch standing {
    case .disputed: [.apart(.disputed)]
    case .notAsked: [.apart(.notAsked)]
    case .notCharted: [.apart(.notCharted)]
    case .answered(let answer):
      switch answer.state {
      case .notReported: [.apart(.notReported)]
      case .notApplicable: [.apart(.notApplicable)]
      case .reported: answer.values.flatMap(withParents).uniqued.map { .value($0) }
      }
    }
  }

  /// A code counts for all codes above it.
  private func withParents(_ value: String) -> [String] {
    guard field?.kind == .codes else { return [value] }
    return Array(sequence(first: value) { FieldValue($0).parent })
  }

  /// Values win over what stands apart; of that the first in the order of ``Apart`` counts.
  static func merged(_ parts: [[FieldKey]]) -> [FieldKey] {
    let keys = parts.joined().uniqued
    let values = keys.filter { if case .value = $0 { true } else { false } }
    if !values.isEmpty { return values }
    return Apart.allCases.first { keys.contains(.apart($0)) }.map { [.apart($0)] } ?? [.apart(.notCharted)]
  }

  /// The values of the form in its order, then others that were found: numbers and years by size, words by alphabet.
  func values(found: [String]) -> [FieldValue] {
    let listed = field.map { $0.kind == .yesOrNo ? [FieldValue("yes"), FieldValue("no")] : $0.values } ?? []
    let others = Set(found).subtracting(listed.map(\.value))
    return listed + others.sorted { Self.isBefore($0, $1) }.map { FieldValue($0) }
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    if let x = Double(a), let y = Double(b), x != y { return x < y }
    return (Folding.words(a), a) < (Folding.words(b), b)
  }
}

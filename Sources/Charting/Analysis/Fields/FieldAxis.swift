package import Bibliography

/// The sources of a review sorted by what they say in one field: the rows or columns of a table.
package struct FieldAxis: Sendable, Equatable {
  /// A value with the sources that have it.
  package struct Category: Sendable, Equatable {
    package let key: FieldKey
    package let label: String
    /// How deep a code stands in its codebook.
    package let indent: Int
    /// Ids in the review's order, each once.
    package let sources: [String]

    /// The value; `nil` where it stands apart.
    package var value: String? { if case .value(let value) = key { value } else { nil } }
  }

  package let path: String
  package let label: String
  package let takesSeveral: Bool
  /// Whether values stand in a tree, where a parent has the sources of all below it.
  package let isTree: Bool
  /// Each value, also those without sources, in the form's order.
  package private(set) var values: [Category]
  /// All kinds of standing apart, also those without sources.
  package let apart: [Category]
  /// All sources, in the review's order.
  package let all: [String]

  /// The sources by what they say in a field.
  ///
  /// - Throws: ``Problem`` when the form has no such field.
  package static func of(_ path: String, in charted: ChartedSources) throws(Problem) -> FieldAxis {
    FieldAxis(try FieldReader(path, in: charted.form), charted.sources)
  }

  /// Only the values that sources have, the most common first.
  package var byFrequency: FieldAxis {
    var axis = self
    axis.values = values.filter { !$0.sources.isEmpty }
      .sorted { ($1.sources.count, $0.label) < ($0.sources.count, $1.label) }
    return axis
  }

  init(_ reader: FieldReader, _ sources: [ChartedSource]) {
    let keys = sources.map { (id: $0.id, keys: reader.keys($0)) }
    self.init(reader, keys, all: sources.map(\.id))
  }

  init(_ reader: FieldReader, _ keys: [(id: String, keys: [FieldKey])], all: [String]) {
    var found: [FieldKey: [String]] = [:]
    for (id, keys) in keys {
      for key in keys where found[key]?.last != id { found[key, default: []].append(id) }
    }
    let names = found.keys.compactMap { key in if case .value(let value) = key { value } else { nil } }
    (path, label, takesSeveral, isTree) = (
      reader.path, reader.label, reader.takesSeveral, reader.field?.kind == .codes
    )
    values = reader.values(found: names).map { value in
      Category(
        key: .value(value.value), label: value.label, indent: reader.field?.kind == .codes ? value.depth : 0,
        sources: found[.value(value.value)] ?? [])
    }
    apart = Apart.allCases.map {
      Category(key: .apart($0), label: $0.rawValue, indent: 0, sources: found[.apart($0)] ?? [])
    }
    self.all = all
  }

  /// The values and those places apart where sources stand.
  package var categories: [Category] { values + apart.filter { !$0.sources.isEmpty } }

  package func sources(apart kind: Apart) -> [String] { apart.first { $0.key == .apart(kind) }?.sources ?? [] }

  /// Sources with a value.
  package var reporting: [String] { inOrder(Set(values.flatMap(\.sources))) }

  /// Sources that were asked: those with a value, and those that don't report, can't or are disputed.
  package var asked: [String] {
    inOrder(Set(values.flatMap(\.sources)).union(Apart.allCases.filter(\.wasAsked).flatMap { sources(apart: $0) }))
  }

  /// Whether some source stands at two values that aren't one above the other.
  package var countsTwice: Bool {
    let top = values.filter { $0.indent == 0 }
    return top.reduce(0) { $0 + $1.sources.count } > reporting.count
      || isTree
        && values.contains { parent in
          let below = values.filter { FieldValue($0.value ?? "").parent == parent.value }
          return below.reduce(0) { $0 + $1.sources.count } > Set(below.flatMap(\.sources)).count
        }
  }

  func inOrder(_ ids: Set<String>) -> [String] { all.filter(ids.contains) }
}

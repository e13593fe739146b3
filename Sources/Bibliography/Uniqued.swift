extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  package var uniqued: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// `nil` for the empty text.
  package var nilWhenEmpty: String? { isEmpty ? nil : self }
}

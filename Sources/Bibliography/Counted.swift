extension Int {
  /// `1 pair`, `3 pairs`; `many` where the plural isn't the word with an s.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}

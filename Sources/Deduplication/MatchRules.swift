/// Which rules compare records.
package enum MatchRules {
  /// Changes with every change of what the rules say about a pair. A review that was searched under another version is
  /// compared anew.
  package static let version = "1"
}

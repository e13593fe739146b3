extension String {
  /// The text by which two spellings of a name or reason are one: lower case, single blanks.
  package var foldedName: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

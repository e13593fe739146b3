internal import Bibliography

/// How good a statement of pages is: real, and a whole range written out.
enum PagesQuality {
  static func rank(_ pages: String, votes: Int) -> [Int] {
    let range = PageRange(pages)
    // `1-NA` is what a table's missing last page becomes.
    let isReal = range.map { $0.last?.contains(where: \.isNumber) ?? true } ?? false
    return [
      Placeholder.isNone(pages), isReal ? 1 : 0, votes, range?.last == nil ? 0 : 1, pages.count(where: \.isNumber),
    ]
  }

  /// What statements of the same pages have in common.
  static func firstPage(_ pages: String) -> String { PageRange(pages)?.first ?? Folding.words(pages) }
}

internal import Bibliography

/// What stands above the first label of a page: controls, the title, the authors, sometimes the abstract itself.
struct PageHeader {
  private(set) var title: String?
  /// Lines of names below the title.
  private(set) var bylines: [String] = []
  /// Paragraphs that are long enough for an abstract.
  private(set) var abstract: String?
  /// Where the work was published, as PubMed's pages write it.
  private(set) var citation: NLMCitation?

  init(_ lines: [String]) {
    let lines = lines.filter { !PageNavigation.isControl($0) }
    let paragraphs = lines.drop { !PageHeader.isParagraph($0) }.prefix(while: PageHeader.isParagraph)
    let whole = paragraphs.filter { !PageHeader.isCutOff($0) }
    if !whole.isEmpty { abstract = whole.joined(separator: " ") }
    let above = lines.prefix { !PageHeader.isParagraph($0) }
    // Controls are short: the title is the first line that bears comparison with the longest.
    let candidates = above.filter(PageHeader.isTitle)
    let longest = candidates.map(\.utf8.count).max() ?? 0
    title = candidates.first { $0.utf8.count * 2 >= longest }
    guard let title, let place = above.firstIndex(of: title) else { return }
    for line in above[(place + 1)...] where line != title && bylines.isEmpty && PageNames.isNameList(line) {
      bylines.append(line)
    }
    citation = PageHeader.citation(in: Array(above))
  }

  /// `Ex J` and below it `. 2005 Dec;41(6):705-20.`, above or below the title.
  private static func citation(in lines: [String]) -> NLMCitation? {
    for (position, line) in lines.enumerated() {
      let isSecond = line.hasPrefix(". ") && position > 0
      guard let found = NLMCitation(isSecond ? lines[position - 1] + line : line), found.journal != nil,
        found.volume != nil
      else { continue }
      return found
    }
    return nil
  }

  /// Longer than any title, with more than one sentence.
  private static func isParagraph(_ line: String) -> Bool {
    line.utf8.count >= 300 || line.utf8.count >= 200 && isCutOff(line)
  }

  /// A teaser: the rest stands elsewhere.
  private static func isCutOff(_ line: String) -> Bool { line.hasSuffix("...") || line.hasSuffix("…") }

  private static func isTitle(_ line: String) -> Bool {
    guard !isCutOff(line), !line.contains("://"), !line.hasPrefix(". "), !PageNames.isNameList(line) else {
      return false
    }
    return line.split(separator: " ").count >= 2 || line.unicodeScalars.count { $0.value >= 0x3000 } >= 4
  }
}

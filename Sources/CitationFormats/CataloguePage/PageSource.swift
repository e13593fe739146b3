internal import Bibliography

/// Where a work was published, as catalogues say it in one line.
///
/// - VuFind: `Example studies 2023-09, Vol.114, p.107-112`
/// - EBSCOhost: `Example studies [Ex Stud] 2016 Sep; Vol. 39 (3), pp. 282-8.`, `Example Studies. Sep2016, Vol. 39 Issue 3, p282-288. 7p.`
/// - others: `Example studies, Bd. 12 (2010), Nr. 3, S. 22-30`
struct PageSource {
  private(set) var journal: String?
  /// The short title in brackets behind the full one.
  private(set) var abbreviation: String?
  private(set) var date: PublicationDate?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?

  init(_ text: String) {
    let words = text.split(separator: " ")
    if let dated = NLMCitation(text), dated.volume?.first?.isNumber == true {
      (journal, date, volume, issue, pages) = (dated.journal, dated.date, dated.volume, dated.issue, dated.pages)
      takeAbbreviation()
      return
    }
    var end: Int?
    for position in words.indices {
      let isMark =
        takeNumber(words, at: position) || takeVolumeAndYear(words, at: position) || takeDate(words, at: position)
      if isMark, end == nil { end = position }
    }
    var name = words[..<(end ?? words.count)]
    while end != nil, let last = name.last, PageSource.isMonth(last) { name.removeLast() }
    journal = PageSource.bare(name.joined(separator: " "))
    takeAbbreviation()
  }

  /// Takes `Vol. 39 (3)`, `Issue 3` or `pp. 282-8` where one begins.
  private mutating func takeNumber(_ words: [Substring], at position: Int) -> Bool {
    let word = words[position].lowercased().drop { $0 == "(" }
    let name = word.prefix { $0.isLetter || $0 == "°" }
    let glued = word.dropFirst(name.count).drop { $0 == "." || $0 == ":" }
    let next = position + 1 < words.count ? words[position + 1] : ""
    let original = words[position].suffix(glued.count)
    let value = glued.isEmpty ? next : original
    guard PageSource.isNumber(value) else { return false }
    switch String(name) {
    case "vol", "volume", "bd", "band", "jg", "jahrgang", "tome", "deel":
      guard volume == nil else { return true }
      let parts = value.split(separator: "(", maxSplits: 1)
      volume = PageSource.bare(String(parts[0]))
      let behind = position + (glued.isEmpty ? 2 : 1)
      let bracket =
        parts.count > 1 ? parts[1] : behind < words.count && words[behind].hasPrefix("(") ? words[behind] : ""
      if let number = PageSource.bare(String(bracket)), !NLMCitation.isYear(Substring(number).utf8) {
        issue = issue ?? number
      }
    case "issue", "iss", "no", "nr", "heft", "h", "n°", "núm", "num", "number", "fasc":
      issue = issue ?? PageSource.bare(String(value))
    case "pp", "p", "pages", "page", "s", "seiten", "seite", "pág", "págs":
      guard pages == nil, let text = PageSource.bare(String(value)) else { return true }
      let last = position + (glued.isEmpty ? 3 : 2)
      if last < words.count, ["-", "–"].contains(words[last - 1]), let end = PageSource.bare(String(words[last])) {
        pages = "\(text)-\(end)"
        return true
      }
      let ends = text.split(separator: "-")
      pages = ends.count == 2 && ends[0] == ends[1] ? String(ends[0]) : text
    default: return false
    }
    return true
  }

  /// Takes `12(2010), 3,` or `12 (2010), 3,`: volume, year and issue without words.
  private mutating func takeVolumeAndYear(_ words: [Substring], at position: Int) -> Bool {
    let parts = words[position].split(separator: "(")
    guard date == nil, volume == nil, let number = parts.first, number.allSatisfy(\.isNumber) else { return false }
    let isGlued = parts.count == 2
    let behind = position + (isGlued ? 1 : 2)
    let next = position + 1 < words.count ? words[position + 1] : ""
    guard isGlued || next.first == "(" else { return false }
    let year = isGlued ? parts[1] : next.dropFirst()
    guard NLMCitation.isYear(year.utf8) else { return false }
    volume = String(number)
    date = PublicationDate(parsing: String(year))
    if behind < words.count, words[behind].first?.isNumber == true {
      issue = issue ?? PageSource.bare(String(words[behind]))
    }
    return true
  }

  /// Takes the first date: `2023-09,`, `(2016)`, `Sep2016,`, `2016 Sep 12;`.
  private mutating func takeDate(_ words: [Substring], at position: Int) -> Bool {
    let word = words[position].drop { $0 == "(" || $0 == "[" }
    let digits = word.drop { $0.isLetter }
    guard NLMCitation.isYear(digits.utf8) else { return false }
    guard date == nil else { return true }
    var window = [String(word.prefix { $0.isLetter }), String(digits)]
    if position > 0, PageSource.isMonth(words[position - 1]), words[position - 1].first?.isLetter == true {
      window.insert(String(words[position - 1]), at: 0)
    }
    for next in words[(position + 1)...].prefix(2) {
      guard word.last?.isNumber == true, PageSource.isMonth(next) else { break }
      window.append(String(next))
    }
    date = PublicationDate(parsing: window.joined(separator: " "))
    return date != nil
  }

  private mutating func takeAbbreviation() {
    guard let name = journal, name.hasSuffix("]"), let bracket = name.lastIndex(of: "["), bracket > name.startIndex
    else {
      return
    }
    abbreviation = PageSource.bare(String(name[bracket...].dropFirst().dropLast()))
    journal = PageSource.bare(String(name[..<bracket]))
  }

  /// A month's name or a day's number.
  private static func isMonth(_ word: Substring) -> Bool {
    let word = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if let day = Int(word) { return (1...31).contains(day) && word.utf8.count <= 2 }
    return months.contains { word.hasPrefix($0) } && word.utf8.count <= 9
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "spring", "summer", "autumn",
    "fall", "winter",
  ]

  /// Begins with a digit, or is an article number or a Roman numeral.
  private static func isNumber(_ word: Substring) -> Bool {
    let word = word.drop { $0 == "(" }
    if word.first?.isNumber == true { return true }
    let bare = word.filter { $0.isLetter || $0.isNumber }
    if bare.dropFirst().contains(where: \.isNumber), bare.utf8.count <= 10 { return true }
    return !bare.isEmpty && bare.allSatisfy { "IVXLC".contains($0) }
  }

  /// Without the punctuation around it; `nil` when nothing is left.
  private static func bare(_ text: String) -> String? {
    var text = text[...].drop { " ,.;:(-–".contains($0) }
    while let last = text.last, " ,.;:)(-–".contains(last) {
      if last == ")", text.contains("("), text.hasSuffix(")"),
        text.count(where: { $0 == "(" }) >= text.count(where: { $0 == ")" })
      {
        break
      }
      text.removeLast()
    }
    return text.isEmpty ? nil : String(text)
  }
}

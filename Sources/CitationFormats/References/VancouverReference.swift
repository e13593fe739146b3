internal import Bibliography

/// References in the Vancouver style, as the National Library of Medicine's lists print them.
///
/// - articles: `Doe A, Roe BC. Title. Ex J. 2006;32:443–450.`
/// - books: `Doe A. Title. 2nd ed. Place: Publisher; 2004.`
/// - chapters: `Doe A. In: Book. Roe B, editor. Place: Publisher; 2005. Chapter; pp. 3–16.`, or with the chapter before `In:`
/// - others: `Department of Examples. Title. .`
enum VancouverReference {
  static func record(from text: String) -> Record {
    var record = Record()
    var rest = text[...]
    record.authors = takeAuthors(from: &rest)
    let body = withoutTail(rest.trimmed)
    if let chapter = Substring(body).range(ofFirst: "In: ") {
      takeChapter(body, in: chapter, into: &record)
    } else if let year = NLMCitation.yearBehindStop(in: body), takeArticle(body, year: year, into: &record) {
      return record
    } else if let book = BookImprint(body) {
      takeBook(book, into: &record)
    } else {
      record.title = value(body)
      record.date = lastYear(in: body)
    }
    return record
  }

  // MARK: Authors

  /// The names before the first full stop that could end them; those of a body when they name one.
  private static func takeAuthors(from text: inout Substring) -> [PersonName] {
    guard let stop = text.range(ofFirst: ". ") else { return [] }
    let head = text[..<stop.lowerBound]
    let names = names(in: String(head))
    guard !names.isEmpty else { return [] }
    text = text[stop.upperBound...]
    return names
  }

  private static func names(in text: String) -> [PersonName] {
    var parts = TaggedText.split(text, at: ",")
    for ending in [" et al", " editors", " editor", " eds", " ed"] {
      if let last = parts.last, last.hasSuffix(ending) { parts[parts.count - 1] = last.dropLast(ending.count).trimmed }
    }
    parts.removeAll { ["et al", "editor", "editors", "eds", "ed", ""].contains($0) }
    let people = parts.map(PubMedAuthors.name)
    if !people.isEmpty, people.allSatisfy({ !$0.given.isEmpty && $0.family.split(separator: " ").count <= 4 }) {
      return people
    }
    // A body, whose parts may be parted by commas; a title has a colon, or is longer.
    guard PersonName.namesGroup(text), text.utf8.count <= 120, !text.contains(":"), isCapitalised(text) else {
      return []
    }
    return [PersonName(family: text)]
  }

  /// Names of bodies are written in capitals, but for small words.
  private static func isCapitalised(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }
    return words.allSatisfy {
      $0.first?.isUppercase == true || ["and", "of", "for", "the", "on", "in", "&"].contains($0)
    }
  }

  // MARK: What follows

  /// The title ends where the journal begins, which is the last sentence before the year.
  private static func takeArticle(_ body: String, year: String.Index, into record: inout Record) -> Bool {
    let before = String(body[..<year]).trimmed
    let head = before.hasSuffix(".") ? Substring(before.dropLast()) : Substring(before)
    guard let end = sentenceEnd(beforeLastOf: head) else { return false }
    let journal = head[end...].trimmed
    guard !journal.isEmpty, journal.utf8.count <= 120, !journal.contains(": ") else { return false }
    let citation = NLMCitation(fromYear: body[year...])
    guard citation.volume != nil || citation.pages != nil || citation.date != nil else { return false }
    record.type = .article
    record.title = value(String(head[..<end]))
    record.journal = journal
    record.date = citation.date
    record.volume = citation.volume
    record.issue = citation.issue
    record.pages = citation.pages
    return record.title != nil
  }

  /// Where the last sentence begins; a journal's abbreviation with full stops is one sentence (`J. Ment. Health`).
  private static func sentenceEnd(beforeLastOf text: Substring) -> String.Index? {
    var rest = text
    while true {
      let ends = [rest.range(ofLast: ". "), rest.range(ofLast: "? "), rest.range(ofLast: "! ")].compactMap(\.self)
      guard let end = ends.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
      let before = rest[..<end.lowerBound]
      let word = before.split(separator: " ").last ?? ""
      let isAbbreviation =
        text[end.lowerBound] == "." && word.utf8.count <= 6 && word.first?.isUppercase == true
        && word != before && word.allSatisfy(\.isLetter) && isSentenceStart(before, word)
      guard isAbbreviation else { return end.upperBound }
      rest = before
    }
  }

  /// Whether `word` follows a full stop or is itself followed by one within an abbreviation.
  private static func isSentenceStart(_ text: Substring, _ word: Substring) -> Bool {
    let before = text.dropLast(word.count).trimmed
    return before.hasSuffix(".") || before.hasSuffix("?") || before.hasSuffix("!")
  }

  private static func takeBook(_ book: BookImprint, into record: inout Record) {
    record.type = .book
    record.title = book.title.map(withoutEdition) ?? nil
    record.date = book.date
    takeImprint(book, into: &record)
  }

  private static func takeChapter(_ body: String, in mark: Range<String.Index>, into record: inout Record) {
    record.type = .chapter
    record.title = value(String(body[..<mark.lowerBound]))
    let behind = String(body[mark.upperBound...])
    guard let book = BookImprint(behind) else {
      record.journal = value(behind)
      record.date = lastYear(in: behind)
      return
    }
    record.date = book.date
    takeImprint(book, into: &record)
    takeHost(book.title ?? "", into: &record)
    var rest = book.rest[...]
    if let pages = rest.range(ofLast: "pp. ") ?? rest.range(ofLast: "p. ") {
      record.pages = value(String(rest[pages.upperBound...]))
      rest = rest[..<pages.lowerBound]
    }
    let title = rest.trimmed
    if record.title == nil { record.title = value(title.hasSuffix(";") ? String(title.dropLast()) : title) }
  }

  /// `Book. Roe B, Poe C, editors` or `Roe B, editor. Book`: the sentence with the editors is no title.
  private static func takeHost(_ text: String, into record: inout Record) {
    var sentences: [String] = []
    var rest = text[...]
    while let stop = rest.range(ofFirst: ". ") {
      sentences.append(rest[..<stop.lowerBound].trimmed)
      rest = rest[stop.upperBound...]
    }
    sentences.append(rest.trimmed)
    for sentence in sentences where isEditors(sentence) { record.extra.append(Tag("editors", sentence)) }
    record.journal = value(sentences.filter { !isEditors($0) }.joined(separator: ". ")).flatMap(withoutEdition)
  }

  private static func isEditors(_ sentence: String) -> Bool {
    [", editor", ", editors", ", eds", ", ed", "(eds)", "(ed)"].contains(where: sentence.hasSuffix)
  }

  private static func takeImprint(_ book: BookImprint, into record: inout Record) {
    if let place = book.place { record.extra.append(Tag("place", place)) }
    if let publisher = book.publisher { record.extra.append(Tag("publisher", publisher)) }
  }

  // MARK: Text

  /// `Title. 4` and `Title. 2nd ed`: the edition is no part of the title.
  private static func withoutEdition(_ title: String) -> String? {
    guard let stop = Substring(title).range(ofLast: ". ") else { return value(title) }
    let last = title[stop.upperBound...]
    let isEdition = last.allSatisfy(\.isNumber) || last.first?.isNumber == true && last.contains("ed")
    return isEdition ? value(String(title[..<stop.lowerBound])) : value(title)
  }

  /// Lists print ` .` where the rest of a reference is missing.
  private static func withoutTail(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" .") || text.hasSuffix("..") { text = String(text.dropLast()).trimmed }
    return text
  }

  /// A year that ends the text: `Title. 2010.`
  private static func lastYear(in text: String) -> PublicationDate? {
    guard let year = NLMCitation.yearBehindStop(in: text) else { return nil }
    let rest = text[year...].filter { $0 != "." }.trimmed
    return rest.utf8.count == 4 ? PublicationDate(parsing: rest) : nil
  }

  private static func value(_ text: String) -> String? {
    var text = text.trimmed
    if text.hasSuffix(".") { text = String(text.dropLast()).trimmed }
    return text.isEmpty ? nil : text
  }
}

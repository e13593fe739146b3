internal import Bibliography

/// From an entry's fields to a record.
enum BibTeXMapping {
  /// Builds the record; fields without a place of their own stay in `extra`.
  static func record(from entry: BibTeXEntry) -> Record {
    var fields = entry.fields
    var record = Record()
    record.type = type(of: entry.type, &fields)
    BibTeXTitles.take(from: &fields, entryType: entry.type, into: &record)
    record.authors = authors(&fields)
    BibTeXDates.take(from: &fields, into: &record)
    takeNumbers(&fields, into: &record)
    BibTeXIdentifiers.take(from: &fields, into: &record)
    record.abstract = fields.take(.abstract)
    record.keywords = keywords(&fields)
    record.mesh = BibTeXTerms.split(fields.take(.mesh), at: UInt8(ascii: ";"))
    record.language = language(&fields)
    record.source = fields.take(.source)
    record.accession = fields.take(.accession) ?? fields.take(.uniqueid)
    record.references = references(&fields)
    record.extra = fields.leftOver
    // A key that was made when the record was written is no id of it.
    let key = TextDecoding.string(entry.key)
    record.id = key.isEmpty || BibTeXKey.isMade(key, for: record) ? nil : key
    return record
  }

  private static func type(of entryType: String, _ fields: inout BibTeXFields) -> RecordType? {
    var type = BibTeXTypes.recordType(of: entryType)
    if type == .other, isInJournal(fields) { type = .article }
    // A manual that was published as a book has an ISBN.
    if entryType == "manual", fields.has(.isbn) { type = .book }
    let description = fields.text(.type)
    if let description, let marked = BibTeXTypes.marked(by: description) {
      fields.markUsed(.type)
      return marked
    }
    return [fields.text(.documenttype), description].compactMap { $0 }.reduce(type) {
      BibTeXTypes.recordType($0, describedAs: $1)
    }
  }

  /// Whether an entry of a type that says nothing is in a journal.
  private static func isInJournal(_ fields: BibTeXFields) -> Bool {
    fields.has(.journal) || fields.has(.journaltitle) || fields.has(.volume) && fields.has(.pages)
  }

  private static func authors(_ fields: inout BibTeXFields) -> [PersonName] {
    let keepsPrefix = !fields.has(.options) || !(fields.text(.options)?.contains("useprefix=false") ?? false)
    return fields.takeRaw(.author).map { BibTeXNames.names($0, keepsPrefix: keepsPrefix) } ?? []
  }

  // MARK: Numbers

  private static func takeNumbers(_ fields: inout BibTeXFields, into record: inout Record) {
    record.volume = fields.take(.volume)
    // `part = {Series 7}` says something else.
    if let volume = record.volume, let part = fields.raw(.part), !part.contains(0x20), let part = fields.take(.part) {
      record.volume = "\(volume).\(part)"
    }
    if !numberIsOfSeries(record.type, hasSeries: fields.has(.series)) { record.issue = fields.take(.number) }
    if let issue = fields.take(.issue), issue != record.issue {
      record.issue = record.issue.map { "\($0), \(issue)" } ?? issue
    }
    for name in [BibTeXFieldName.pages, .eid, .articlenumber, .artnumber, .articleno] where record.pages == nil {
      record.pages = fields.verbatim(name).map(withSingleDashes)
      fields.markUsed(name)
    }
  }

  /// `--` is how BibTeX writes the dash of a range.
  private static func withSingleDashes(_ pages: String) -> String {
    guard pages.utf8.contains(UInt8(ascii: "-")) else { return pages }
    var output: [UInt8] = []
    var dashes = 0
    for byte in pages.utf8 {
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
      if dashes < 2 || dashes > 3 { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A report's number is its own, a book's that in its series.
  static func numberIsOfSeries(_ type: RecordType?, hasSeries: Bool) -> Bool {
    switch type {
    case .report, .patent, .thesis, .dataset: true
    case .book, .chapter: hasSeries
    default: false
    }
  }

  // MARK: Lists and language

  private static func keywords(_ fields: inout BibTeXFields) -> [String] {
    let own = BibTeXTerms.split(fields.take(.authorkeywords)) + BibTeXTerms.split(fields.take(.keywords))
    let others = BibTeXTerms.split(fields.take(.keyword))
    // calibre calls them tags.
    return own.isEmpty && others.isEmpty ? BibTeXTerms.split(fields.take(.tags)) : own + others
  }

  private static func references(_ fields: inout BibTeXFields) -> [String] {
    guard let raw = fields.takeRaw(.citedreferences) else { return [] }
    return raw.split(separator: 0x0A).map { LaTeXText.decode(UnsafeRawBufferPointer(rebasing: $0)) }
      .filter { !$0.isEmpty }
  }

  /// What BibLaTeX names in `langid` or, in its older versions, `hyphenation`, else `language` as written.
  ///
  /// `hyphenation` is about patterns and becomes the code of the language; so does a variety in `langid` such as
  /// `british`. What was written stays.
  private static func language(_ fields: inout BibTeXFields) -> String? {
    for name in [BibTeXFieldName.langid, .hyphenation] {
      guard let babel = fields.text(name) else { continue }
      guard let code = BibTeXLanguage.code(of: babel), name == .hyphenation || BibTeXLanguage.isVariety(babel) else {
        fields.markUsed(name)
        return babel
      }
      if fields.text(.language) == code { fields.markUsed(.language) }
      return code
    }
    return fields.take(.language) ?? fields.take(.languages)
  }
}

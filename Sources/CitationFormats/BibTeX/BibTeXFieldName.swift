/// Names of fields that have a meaning here. Letters' case, hyphens, underscores and blanks don't matter, so that
/// `Article-Number`, `article_number` and `articlenumber` are one.
enum BibTeXFieldName: UInt8, CaseIterable {
  case abstract, accession, adsurl, archiveprefix, articleno, articlenumber, artnumber, author, authorkeywords
  case bdskurl1, biburl, booksubtitle, booktitle, booktitleaddon, citedreferences, crossref, date, day, documenttype
  case doi, ee, eid, eissn, eprint, eprinttype, file, fjournal, howpublished, hyphenation, isbn, issn, issue
  case issuesubtitle, issuetitle, issuetitleaddon, journal, journalsubtitle, journaltitle, journaltitleaddon, keyword
  case keywords, langid, language, languages, link, localurl, mainsubtitle, maintitle, maintitleaddon, mesh, month
  case note, number, options, pages, part, pdf, pmcid, pmid, series, shortjournal, source, subtitle, tags, title
  case titleaddon, type, uniqueid, url, volume, year

  /// Whether values are addresses, paths, identifiers or dates, in which `~` means itself.
  var isVerbatim: Bool {
    switch self {
    case .url, .doi, .file, .eprint, .localurl, .crossref, .adsurl, .biburl, .pdf, .link, .ee, .uniqueid, .accession,
      .issn, .isbn, .bdskurl1, .date:
      true
    default: false
    }
  }

  /// The name that `written` stands for; `nil` for a field without a meaning here.
  static func named(_ written: UnsafeRawBufferPointer) -> BibTeXFieldName? {
    guard written.count <= 40 else { return nil }
    var slot = hash(written) & (tableSize - 1)
    while let entry = table[slot] {
      if isSpelled(written, entry.spelling) { return entry.name }
      slot = (slot + 1) & (tableSize - 1)
    }
    return nil
  }

  // MARK: The table

  private static let tableSize = 512

  private typealias Entry = (name: BibTeXFieldName, spelling: UnsafeRawBufferPointer)

  /// Lives as long as the program and never changes.
  nonisolated(unsafe) private static let table: UnsafeBufferPointer<Entry?> = {
    let table = UnsafeMutableBufferPointer<Entry?>.allocate(capacity: tableSize)
    table.initialize(repeating: nil)
    for name in allCases {
      let letters = "\(name)".utf8
      let spelling = UnsafeMutableRawBufferPointer.allocate(byteCount: letters.count, alignment: 1)
      spelling.copyBytes(from: letters)
      var slot = hash(UnsafeRawBufferPointer(spelling)) & (tableSize - 1)
      while table[slot] != nil { slot = (slot + 1) & (tableSize - 1) }
      table[slot] = (name, UnsafeRawBufferPointer(spelling))
    }
    return UnsafeBufferPointer(table)
  }()

  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 0
    for byte in name where !isFiller(byte) { hash = hash &* 31 &+ UInt32(lower(byte)) }
    return Int(hash ^ hash >> 9)
  }

  private static func isSpelled(_ written: UnsafeRawBufferPointer, _ spelling: UnsafeRawBufferPointer) -> Bool {
    var matched = 0
    for byte in written where !isFiller(byte) {
      guard matched < spelling.count, spelling[matched] == lower(byte) else { return false }
      matched += 1
    }
    return matched == spelling.count
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

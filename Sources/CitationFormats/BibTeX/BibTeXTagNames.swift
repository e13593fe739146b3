internal import Bibliography

/// Which tags of a record can stand in BibTeX under their own names.
enum BibTeXTagNames {
  /// Whether reading a field of the tag's name gives the tag back, and leaves the record's own fields as they are.
  static func comesBack(_ tag: Tag, in record: Record) -> Bool {
    var name = tag.name
    guard isLegal(name) else { return false }
    guard let field = name.withUTF8({ BibTeXFieldName.named(UnsafeRawBufferPointer($0)) }) else { return true }
    return isHarmless(field, tag.value, record)
  }

  /// BibTeX wants a letter first; blanks, commas, quotation marks, brackets and `=` it can't take.
  private static func isLegal(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 60 else { return false }
    return name.utf8.allSatisfy { byte in
      isLetter(byte) || byte >= 0x30 && byte <= 0x39 || "-_.:+/".utf8.contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// A field that the reader knows is harmless where the record has what the reader would make of it, or the reader makes
  /// nothing of it.
  private static func isHarmless(_ field: BibTeXFieldName, _ value: String, _ record: Record) -> Bool {
    let isPart = record.type == .chapter || record.type == .conference
    return switch field {
    case .note: !value.hasPrefix("PMID:")
    case .adsurl, .biburl, .crossref, .ee, .file, .issuesubtitle, .issuetitle, .issuetitleaddon, .localurl, .pdf,
      .series:
      true
    case .archiveprefix, .bdskurl1, .eprint, .eprinttype, .howpublished, .link: record.url != nil
    case .documenttype: BibTeXTypes.recordType(record.type, describedAs: value) == record.type
    case .type:
      BibTeXTypes.marked(by: value) == nil && BibTeXTypes.entryType(of: record.type).mark == nil
        && BibTeXTypes.recordType(record.type, describedAs: value) == record.type
    case .langid, .hyphenation: record.language != nil && BibTeXLanguage.code(of: value) == record.language
    case .languages: record.language != nil
    case .part: record.volume == nil || value.contains(" ")
    case .doi: record.doi == nil && DOI(value) == nil
    case .pmid: record.pmid == nil && PMID(value) == nil
    case .pmcid: record.pmcid == nil && PMCID(value) == nil
    case .eissn: record.issn != nil
    case .articleno, .articlenumber, .artnumber, .eid: record.pages != nil
    case .uniqueid: record.accession != nil
    case .shortjournal: record.journal != nil
    case .booktitle, .booksubtitle, .booktitleaddon: !isPart && record.type != .book && record.journal != nil
    case .maintitle, .mainsubtitle, .maintitleaddon: record.type == .conference && record.journal != nil
    case .options: !value.contains("useprefix=false")
    case .tags: !record.keywords.isEmpty
    case .date: record.date != nil && BibTeXDates.first(of: value) == record.date
    case .number:
      BibTeXMapping.numberIsOfSeries(record.type, hasSeries: record.extra.contains { $0.name.lowercased() == "series" })
    case .month: keepsMonth(value, record.date)
    default: false
    }
  }

  /// Whether `month` with this text gives the record's date and stays as a tag, because it says more.
  private static func keepsMonth(_ text: String, _ date: PublicationDate?) -> Bool {
    guard let date, let read = PublicationDate(parsing: "\(date.year) \(text)"), read == date else { return false }
    return read.month == nil || read.leavesOut(text)
  }
}

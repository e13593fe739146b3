internal import Bibliography

/// A record's title and that of what it appeared in.
enum BibTeXTitles {
  /// Takes the fields that make titles.
  static func take(from fields: inout BibTeXFields, entryType: String, into record: inout Record) {
    if entryType == "periodical", fields.has(.issuetitle), !fields.has(.journaltitle) {
      // An issue with a title of its own; `title` is that of the periodical.
      record.title = join(.issuetitle, .issuesubtitle, .issuetitleaddon, &fields)
      record.journal = join(.title, .subtitle, .titleaddon, &fields)
      return
    }
    record.title = join(.title, .subtitle, .titleaddon, &fields)
    // A photograph or a data set may only be described.
    if record.title == nil { record.title = fields.take(.titleaddon) }
    if record.title == nil, record.type == .book { record.title = book(&fields) ?? whole(&fields) }
    record.journal = container(record.type, &fields)
  }

  /// The work a contribution is in. A chapter of a work in several volumes is listed under the whole work's title.
  private static func container(_ type: RecordType?, _ fields: inout BibTeXFields) -> String? {
    switch type {
    case .chapter: if let title = whole(&fields) ?? book(&fields) { return title }
    case .conference: if let title = book(&fields) ?? whole(&fields) { return title }
    default: break
    }
    let journal =
      fields.take(.fjournal) ?? join(.journaltitle, .journalsubtitle, .journaltitleaddon, &fields)
      ?? fields.take(.journal) ?? fields.take(.shortjournal)
    if let journal { return journal }
    return type == .book ? whole(&fields) : book(&fields) ?? whole(&fields)
  }

  private static func book(_ fields: inout BibTeXFields) -> String? {
    join(.booktitle, .booksubtitle, .booktitleaddon, &fields)
  }

  private static func whole(_ fields: inout BibTeXFields) -> String? {
    join(.maintitle, .mainsubtitle, .maintitleaddon, &fields)
  }

  /// `title: subtitle. addon`; `nil` without a title.
  private static func join(
    _ title: BibTeXFieldName, _ subtitle: BibTeXFieldName, _ addon: BibTeXFieldName, _ fields: inout BibTeXFields
  ) -> String? {
    guard var text = fields.take(title) else { return nil }
    if let subtitle = fields.take(subtitle) { text += ": " + subtitle }
    if let addon = fields.take(addon) { text += ". " + addon }
    return text
  }
}

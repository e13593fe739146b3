internal import Bibliography

/// A record's date from `date`, or from `year`, `month` and `day`.
enum BibTeXDates {
  /// Takes the fields of the date. What the date doesn't keep (ranges, seasons, marks of doubt) stays left over.
  static func take(from fields: inout BibTeXFields, into record: inout Record) {
    if let text = fields.take(.date) {
      record.date = first(of: text)
      if record.date?.iso != text { fields.putBack(.date) }
    }
    guard record.date == nil, let raw = fields.raw(.year) else { return }
    if let year = number(raw), raw.count == 4, !fields.has(.day), let date = plain(year, fields.raw(.month)) {
      record.date = date
      fields.markUsed(.year)
      fields.markUsed(.month)
      return
    }
    takeWords(from: &fields, into: &record)
  }

  /// The first day of a range; years before 1000 are none.
  static func first(of text: String) -> PublicationDate? {
    guard !text.hasPrefix("-") else { return nil }
    return PublicationDate(parsing: String(text.prefix { $0 != "/" && $0 != "T" }))
  }

  private static func takeWords(from fields: inout BibTeXFields, into record: inout Record) {
    guard let year = fields.take(.year) else { return }
    let month = fields.take(.month) ?? ""
    let name = String(month.filter { !$0.isNumber })
    let digits = String(month.filter { !$0.isLetter })
    let day = fields.take(.day) ?? ""
    let named = name.contains(where: \.isLetter)
    record.date = PublicationDate(parsing: named ? "\(year) \(name) \(digits) \(day)" : "\(year) \(month) \(day)")
    if let date = record.date, date.leavesOut(year) { fields.putBack(.year) }
    if record.date == nil { for name in [BibTeXFieldName.year, .month, .day] { fields.putBack(name) } }
    if let date = record.date, date.month == nil || date.leavesOut(month) && named { fields.putBack(.month) }
  }

  // MARK: The usual cases

  /// The date of a year and no month, a month's number or a month's name; `nil` when the month is written otherwise.
  private static func plain(_ year: Int, _ month: UnsafeRawBufferPointer?) -> PublicationDate? {
    guard let month else { return PublicationDate(year: year) }
    guard let number = number(month) ?? self.month(named: month), (1...12).contains(number) else { return nil }
    return PublicationDate(year: year, month: number)
  }

  private static func number(_ text: UnsafeRawBufferPointer) -> Int? {
    guard (1...4).contains(text.count) else { return nil }
    var number = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func month(named text: UnsafeRawBufferPointer) -> Int? {
    guard text.count >= 3, text.count <= 9 else { return nil }
    let position = months.firstIndex { name in
      let letters = name.utf8
      guard text.count == 3 || text.count == letters.count else { return false }
      return zip(letters, text).allSatisfy { $0 == $1 | 0x20 }
    }
    return position.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

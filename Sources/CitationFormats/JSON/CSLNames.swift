internal import Bibliography

/// Names and dates as CSL-JSON and Crossref write them.
enum CSLNames {
  static func people(_ list: JSONValue?) -> [PersonName] {
    (list?.elements ?? []).compactMap { person -> PersonName? in
      guard let family = person.line("family") else {
        return (person.line("literal") ?? person.line("name") ?? person.line("given")).map { PersonName(family: $0) }
      }
      let particle = person.line("non-dropping-particle").map { $0 + " " } ?? ""
      var given = [person.line("given"), person.line("dropping-particle")].compactMap { $0 }.joined(separator: " ")
      if let suffix = person.line("suffix") { given += given.isEmpty ? suffix : ", \(suffix)" }
      return PersonName(family: particle + family, given: given)
    }
  }

  /// Whether a date is nothing but one day, month or year: no range, no season.
  static func isWhole(_ value: JSONValue) -> Bool {
    if let parts = value.member("date-parts") { return parts.elements.count == 1 && value.member("season") == nil }
    guard let text = value.line("raw") ?? value.line("literal") ?? value.text else { return false }
    return PublicationDate(parsing: text)?.leavesOut(text) == false
  }

  /// `{"date-parts": [[2015, 12]]}`, or a `raw` or `literal` text.
  static func date(_ value: JSONValue?) -> PublicationDate? {
    guard let value else { return nil }
    let parts = (value.member("date-parts")?.elements.first?.texts ?? []).compactMap { Int($0) }
    if let year = parts.first {
      return PublicationDate(
        year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }
    let text = value.line("raw") ?? value.line("literal") ?? value.text
    return text.flatMap { PublicationDate(parsing: $0) }
  }
}

internal import Bibliography

extension FullText {
  /// `fulltexts/R17.pdf (paper.pdf, 120 kB, SHA-256 0123456789ab)`.
  package var sentence: String {
    guard let file else { return words + (note.map { ": \($0)" } ?? "") }
    let about = [name, bytes.map { "\($0) bytes" }, sha256.map { "SHA-256 \($0.prefix(12))" }].compactMap { $0 }
    return "\(file) (\(about.joined(separator: ", ")))"
  }
}

extension StoredRecord {
  /// `R12  Peer workers in services (2010)`.
  package var oneLine: String {
    "\(id.text)  \(record.title ?? "no title")\(record.date.map { " (\($0.year))" } ?? "")"
  }
}

extension Study {
  /// `Garden trial: R12 with R40, R51`.
  package var sentence: String {
    (name.map { "\($0): " } ?? "") + "\(main.text) with \(Array(reports.dropFirst()).listed)"
      + (isPrevious ? " (study of the previous version)" : "")
  }
}

extension StandingMerge {
  /// The two records, the evidence, and who merged them.
  package var sentence: String {
    isByPerson
      ? "\(a.text) and \(b.text): merged by \(signed.text)"
      : "\(a.text) and \(b.text): \(reason) (by rules; \(signed.text))"
  }
}

extension StoredRecord {
  /// How people cite it in tables: `Matthews 2023`, `Cabral and Muhr 2013`; its number where neither author nor year is known.
  package var shortCitation: String {
    let families = record.authors.map(\.family)
    let names =
      switch families.count {
      case 0: nil as String?
      case 1: families[0]
      case 2: "\(families[0]) and \(families[1])"
      default: "\(families[0]) et al."
      }
    return [names ?? (record.date == nil ? id.text : "\(id.text),"), record.date.map { String($0.year) }]
      .compactMap(\.self).joined(separator: " ")
  }
}

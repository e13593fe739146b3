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

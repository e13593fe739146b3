package import Bibliography

/// Writes the neutral columns; lists are joined by `; `, tags without a field go to `extra` as a JSON object.
package enum CSVWriter {
  /// The heading line.
  package static let heading = [
    "id", "type", "title", "authors", "year", "journal", "volume", "issue", "pages", "doi", "pmid", "pmcid", "issn",
    "isbn", "abstract", "keywords", "mesh", "language", "url", "source", "accession", "references", "extra",
  ]

  /// The heading as a line of CSV.
  static var headingLine: String {
    var output: [UInt8] = []
    writeRow(heading, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends one record as a row.
  package static func write(_ record: Record, into output: inout [UInt8]) {
    let extra = record.extra.isEmpty ? "" : NeutralForm.value(of: record.extra).jsonText
    writeRow(
      [
        record.id, record.type?.rawValue, record.title, record.authors.map(\.inverted).joined(separator: "; "),
        record.date?.iso, record.journal, record.volume, record.issue, record.pages, record.doi?.text,
        record.pmid?.text, record.pmcid?.text, record.issn, record.isbn, record.abstract,
        record.keywords.joined(separator: "; "), record.mesh.joined(separator: "; "), record.language, record.url,
        record.source, record.accession, record.references.joined(separator: "; "), extra,
      ].map { $0 ?? "" }, into: &output)
  }

  /// Appends a row, quoting what needs it.
  package static func writeRow(_ fields: [String], into output: inout [UInt8]) {
    CSVRow.append(fields, to: &output)
  }
}

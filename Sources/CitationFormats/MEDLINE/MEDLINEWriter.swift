package import Bibliography

/// Writes PubMed's MEDLINE format, lines folded at 90 columns as PubMed folds them.
package enum MEDLINEWriter {
  /// Appends one record.
  package static func write(_ record: Record, into output: inout [UInt8]) {
    put("PMID", record.pmid?.text, &output)
    put("IS", record.issn, &output)
    put("ISBN", record.isbn, &output)
    put("VI", record.volume, &output)
    put("IP", record.issue, &output)
    put("DP", record.extra.first("DP") ?? record.date.map(datePublished), &output)
    put("TI", record.title, &output)
    put("PG", record.pages, &output)
    put("LID", record.doi.map { "\($0.text) [doi]" }, &output)
    put("AB", record.abstract, &output)
    for author in record.authors {
      put(author.given.isEmpty ? "CN" : "FAU", author.inverted, &output)
      if !author.given.isEmpty { put("AU", author.short, &output) }
    }
    put("LA", record.language, &output)
    let types = record.extra.values(of: "PT")
    if types.isEmpty, record.type == .article { put("PT", "Journal Article", &output) }
    put("JT", record.journal, &output)
    for heading in record.mesh { put("MH", heading, &output) }
    for keyword in record.keywords { put("OT", keyword, &output) }
    put("PMC", record.pmcid?.text, &output)
    for tag in record.extra where isMEDLINETag(tag.name) && !["AU", "DP"].contains(tag.name) {
      put(tag.name, tag.value, &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func put(_ tag: String, _ value: String?, _ output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output.append(contentsOf: tag.utf8)
    for _ in tag.utf8.count..<4 { output.append(0x20) }
    output.append(contentsOf: "- ".utf8)
    var column = 6
    for (position, word) in value.split(whereSeparator: { $0 == " " || $0.isNewline }).enumerated() {
      if position > 0 {
        if column + word.utf8.count + 1 > 90 {
          output.append(contentsOf: "\n      ".utf8)
          column = 6
        } else {
          output.append(0x20)
          column += 1
        }
      }
      output.append(contentsOf: word.utf8)
      column += word.utf8.count
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func datePublished(_ date: PublicationDate) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return [String(date.year), date.month.map { months[$0 - 1] }, date.day.map(String.init)].compactMap { $0 }
      .joined(separator: " ")
  }

  private static func isMEDLINETag(_ name: String) -> Bool {
    let bytes = Array(name.utf8) + Array("    ".utf8)
    return (2...4).contains(name.utf8.count) && MEDLINETag.isPadded(bytes[0], bytes[1], bytes[2], bytes[3])
  }
}

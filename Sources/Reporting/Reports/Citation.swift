internal import Bibliography
package import Documents
package import Review

extension StoredRecord {
  /// The work as a list of references names it, from what the record says; nothing is filled in.
  package var reference: Prose {
    var parts: [Prose] = []
    if !record.authors.isEmpty { parts.append("\(Prose.authors(record.authors)).") }
    parts.append(
      "\(record.title.map { Prose.given($0.trimmingFullStop) } ?? .missing("title; the export has none, add it in the manuscript"))."
    )
    if let journal = record.journal { parts.append("\(given: journal.trimmingFullStop).") }
    parts.append("\(place).")
    if let doi = record.doi { parts.append("doi: \(link: doi.text, to: "https://doi.org/\(doi.text)").") }
    if record.doi == nil, let pmid = record.pmid {
      parts.append("PMID: \(link: pmid.text, to: "https://pubmed.ncbi.nlm.nih.gov/\(pmid.text)/").")
    }
    return parts.joined(" ")
  }

  /// `2023;114(2):107858`, as far as the record says it.
  private var place: Prose {
    var place =
      record.date.map { Prose.given(String($0.year)) }
      ?? .missing("year; the export has none, add it in the manuscript")
    if let volume = record.volume { place = place + ";\(given: volume)" }
    if let issue = record.issue { place = place + "(\(given: issue))" }
    if let pages = record.pages { place = place + ":\(given: pages)" }
    return place
  }

  /// `Matthews et al. 2023`.
  var shortReference: Prose { .given(shortCitation) }
}

extension Prose {
  /// Up to six authors, then “et al.”.
  fileprivate static func authors(_ authors: [PersonName]) -> Prose {
    let names = authors.prefix(6).map { Prose.given($0.short) }
    return names.joined(", ") + (authors.count > 6 ? ", et al" : "")
  }
}

extension String {
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

package import Bibliography
package import Deduplication

/// The table of pairs for a person: what is needed to decide, and an empty column for the verdict.
package enum UnsureTable {
  /// Column names; `--decided` reads the ids and the verdict.
  package static let heading = [
    "id_1", "id_2", "probability", "reason", "verdict", "title_1", "title_2", "authors_1", "authors_2", "year_1",
    "year_2", "published_in_1", "published_in_2", "doi_1", "doi_2",
  ]

  /// One pair, by ids and citations.
  package static func row(
    _ first: (id: String, citation: PairCitation), _ second: (id: String, citation: PairCitation),
    _ evidence: PairEvidence
  ) -> [String] {
    [first.id, second.id, rounded(evidence.probability), evidence.summary, ""]
      + zip(first.citation.cells, second.citation.cells).flatMap { [$0, $1] }
  }

  /// Three places behind the point.
  private static func rounded(_ probability: Double) -> String {
    let thousandths = Int((min(1, max(0, probability)) * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// A record as the table of pairs shows it.
package struct PairCitation: Sendable {
  /// Title, authors, year, place and DOI.
  fileprivate let cells: [String]

  package init(_ record: Record) {
    let volume = (record.volume ?? "") + (record.issue.map { "(\($0))" } ?? "")
    let place = [record.journal, volume, record.pages].compactMap(\.self).filter { !$0.isEmpty }
    cells = [
      record.title ?? "", record.authors.map(\.inverted).joined(separator: "; "),
      record.date.map { String($0.year) } ?? "", place.joined(separator: ", "), record.doi?.text ?? "",
    ]
  }
}

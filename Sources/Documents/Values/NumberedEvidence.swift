/// The numbers of a document in the order of reading, each with what it was counted from: the listing at its end.
package struct NumberedEvidence: Sendable, Equatable {
  /// What numbers were counted from, each once; the place plus one is its mark: `n1`.
  package private(set) var entries: [Entry] = []
  private var places: [Evidence: Int] = [:]

  package struct Entry: Sendable, Equatable {
    /// The number where it is first read.
    package let text: String
    package let evidence: Evidence
  }

  package init(_ document: Document) {
    for block in document.blocks {
      switch block {
      case .heading(_, let prose), .paragraph(let prose): add(prose)
      case .list(let items): for prose in items { add(prose) }
      case .table(let table):
        add(table.caption)
        for row in table.rows { for cell in row.cells { add(cell.prose) } }
        for note in table.notes { add(note) }
      case .figure(let figure): add(figure.caption)
      case .verbatim: break
      }
    }
  }

  private mutating func add(_ prose: Prose) {
    for case .number(let counted) in prose.runs where places[counted.evidence] == nil {
      places[counted.evidence] = entries.count
      entries.append(Entry(text: counted.text, evidence: counted.evidence))
    }
  }

  /// The mark of what a number was counted from, for links inside a document.
  package func mark(of evidence: Evidence) -> String? { places[evidence].map { "n\($0 + 1)" } }
}

extension NumberedEvidence {
  /// The heading of the listing at the end of a document.
  package static let heading = "What the numbers were counted from"
}

extension NumberedEvidence.Entry {
  /// `: 25. Records screened: R1 to R25`, behind the mark.
  package var line: String {
    let listing = evidence.listing
    return ": \(text). \(evidence.what): \(listing.isEmpty ? "none" : listing)"
  }
}

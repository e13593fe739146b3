internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// A coding with the document it is in.
package struct ListedCoding: Sendable {
  package let document: CodedDocument
  /// The unit where the passage begins; `nil` in a text of which it no longer is.
  package let unit: Int?
  package let coding: Coding
}

extension Review {
  /// All codings that a person may see: one's own, and others' of documents that are open. By document and place.
  ///
  /// - Throws: ``Problem`` when no protocol is registered.
  package func codings(seenBy viewer: String) throws -> [ListedCoding] {
    try pool.read { db in
      let reading = try CodingReading(db)
      return try Review.codedDocuments(db).flatMap { document -> [ListedCoding] in
        let rows = try reading.rows(of: document, db)
        let isOpen = try CodingSeal.isOpen(document, reading.coders, db)
        let seen = isOpen ? rows.codings.map(\.coding) : rows.of(viewer.foldedName)
        // A document may have lost its text; what was coded of it stands.
        let text = try? documentText(document, db)
        return seen.sorted { ($0.passage, $0.id) < ($1.passage, $1.id) }.map { coding in
          let isCurrent = text?.textHash == coding.textHash
          return ListedCoding(
            document: document, unit: isCurrent ? text?.units(of: coding.passage).first?.number : nil, coding: coding)
        }
      }
    }
  }
}

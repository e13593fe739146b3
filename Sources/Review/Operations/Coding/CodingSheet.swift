internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// A document as somebody codes it: the text, the codebooks, one's own passages, and, once it is open, what the others coded and
/// what the team settled on.
package struct CodingSheet: Sendable {
  package let text: DocumentText
  /// SHA-256 of the text; a coding with another one is of an older text.
  package let textHash: String
  /// The codebooks of the protocol in force.
  package let books: [CodeTree]
  /// What may be said of a passage's group and setting; anything where the lists are empty.
  package let dimensions: CodingDimensions
  /// Own passages, by beginning.
  package let own: [Coding]
  /// Memos the person may see: own ones on the document and its passages, others' too once it is open.
  package let memos: [Memo]
  /// How many people code each document.
  package let coders: Int
  /// Whether the person is done with the document.
  package let isFinished: Bool
  /// Whether what others coded is open.
  package let isOpen: Bool
  /// What others coded, once it is open, in the order of beginning.
  package let others: [Coded]
  /// The passages of all who coded, put together where they overlap; empty while it is closed.
  package let excerpts: [Excerpt]
  /// What the team settled on for passages that are no excerpts any more.
  package let formerSettlements: [Excerpt.Settlement]

  /// What one person coded.
  package struct Coded: Sendable {
    package let coder: String
    package let isFinished: Bool
    package let codings: [Coding]
  }

  /// Excerpts that the team has to settle.
  package var open: [Excerpt] { excerpts.filter { !$0.open.isEmpty } }

  /// Codes in the passages shown that no codebook has any more.
  package var unknownCodes: [CodePath] {
    Set((own + others.flatMap(\.codings)).map(\.code)).filter { !books.has($0) }.sorted()
  }

  /// Whether a passage is of an older text than the one shown.
  package func isOfOlderText(_ coding: Coding) -> Bool { coding.textHash != textHash }
}

extension Review {
  /// A document as a person codes it.
  ///
  /// - Throws: ``Problem`` when there is no such document, it has no text that can be coded, or no protocol is registered.
  package func codingSheet(_ document: CodedDocument, seenBy viewer: String) throws -> CodingSheet {
    try pool.read { db in
      let coding = try CodingReading(db)
      let text = try documentText(document, db)
      let seat = viewer.foldedName
      let rows = try coding.rows(of: text.document, db)
      let isOpen = try CodingSeal.isOpen(text.document, coding.coders, db)
      let hash = text.textHash
      return CodingSheet(
        text: text, textHash: hash, books: coding.books, dimensions: coding.dimensions, own: rows.of(seat),
        memos: try CodingReading.memos(of: text.document, db).filter { isOpen || $0.author.foldedName == seat },
        coders: coding.coders, isFinished: rows.finished.contains { $0.seat == seat }, isOpen: isOpen,
        others: isOpen ? rows.others(than: seat) : [], excerpts: isOpen ? rows.excerpts(textHash: hash) : [],
        formerSettlements: isOpen ? rows.formerSettlements(textHash: hash) : [])
    }
  }

  /// How a person may settle an excerpt: an arbiter coded nothing of the document. Empty while it is closed.
  package func waysToAgree(on sheet: CodingSheet, for user: String) throws -> [AgreementManner] {
    guard sheet.isOpen else { return [] }
    let team = try team()
    return AgreementManner.allCases.filter { manner in
      manner == .consensus
        ? team.may(user, .agree) : team.may(user, .arbitrate) && sheet.own.isEmpty && !sheet.isFinished
    }
  }
}

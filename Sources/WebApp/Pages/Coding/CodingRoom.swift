internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

extension Ask {
  /// The document that the path names.
  ///
  /// - Throws: ``Refusal`` 404 when it names none.
  func document() throws -> CodedDocument {
    let text = try part("document")
    guard let document = CodedDocument(text) else { throw Refusal.missing("the text “\(text)”") }
    return document
  }
}

extension Site {
  mutating func addCoding() {
    page(
      "/coding", in: .coding,
      """
      The texts that can be coded with one's own state; ?kind= abstract, fulltext or transcript, ?state= to-code, begun, \
      finished or differences, ?page=.
      """
    ) { ask in
      let filter = try ask.query("state").map { try Site.known(CodingFilter(rawValue: $0), $0, "state") } ?? .all
      let kind = try ask.query("kind").map { try Site.known(CodedDocument.Kind(rawValue: $0), $0, "kind of text") }
      let page = ask.number("page") ?? 1
      return try await ask.office.longWork {
        try CodingListPage($0, kind, filter, page: page, ask.user, ask.office.library.strings)
      }
    }
    page("/coding/agreement", in: .coding, "How far coders agree, code by code; ?book= a codebook.") { ask in
      let book = ask.query("book")
      return try await ask.office.longWork { review in
        try Site.orMissing { try CodingAgreementPage(review, book: book, ask.office.library.strings) }
      }
    }
    page("/coding/sign-off", in: .coding, "Who stands behind the coding as it is now.") { ask in
      try await ask.office.longWork { review in
        try Site.orMissing { try CodingSignOffPage(review, ask.user, ask.office.library.strings) }
      }
    }
    page("/coding/memos", in: .coding, "What was noted on codes, on the whole, and on texts that are open.") { ask in
      try await ask.office.work { review in
        try Site.orMissing { try CodingMemosPage(review, ask.user, ask.office.library.strings) }
      }
    }
    addCodingOfDocuments()
    addCodingActions()
    addCodingFinish()
    addSettling()
    addCodingSignOff()
  }

  private mutating func addCodingOfDocuments() {
    page(
      "/coding/{document}", in: .coding,
      "A text beside the codebooks, with one's own passages: abstract:12, fulltext:12 or transcript:NAME."
    ) { ask in
      let document = try ask.document()
      return try await ask.office.work { review in
        try Site.orMissing { try CodingPage(review, document, ask.user, ask.office.library.strings) }
      }
    }
    page(
      "/coding/{document}/compare", in: .coding,
      "What several people coded of a text, excerpt by excerpt; 404 until all who code it are done."
    ) { ask in
      let document = try ask.document()
      return try await ask.office.work { review in
        try Site.orMissing { try CodingComparePage(review, document, ask.user, ask.office.library.strings) }
      }
    }
  }
}

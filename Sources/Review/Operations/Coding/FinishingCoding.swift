internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// Says that a person is done with a document, or goes on with it. Who found nothing to code in it is done too.
  ///
  /// - Throws: ``Problem`` when the document can't be coded, or one goes on with what is open to the others.
  package func finishCoding(_ document: CodedDocument, isFinished: Bool = true, acting: Acting) throws {
    try write(acting, to: .chart) { db, ledger in
      let reading = try CodingReading(db)
      let known = try documentText(document, db).document
      let seat = acting.actor.foldedName
      let done = try CodingSeal.finished(known, db)
      guard done.contains(where: { $0.seat == seat }) != isFinished else { return }
      if reading.coders > 1, try CodingSeal.isOpen(known, reading.coders, db) {
        throw Problem(
          isFinished
            ? "\(done.map(\.coder).joined(separator: " and ")) have coded \(known.text)"
            : "all who code \(known.text) are done, and their codes are open",
          remedy: "Nothing was recorded; what differs is settled by the team, with `winnow code agree` or on its page.")
      }
      try ledger.append(
        .codingFinished(
          .init(document: known, coder: acting.actor, isFinished: isFinished, protocolVersion: reading.version)))
    }
  }

  /// Records the team's codes of an excerpt: what counts from then on.
  ///
  /// - Parameters:
  ///   - passage: ``Excerpt/passage``.
  ///   - codes: none where there is nothing to code; `nil` opens the excerpt again.
  ///   - textHash: ``Excerpt/textHash``; `nil` for that of the text there is now.
  /// - Throws: ``Problem`` when not all who code the document are done, or there is no such excerpt or code.
  package func agree(
    on passage: Passage, of document: CodedDocument, _ codes: [CodePath]?, by manner: AgreementManner,
    textHash: String? = nil, acting: Acting
  ) throws {
    try write(acting, to: manner == .arbiter ? .arbitrate : .agree) { db, ledger in
      let reading = try CodingReading(db)
      let text = try documentText(document, db)
      let hash = textHash ?? text.textHash
      let rows = try reading.rows(of: text.document, db)
      try Review.refuseAgreeing(rows, reading.coders, manner, acting, db)
      let excerpts = rows.excerpts(textHash: text.textHash)
      guard let excerpt = excerpts.first(where: { $0.passage == passage && $0.textHash == hash }) else {
        throw Problem(
          "\(text.document.text) has no excerpt from \(passage.start) to \(passage.end)",
          remedy: "`winnow code compare \(text.document.text)` lists them; nothing was recorded.")
      }
      let known = try codes?.map { code in
        // Codes that the coders gave by an older codebook may stand.
        excerpt.codings.contains { $0.code == code } ? code : try reading.books.code(meant: code.text)
      }.uniqued.sorted()
      guard known != excerpt.settled?.codes else { return }
      try ledger.append(
        .codingAgreed(
          .init(
            document: text.document, passage: passage, textHash: hash, codes: known, manner: manner,
            protocolVersion: reading.version)))
    }
  }

  private static func refuseAgreeing(
    _ rows: DocumentCoding, _ coders: Int, _ manner: AgreementManner, _ acting: Acting, _ db: Database
  ) throws {
    let name = rows.document.text
    guard try CodingSeal.isOpen(rows.document, coders, db) else {
      throw Problem(
        "not all who code \(name) are done",
        remedy: "Nothing was recorded; what others coded is closed until then.")
    }
    let seat = acting.actor.foldedName
    if manner == .arbiter, rows.compared.contains(where: { $0.seat == seat }) || !rows.of(seat).isEmpty {
      throw Problem(
        "\(acting.actor) coded \(name), and is no third person", remedy: "Agree by consensus; nothing was recorded.")
    }
  }
}

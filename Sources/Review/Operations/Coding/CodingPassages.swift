internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// Gives a passage a code. What stands already is not recorded again; another voice takes the place of the one before.
  ///
  /// - Parameters:
  ///   - passage: in Unicode scalars of the document's text; it is widened to whole characters and loses blanks at its ends.
  ///   - voice: whose view it is, where the transcript doesn't say it or it is another's.
  ///   - memo: what the coder notes on the passage; `nil` leaves the memo as it is.
  ///   - textHash: of the text the person saw; `nil` for the one that is there now.
  /// - Returns: the coding as it stands.
  /// - Throws: ``Problem`` when the document can't be coded, the code is of no codebook, the person is done with the document,
  ///   or its text has changed.
  @discardableResult
  package func code(
    _ passage: Passage, of document: CodedDocument, with code: CodePath, voice: Voice = Voice(), memo: String? = nil,
    textHash: String? = nil, importedFrom: String? = nil, acting: Acting
  ) throws -> Coding {
    try write(acting, to: .chart) { db, ledger in
      let text = try documentText(document, db)
      if let textHash, textHash != text.textHash {
        throw Problem(
          "the text of \(text.document.text) was changed meanwhile", remedy: "Load it again; nothing was recorded.")
      }
      let new = NewCoding(passage: passage, code: code.text, voice: voice, memo: memo, importedFrom: importedFrom)
      return try Review.record(new, in: text, CodingReading(db), acting, db, &ledger).coding
    }
  }

  /// A code to give.
  struct NewCoding {
    var passage: Passage
    /// As a person writes it.
    var code: String
    var voice = Voice()
    var memo: String?
    var importedFrom: String?
  }

  /// - Returns: the coding as it stands, and whether anything of it is new.
  static func record(
    _ new: NewCoding, in text: DocumentText, _ reading: CodingReading, _ acting: Acting, _ db: Database,
    _ ledger: inout LedgerWriter
  ) throws -> (coding: Coding, isNew: Bool) {
    let passage = try text.checked(new.passage)
    let code = try reading.books.code(meant: new.code)
    let voice = try reading.dimensions.checked(new.voice)
    let seat = acting.actor.foldedName
    let rows = try reading.rows(of: text.document, db)
    try refuseCoded(rows, reading.coders, seat)
    let (hash, quote, before) = (text.textHash, text.quote(passage), ledger.nextSequence)
    let standing = rows.of(seat).first { $0.passage == passage && $0.code == code && $0.textHash == hash }
    var id = standing?.id ?? 0
    if standing?.voice != voice {
      id = try ledger.append(
        .passageCoded(
          .init(
            document: text.document, coder: acting.actor, passage: passage, textHash: hash, quote: quote, code: code,
            voice: voice, protocolVersion: reading.version, importedFrom: new.importedFrom, salt: ledger.salt()))
      ).sequence
    }
    let subject = MemoSubject.passage(text.document, passage)
    if let memo = new.memo { try write(memo, on: subject, acting, db, &ledger) }
    let coding = Coding(
      id: id, passage: passage, textHash: hash, quote: quote, code: code, coder: acting.actor, voice: voice,
      memo: try CodingReading.memo(of: seat, on: subject, db))
    return (coding, ledger.nextSequence > before)
  }

  /// Takes a code of one's own from a passage.
  ///
  /// - Parameter coding: ``Coding/id``.
  /// - Throws: ``Problem`` when the person gave no such code, or is done with the document.
  package func uncode(_ coding: Int, acting: Acting) throws {
    try write(acting, to: .chart) { db, ledger in
      let seat = acting.actor.foldedName
      let row = try Row.fetchOne(
        db, sql: "SELECT kind, record, name, undone FROM coding WHERE event = ? AND seat = ?",
        arguments: [coding, seat])
      guard let row, let document = CodedDocument(row) else {
        throw Problem("you gave no code under number \(coding)", remedy: "Nothing was recorded.")
      }
      // Sent twice, it counts once.
      guard (row["undone"] as Int?) == nil else { return }
      let reading = try CodingReading(db)
      try Review.refuseCoded(try reading.rows(of: document, db), reading.coders, seat)
      try ledger.append(
        .passageUncoded(.init(document: document, coder: acting.actor, coding: coding, salt: ledger.salt())))
    }
  }

  /// Who is done with a document says so first before changing a code; and who has not begun can't begin once others' codes are
  /// open.
  private static func refuseCoded(_ rows: DocumentCoding, _ coders: Int, _ seat: String) throws {
    let name = rows.document.text
    if rows.finished.contains(where: { $0.seat == seat }) {
      throw Problem(
        "you are done with \(name)",
        remedy: "Nothing was recorded; go on with it first, while the others are not done yet.")
    }
    if coders > 1, rows.finished.count >= coders || !rows.settlements.isEmpty {
      throw Problem(
        "\(rows.finished.map(\.coder).joined(separator: " and ")) have coded \(name), and their codes are open",
        remedy: "Nothing was recorded; what is still to settle is settled by the team, with `winnow code agree`.")
    }
  }
}

extension CodedDocument {
  /// The document that a row of the tables names.
  init?(_ row: Row) {
    let (kind, record, name): (String, Int?, String?) = (row["kind"], row["record"], row["name"])
    self.init("\(kind):\(name ?? record.map(String.init) ?? "")")
  }
}

extension CodingDimensions {
  /// What was said, in the protocol's words where it has some.
  ///
  /// - Throws: ``Problem`` for a group or setting that the protocol doesn't name.
  func checked(_ voice: Voice) throws(Problem) -> Voice {
    Voice(
      group: try CodingDimensions.checked(voice.group, "group", groups),
      setting: try CodingDimensions.checked(voice.setting, "setting", settings),
      participant: voice.participant?.trimmed.nilWhenEmpty)
  }

  private static func checked(_ text: String?, _ what: String, _ values: [String]) throws(Problem) -> String? {
    guard let text = text?.trimmed.nilWhenEmpty else { return nil }
    guard !values.isEmpty else { return text }
    let wanted = Folding.words(text)
    guard let value = values.first(where: { Folding.words($0) == wanted }) else {
      throw Problem(
        "the protocol names no such \(what)", text: text,
        remedy: "It names \(values.joined(separator: ", ")); nothing was recorded.")
    }
    return value
  }
}

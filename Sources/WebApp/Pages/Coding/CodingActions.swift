internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// A code for a passage.
struct CodingBody: Codable, Sendable {
  /// Where the passage stands, in Unicode scalars of the text.
  let start: Int
  let end: Int
  /// `tasks:direct/advocacy`
  let code: String
  /// SHA-256 of the text that the person saw.
  let textHash: String?
  let group: String?
  let setting: String?
  let participant: String?
  let memo: String?

  var voice: Voice { Voice(group: group, setting: setting, participant: participant) }
}

/// What is noted on a passage, or on the document where there is none.
struct MemoBody: Codable, Sendable {
  let start: Int?
  let end: Int?
  /// `nil` takes the memo back.
  let text: String?

  func subject(in document: CodedDocument) throws -> MemoSubject {
    guard let start else { return .document(document) }
    return .passage(document, Passage(start, try Site.known(end, "\(start)", "end of the passage")))
  }
}

/// What is noted on a code, or on the coding as a whole where there is none.
struct CodeMemoBody: Codable, Sendable {
  /// `tasks:direct/advocacy`
  let code: String?
  /// `nil` takes the memo back.
  let text: String?
}

/// The team's codes of an excerpt.
struct SettledBody: Codable, Sendable {
  let start: Int
  let end: Int
  let textHash: String?
  /// Empty where there is nothing to code; `nil` opens the excerpt again.
  let codes: [String]?
}

/// What settling an excerpt came to.
struct SettledExcerpt: Codable, Sendable {
  /// Excerpts of the document that are still to settle.
  let open: Int
}

extension Site {
  mutating func addCodingActions() {
    action(
      .post, "/coding/{document}/passages", to: .chart, "Gives a passage a code; sent twice, it counts once.",
      taking: CodingBody.self
    ) { ask, body in
      let document = try ask.document()
      let code = try Site.code(body.code)
      return try await ask.office.work { review in
        let coding = try review.code(
          Passage(body.start, body.end), of: document, with: code, voice: body.voice, memo: body.memo,
          textHash: body.textHash, acting: ask.acting())
        let books = try review.codingSheet(document, seenBy: ask.user).books
        return ShownCoding(coding, books, textHash: coding.textHash)
      }
    }
    action(
      .delete, "/coding/{document}/passages/{coding}", to: .chart, "Takes a code of one's own from a passage.",
      taking: Nothing.self
    ) { ask, _ in
      let text = try ask.part("coding")
      guard let coding = Int(text) else { throw Refusal.missing("the code “\(text)”") }
      try await ask.office.work { try $0.uncode(coding, acting: ask.acting()) }
      return Nothing()
    }
    action(
      .put, "/coding/{document}/memo", to: .discuss,
      "Notes something on a passage or the document; null takes it back.",
      taking: MemoBody.self
    ) { ask, body in
      let subject = try body.subject(in: ask.document())
      try await ask.office.work { try $0.writeMemo(body.text, on: subject, acting: ask.acting()) }
      return Nothing()
    }
    action(
      .put, "/coding/memos", to: .discuss, "Notes something on a code or the coding as a whole; null takes it back.",
      taking: CodeMemoBody.self
    ) { ask, body in
      let subject = try body.code.map { MemoSubject.code(try Site.code($0)) } ?? .whole
      try await ask.office.work { try $0.writeMemo(body.text, on: subject, acting: ask.acting()) }
      return Nothing()
    }
  }

  mutating func addCodingFinish() {
    for (method, isDone, summary) in [
      (HTTPRequest.Method.post, true, "Says that one is done with coding a text."),
      (.delete, false, "Goes on with coding a text that one was done with."),
    ] {
      action(method, "/coding/{document}/finished", to: .chart, summary, taking: Nothing.self) { ask, _ in
        let document = try ask.document()
        try await ask.office.work { try $0.finishCoding(document, isFinished: isDone, acting: ask.acting()) }
        return Nothing()
      }
    }
  }

  mutating func addSettling() {
    action(
      .put, "/coding/{document}/settled", to: .agree,
      "Records the team's codes of an excerpt; null opens it again. ?manner= consensus or arbiter.",
      taking: SettledBody.self
    ) { ask, body in
      let document = try ask.document()
      let word = ask.query("manner") ?? AgreementManner.consensus.rawValue
      let manner = try Site.known(AgreementManner(rawValue: word), word, "way of agreeing")
      let codes = try body.codes?.map { try Site.code($0) }
      return try await ask.office.work { review in
        try review.agree(
          on: Passage(body.start, body.end), of: document, codes, by: manner, textHash: body.textHash,
          acting: ask.acting())
        return SettledExcerpt(open: try review.codingSheet(document, seenBy: ask.user).open.count)
      }
    }
  }

  mutating func addCodingSignOff() {
    for (method, isSigned, summary) in [
      (HTTPRequest.Method.post, true, "Signs the team's coding off as it is now."),
      (.delete, false, "Withdraws one's signature from the team's coding."),
    ] {
      action(method, "/coding/sign-off", to: .discuss, summary, taking: Nothing.self) { ask, _ in
        try await ask.office.work { try $0.signOffCoding(isSigned: isSigned, acting: ask.acting()) }
        return Nothing()
      }
    }
  }

  /// - Throws: ``Refusal`` 400 for what names no code.
  private static func code(_ text: String) throws -> CodePath {
    try Site.known(CodePath(text), text, "code")
  }
}

internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

struct TryBody: Codable, Sendable {
  /// For example `interlibrary loan`.
  let method: String
  /// YYYY-MM-DD, when it was not today.
  let date: String?
  let note: String?
}

struct OptionalNoteBody: Codable, Sendable { let note: String? }

/// What became of a file that was sent.
struct AttachedFile: Codable, Sendable {
  /// `R17`; `nil` when the file was left.
  let record: String?
  /// Ledger sequence of the attachment.
  let attachment: Int?
  /// Why the file was left.
  let left: String?
}

/// What noting a report as not retrieved came to.
struct NotRetrievedAnswer: Codable, Sendable {
  let tries: Int
  /// A sentence when the protocol plans more tries.
  let shortfall: String?
}

extension Site {
  mutating func addFullTexts() {
    page("/fulltext", in: .fullText, "Reports sought for retrieval, ?state= sought, at-hand or not-retrieved, ?after=.")
    {
      ask in
      let state = try ask.query("state").map { try Site.known(RetrievalState(slug: $0), $0, "state of retrieval") }
      let after = ask.query("after").flatMap { RecordID($0) }
      return try await ask.office.work {
        try FullTextListPage($0, state, after: after, ask.user, ask.office.library.strings)
      }
    }
    page("/fulltext/{record}", in: .fullText, "A report: its files, the tries to get it, and one's own decision.") {
      ask in
      let record = try ask.record()
      return try await ask.office.work { review in
        do {
          return try FullTextPage(review, record, ask.user, ask.office)
        } catch let problem as Problem {
          throw Refusal(.notFound, problem)
        }
      }
    }
    file("/fulltexts/{attachment}", "An attached file; a PDF is shown, everything else is kept. ?download=1 keeps any.")
    {
      ask in
      guard let attachment = Int(try ask.part("attachment")) else { throw Refusal.missing("this full text") }
      return try await FullTextResponse.make(ask, attachment, download: ask.query("download") != nil)
    }
    addAttaching()
    addRetrieval()
  }

  private mutating func addAttaching() {
    upload(.post, "/fulltext/{record}/files", to: .handleReports, "Attaches a file to a report; ?name= is its name.") {
      ask in
      let record = try ask.record()
      let note = ask.query("note")
      let received = try await ReceivedFile.take(ask, named: ask.query("name") ?? "")
      return try await ask.office.longWork { review in
        defer { received.remove() }
        return try received.attach([(record, received.file)], note: note, to: review, ask)
      }
    }
    upload(
      .post, "/fulltext/files", to: .handleReports,
      "Attaches a file to the report that its ?name= means: a record's number, a DOI or a PMID."
    ) { ask in
      let received = try await ReceivedFile.take(ask, named: ask.query("name") ?? "")
      return try await ask.office.longWork { review in
        defer { received.remove() }
        let matched = try review.matchFullTexts(in: received.folder)
        guard !matched.found.isEmpty else {
          return AttachedFile(record: nil, attachment: nil, left: matched.left.first?.whatAlone)
        }
        return try received.attach(matched.found, to: review, ask)
      }
    }
    action(
      .delete, "/fulltext/{record}/files/{attachment}", to: .handleReports,
      "Takes a full text away from a report; the file stays in the review's folder.", taking: WhyBody.self
    ) { ask, body in
      let record = try ask.record()
      guard let attachment = Int(try ask.part("attachment")) else { throw Refusal.missing("this full text") }
      _ = try await ask.office.work {
        try $0.detachFullTexts(of: record, attachment: attachment, acting: ask.acting(why: body.why))
      }
      return Nothing()
    }
  }

  private mutating func addRetrieval() {
    action(.post, "/fulltext/{record}/tries", to: .handleReports, "Logs a try to get a report.", taking: TryBody.self) {
      ask, body in
      let record = try ask.record()
      _ = try await ask.office.work {
        try $0.logTry(for: record, method: body.method, date: body.date, note: body.note, acting: ask.acting())
      }
      return Nothing()
    }
    action(
      .post, "/fulltext/{record}/not-retrieved", to: .handleReports, "Notes that a report could not be had.",
      taking: OptionalNoteBody.self
    ) { ask, body in
      let record = try ask.record()
      let noted = try await ask.office.work { try $0.noteNotRetrieved(record, note: body.note, acting: ask.acting()) }
      return NotRetrievedAnswer(tries: noted.tries, shortfall: noted.shortfall)
    }
    action(
      .post, "/fulltext/{record}/retrieved", to: .handleReports, "Notes that a report is at hand without a file.",
      taking: OptionalNoteBody.self
    ) { ask, body in
      let record = try ask.record()
      _ = try await ask.office.work { try $0.noteRetrieved(record, note: body.note, acting: ask.acting()) }
      return Nothing()
    }
  }
}

extension ReceivedFile {
  /// - Throws: ``Problem`` that names the file as it was sent.
  fileprivate func attach(
    _ files: [(record: RecordID, file: URL)], note: String? = nil, to review: Review, _ ask: Ask
  ) throws -> AttachedFile {
    do {
      let texts = try review.attachFullTexts(files, note: note, acting: ask.acting())
      return AttachedFile(record: texts.first?.record.text, attachment: texts.first?.attachment, left: nil)
    } catch let problem as Problem {
      throw problem.file == nil ? problem : problem.inFile(file.lastPathComponent)
    }
  }
}

extension Problem {
  /// What is wrong, without the file's name, which the one who sent it knows.
  fileprivate var whatAlone: String { what + (text.map { ": \($0)" } ?? "") }
}

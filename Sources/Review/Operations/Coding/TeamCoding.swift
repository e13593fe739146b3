internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// What counts of the coding of a review: of every document that is open what the coders share, and what the team settled on.
package struct TeamCoding: Sendable {
  package let documents: [Document]
  package let books: [CodeTree]
  /// Documents that somebody has coded, and whose codes are still closed.
  package let closed: Int

  /// The team's coding of a document.
  package struct Document: Sendable {
    package let document: CodedDocument
    package let excerpts: [Excerpt]
    /// SHA-256 of the text there is now; `nil` where it can't be read any more.
    package let textHash: String?
    /// The excerpts' codes with who speaks.
    package let passages: [Passage]
    /// The people a transcript is from.
    package let participants: [Voice]
  }

  /// A code of an excerpt with who speaks in it.
  package struct Passage: Sendable {
    package let code: CodePath
    /// The words of the excerpt; of an older text those that were coded.
    package let quote: String
    package let passage: CodedPassage
  }

  /// Excerpts on which the coders differ, and that the team has not settled.
  package var open: Int { documents.reduce(0) { $0 + $1.excerpts.count { !$0.open.isEmpty } } }

  /// Excerpts of a text that was replaced since.
  package var older: Int {
    documents.reduce(0) { sum, document in sum + document.excerpts.count { $0.textHash != document.textHash } }
  }

  /// Codes that no codebook has any more, with the passages that have them.
  package var unknownCodes: [(code: CodePath, passages: Int)] {
    let unknown = documents.flatMap(\.passages).map(\.code).filter { !books.has($0) }
    return Dictionary(grouping: unknown, by: \.self).map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
  }

  /// SHA-256 of what counts: documents, places, texts and codes.
  package var hash: String {
    let lines = documents.flatMap { document in
      document.excerpts.map { excerpt in
        let codes = excerpt.teamCodes.map(\.text).joined(separator: ",")
        let passage = excerpt.passage
        return "\(document.document.text)\t\(excerpt.textHash)\t\(passage.start)\t\(passage.end)\t\(codes)\n"
      }
    }
    return SHA256.hex(lines.joined().utf8)
  }
}

extension Review {
  /// What counts of the coding. What is closed to somebody counts for nobody.
  ///
  /// - Throws: ``Problem`` when no protocol is registered.
  package func teamCoding() throws -> TeamCoding {
    try pool.read { db in try teamCoding(CodingReading(db), db) }
  }

  func teamCoding(_ reading: CodingReading, _ db: Database) throws -> TeamCoding {
    let coded = try Review.codedDocuments(db)
    let open = try coded.filter { try CodingSeal.isOpen($0, reading.coders, db) }
    return TeamCoding(
      documents: try open.map { document in
        let rows = try reading.rows(of: document, db)
        // A document may have lost its text; what was coded of it stands.
        let text = try? documentText(document, db)
        let excerpts = rows.excerpts(textHash: text?.textHash ?? "")
        let source = try text?.source ?? Review.sourceName(of: document, db)
        return TeamCoding.Document(
          document: document, excerpts: excerpts, textHash: text?.textHash,
          passages: excerpts.flatMap { TeamCoding.passages(of: $0, in: text, source: source) },
          participants: text?.participants ?? [])
      }, books: reading.books, closed: coded.count - open.count)
  }

  /// Ids of the codebooks of which somebody gave a code.
  static func booksInUse(_ db: Database) throws -> Set<String> {
    let codes = try String.fetchAll(db, sql: "SELECT DISTINCT code FROM coding WHERE undone IS NULL")
    return Set(codes.compactMap { CodePath($0)?.book })
  }

  /// The documents of which somebody coded something or is done with, each under the record that stands for the work.
  static func codedDocuments(_ db: Database) throws -> [CodedDocument] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, record, name FROM coding WHERE undone IS NULL UNION SELECT kind, record, name FROM coding_done
        """)
    let documents = try rows.compactMap { CodedDocument($0) }.map { document in
      switch document {
      case .abstract(let record): CodedDocument.abstract(try head(of: RecordID(record), db).number)
      case .fullText(let record): CodedDocument.fullText(try head(of: RecordID(record), db).number)
      case .transcript: document
      }
    }
    return Set(documents).sorted()
  }

  private static func sourceName(of document: CodedDocument, _ db: Database) throws -> String {
    document.record.map { RecordID($0).text } ?? document.name ?? document.text
  }
}

extension TeamCoding {
  fileprivate static func passages(of excerpt: Excerpt, in text: DocumentText?, source: String) -> [Passage] {
    let current = text.flatMap { $0.textHash == excerpt.textHash ? $0 : nil }
    let quote = current?.quote(excerpt.passage) ?? excerpt.codings.map(\.quote).uniqued.joined(separator: " … ")
    return excerpt.teamPassages(source: source) { current?.voice(of: $0) }.map { code, passage in
      Passage(code: code, quote: quote, passage: passage)
    }
  }
}

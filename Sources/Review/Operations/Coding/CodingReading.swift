internal import Bibliography
package import Charting
internal import GRDB
internal import ReviewProtocol
internal import Screening

extension Review {
  /// The codebooks of the protocol in force.
  ///
  /// - Throws: ``Problem`` when no version is registered.
  package func codebooks() throws -> [CodeTree] { CodeTree.all(of: try protocolVersion()) }
}

/// What may be said of whose view a passage is.
package struct CodingDimensions: Sendable, Equatable {
  /// Groups that the protocol names; any where it names none.
  package let groups: [String]
  /// Kinds of service or place that the protocol names; any where it names none.
  package let settings: [String]
}

/// Reads codings by the protocol in force.
struct CodingReading {
  let books: [CodeTree]
  let dimensions: CodingDimensions
  /// How many people code each document: as many as chart each source.
  let coders: Int
  /// Number of the version in force.
  let version: Int
  private let renamed: RenamedCodes

  /// - Throws: ``Problem`` when no protocol is registered.
  init(_ db: Database) throws {
    let version = try Review.protocolVersion(nil, db)
    let form = ChartForm(version)
    books = CodeTree.all(of: version)
    dimensions = CodingDimensions(
      groups: form.values(of: ["stakeholder_group", "stakeholder", "group"]), settings: form.values(of: ["setting"]))
    coders = form.charters
    self.version = version.number
    renamed = try RenamedCodes(db)
  }

  /// What was coded of a document, and who is done with it.
  func rows(of document: CodedDocument, _ db: Database) throws -> DocumentCoding {
    let memos = try CodingReading.memos(of: document, db)
    let stored = try DocumentRows.of(document, in: "coding", db)
    // A person is called as when he or she began, however the name was written later.
    let names = Dictionary(
      stored.map { row -> (String, String) in (row["seat"], row["coder"]) }, uniquingKeysWith: { first, _ in first })
    let codings = try stored.filter { ($0["undone"] as Int?) == nil }.map { row -> (seat: String, coding: Coding) in
      let (seat, voice, code): (String, String, String) = (row["seat"], row["voice"], row["code"])
      let passage = Passage(row["first"], row["last"])
      let memo = memos.last { $0.author.foldedName == seat && $0.subject.passage == passage }?.text
      guard let path = CodePath(code) else {
        throw Problem("the review holds an unknown code", text: code, remedy: "Run `winnow verify`, or update Winnow.")
      }
      return (
        seat,
        Coding(
          id: row["event"], passage: passage, textHash: row["text_sha256"], quote: row["quote"],
          code: renamed.read(path, version: row["protocol"]), coder: names[seat] ?? seat,
          voice: try StoredJSON.value(Voice.self, voice), memo: memo)
      )
    }
    return DocumentCoding(
      document: document, codings: codings, finished: try CodingSeal.finished(document, db),
      settlements: try settlements(of: document, db), names: names)
  }

  /// What the team settled on, the latest for each passage, in the order of settling.
  private func settlements(of document: CodedDocument, _ db: Database) throws -> [Excerpt.Settlement] {
    var settled: [Excerpt.Settlement] = []
    for row in try DocumentRows.of(document, in: "coding_agreed", db) {
      let (hash, codes, manner): (String, String?, String) = (row["text_sha256"], row["codes"], row["manner"])
      let passage = Passage(row["first"], row["last"])
      settled.removeAll { $0.passage == passage && $0.textHash == hash }
      guard let codes else { continue }
      settled.append(
        Excerpt.Settlement(
          passage: passage, textHash: hash,
          codes: try StoredJSON.value([CodePath].self, codes).map { renamed.read($0, version: row["protocol"]) },
          manner: try Review.known(manner, "manner of agreeing"), by: row["actor"]))
    }
    return settled
  }
}

/// The rows of a document in one of the tables of coding.
enum DocumentRows {
  /// In the order of events. Of a work, the rows of all its records count.
  static func of(_ document: CodedDocument, in table: String, _ db: Database) throws -> [Row] {
    guard let record = document.record else {
      return try Row.fetchAll(
        db, sql: "SELECT * FROM \(table) WHERE kind = ? AND name = ? ORDER BY event",
        arguments: [document.kind.rawValue, document.name])
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM \(table) WHERE kind = ?1 AND record IN (
          SELECT record FROM record WHERE cluster = (SELECT cluster FROM record WHERE record = ?2)) ORDER BY event
        """, arguments: [document.kind.rawValue, record])
  }
}

extension CodeTree {
  /// The codebooks of a version of the protocol.
  static func all(of version: ProtocolVersion) -> [CodeTree] {
    version.document.content.codebooks.map { book in
      CodeTree(
        id: book.id, label: book.label.isEmpty ? book.id : book.label, codes: FieldValue.paths(of: book.codes))
    }
  }
}

extension ChartForm {
  /// The values of the first field called so, at any level, whose answers come from a list.
  fileprivate func values(of ids: [String]) -> [String] {
    let all = fields.flatMap { [$0] + $0.fields }
    let field = ids.lazy.compactMap { id in all.first { $0.id == id && !$0.values.isEmpty } }.first
    return field?.values.map(\.value) ?? []
  }
}

internal import Charting
internal import GRDB
internal import ReviewProtocol

/// Codes of older codebooks as the one in force calls them, by the mappings recorded for charting: where a code became one other,
/// passages follow; a code that was split or dropped stays as it was given.
struct RenamedCodes {
  private struct Move {
    let version: Int
    let from: CodePath
    let to: CodePath
  }

  /// Oldest first.
  private var moves: [Move] = []

  init(_ db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT protocol, recoding FROM recoding ORDER BY protocol, event")
    guard !rows.isEmpty else { return }
    let versions = try Review.protocolVersions(db)
    for row in rows {
      let (number, text): (Int, String) = (row["protocol"], row["recoding"])
      let recoding = try StoredJSON.value(Recoding.self, text)
      let fields = versions.first { $0.number == number }?.document.content.charting.fields ?? []
      guard let book = fields.first(where: { $0.id == recoding.field })?.codebook else { continue }
      moves += recoding.moves.filter { $0.to.count == 1 }.map { move in
        Move(
          version: number, from: CodePath(book: book, path: move.from), to: CodePath(book: book, path: move.to[0]))
      }
    }
  }

  /// A code as it is called now.
  ///
  /// - Parameter version: number of the protocol version by which it was given.
  func read(_ code: CodePath, version: Int) -> CodePath {
    moves.reduce(code) { $1.version > version && $1.from == $0 ? $1.to : $0 }
  }
}

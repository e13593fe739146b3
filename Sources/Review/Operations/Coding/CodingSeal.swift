internal import Charting
internal import GRDB

/// Coding apart: what others coded of a document is closed until all who code it are done. Nobody breaks it.
enum CodingSeal {
  /// Whether what was coded of a document is open to all.
  ///
  /// - Parameter coders: how many code each document.
  static func isOpen(_ document: CodedDocument, _ coders: Int, _ db: Database) throws -> Bool {
    if coders < 2 { return true }
    if try finished(document, db).count >= coders { return true }
    return try !DocumentRows.of(document, in: "coding_agreed", db).isEmpty
  }

  /// Who is done with a document, in the order of finishing.
  static func finished(_ document: CodedDocument, _ db: Database) throws -> [(seat: String, coder: String)] {
    var finished: [(seat: String, coder: String)] = []
    for row in try DocumentRows.of(document, in: "coding_done", db) {
      let (seat, coder, isFinished): (String, String, Bool) = (row["seat"], row["coder"], row["finished"])
      finished.removeAll { $0.seat == seat }
      if isFinished { finished.append((seat, coder)) }
    }
    return finished
  }
}

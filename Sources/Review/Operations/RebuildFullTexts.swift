internal import Bibliography
internal import GRDB
import Foundation

extension Rebuild {
  /// Reads every full text that is attached. A file that was detached may be gone.
  ///
  /// - Throws: ``Problem`` naming the first that is missing or has other bytes.
  func checkFullTexts() throws {
    let rows = try copy.read { copy in
      try Row.fetchAll(
        copy,
        sql: """
          SELECT event, record, file, sha256 FROM full_text WHERE detached IS NULL AND file IS NOT NULL ORDER BY event
          """)
    }
    for row in rows {
      let (event, path): (Int, String) = (row["event"], row["file"])
      let sha256: String? = row["sha256"]
      let report = RecordID(row["record"]).text
      let file = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw Problem(
          "\(path), the full text of \(report) attached by event \(event), is missing",
          remedy: "Put the file back; its SHA-256 is \(sha256 ?? "unknown").")
      }
      guard try FileArchive.sha256(of: file) == sha256 else {
        throw Problem(
          "\(path) is not the file that event \(event) attached to \(report)",
          remedy: "Put the original back; its SHA-256 is \(sha256 ?? "unknown").")
      }
    }
  }
}

internal import Bibliography
package import Foundation
internal import GRDB
internal import Screening

extension Review {
  /// An attached file and where it lies, by the ledger sequence of its attachment.
  ///
  /// - Throws: ``Problem`` when nothing is attached under that number, or it has no file.
  package func fullTextFile(_ attachment: Int) throws -> (text: FullText, file: URL) {
    let row = try pool.read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM full_text WHERE event = ? AND detached IS NULL", arguments: [attachment])
    }
    guard let text = row.map(FullText.init), let path = text.file else {
      throw Problem("there is no full text \(attachment)", remedy: "It may have been taken away meanwhile.")
    }
    // The path comes from the ledger, which may be another copy's: only a file of the archive itself is meant.
    let archive = folder.appending(path: "fulltexts")
    let file = archive.appending(path: URL(fileURLWithPath: path).lastPathComponent)
    let type = try? FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
    guard path == "fulltexts/" + file.lastPathComponent, type == .typeRegular else {
      throw Problem("the file of the full text is missing", file: path, remedy: "Run `winnow verify`.")
    }
    return (text, file)
  }

  /// Where a report that is sought for retrieval stands.
  ///
  /// - Throws: ``Problem`` when the record has not reached full text.
  package func report(_ record: RecordID) throws -> SoughtReport {
    let head = try pool.read { try Review.head(at: record, .fullText, $0) }
    guard let report = try reports(limit: 1, after: RecordID(head.number - 1)).first, report.record == head else {
      throw Problem("\(record.text) has not reached full text", remedy: "Decide the stage before it first.")
    }
    return report
  }
}

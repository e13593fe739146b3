package import Bibliography
package import Foundation
internal import GRDB

/// Files of a folder and the records that their names mean.
package struct MatchedFiles: Sendable {
  /// Files that fit one work, in the order of their names.
  package var found: [(record: RecordID, file: URL)] = []
  /// Files that were left, each with what is wrong.
  package var left: [Problem] = []
}

extension Review {
  /// Matches the files of a folder to works by their names: a record's number, a PMID, or a DOI whose signs may be written
  /// otherwise. Folders inside and hidden files are passed over, what is attached already is left.
  ///
  /// - Throws: ``Problem`` when the folder can't be read.
  package func matchFullTexts(in folder: URL) throws -> MatchedFiles {
    guard
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
    else { throw Problem("can't be read as a folder", file: folder.path, remedy: "Check the path.") }
    return try pool.read { db in
      let names = try FileNames(db)
      var matched = MatchedFiles()
      var known = Set<String>()
      for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
        guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
        let heads = try names.heads(file.deletingPathExtension().lastPathComponent, db)
        if heads.count == 1, let head = heads.first {
          if let problem = try Review.whyLeft(file, head, &known, db) {
            matched.left.append(problem)
          } else {
            matched.found.append((head, file))
          }
        } else {
          matched.left.append(
            Problem(
              heads.isEmpty ? "its name fits no record" : "its name fits several records",
              file: file.lastPathComponent, text: heads.isEmpty ? nil : heads.map(\.text).joined(separator: ", "),
              remedy: "Attach it by itself: `winnow fulltext attach R… FILE`."))
        }
      }
      return matched
    }
  }

  /// What keeps a file from being attached: no content, or content that the work has.
  private static func whyLeft(_ file: URL, _ head: RecordID, _ known: inout Set<String>, _ db: Database) throws
    -> Problem?
  {
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    if size == 0 { return Problem("is empty", file: file.lastPathComponent, remedy: "Get the file again.") }
    let sha256 = try FileArchive.sha256(of: file)
    let isAttached = try fullTexts(of: head, db).contains { $0.sha256 == sha256 }
    guard isAttached || !known.insert("\(head.text) \(sha256)").inserted else { return nil }
    return Problem(
      isAttached ? "is attached to \(head.text) already" : "has the same content as another file for \(head.text)",
      file: file.lastPathComponent, remedy: "Nothing to do.")
  }
}

/// What a file's name may say of a record.
private struct FileNames {
  private var ofDOI: [String: Set<RecordID>] = [:]
  private var ofPMID: [String: Set<RecordID>] = [:]

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT cluster, doi, pmid FROM record WHERE doi IS NOT NULL OR pmid IS NOT NULL")
    while let row = try rows.next() {
      let head = RecordID(row[0] as Int)
      if let doi: String = row[1] { ofDOI[FileNames.folded(doi), default: []].insert(head) }
      if let pmid: String = row[2] { ofPMID[pmid, default: []].insert(head) }
    }
  }

  /// The works that a name without its extension may mean.
  func heads(_ name: String, _ db: Database) throws -> [RecordID] {
    if let number = FileNames.recordNumber(name) {
      let head = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT cluster FROM record WHERE record = ?"), arguments: [number])
      return head.map { [RecordID($0)] } ?? []
    }
    let folded = FileNames.folded(name)
    let doi = folded.hasPrefix("doi") ? String(folded.dropFirst(3)) : folded
    if let heads = ofDOI[doi] { return heads.sorted() }
    let pmid = folded.hasPrefix("pmid") ? String(folded.dropFirst(4)) : folded
    return (ofPMID[pmid] ?? []).sorted()
  }

  /// `R17`, `r17 supplement` and `R17-2` mean record 17; a bare number is a PMID.
  private static func recordNumber(_ name: String) -> Int? {
    guard name.first == "R" || name.first == "r" else { return nil }
    let digits = name.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let next = name.dropFirst(1 + digits.count).first
    guard next.map({ !$0.isLetter }) ?? true else { return nil }
    return Int(digits)
  }

  /// Letters and digits in lower case: file systems don't take the slash of a DOI, and everybody replaces it otherwise.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }
}

internal import Bibliography
package import Foundation
internal import GRDB
internal import Screening
internal import Zip

/// What an archive may hold.
package struct ArchiveOptions: Sendable {
  /// Full texts belong to their publishers; a deposit mostly leaves them out.
  package var withFullTexts = true
  /// Whether votes and answers may be in it that are still closed to others.
  package var withSealed = false

  package init(withFullTexts: Bool = true, withSealed: Bool = false) {
    self.withFullTexts = withFullTexts
    self.withSealed = withSealed
  }
}

extension Review {
  /// Writes the whole review as one file for deposit: ledger and records as lines of JSON, the files they name as they came, the
  /// protocol, and a manifest with the hash of each. The same review gives the same bytes.
  ///
  /// - Parameters:
  ///   - file: where it is written; it appears whole or not at all.
  ///   - version: of Winnow, for the manifest.
  /// - Returns: the manifest.
  /// - Throws: ``Problem`` when the person may not, entries are sealed, or a file is missing or is not the one on record.
  @discardableResult
  package func archive(
    to file: URL, _ options: ArchiveOptions = ArchiveOptions(), version: String, by actor: String
  ) throws -> ArchiveManifest {
    let scratch = file.deletingLastPathComponent().appending(path: ".winnow-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    return try pool.read { db in
      try Review.require(actor, to: .archive, db)
      if !options.withSealed { try Review.refuseSealed(db) }
      var parts = ArchiveParts(folder: folder, scratch: scratch)
      try parts.addLines(db)
      try parts.addFiles(db, options)
      let last = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
      let manifest = ArchiveManifest(
        title: try String.fetchOne(db, sql: "SELECT title FROM review") ?? "", winnow: version,
        events: last?["sequence"] ?? 0, hash: last?["hash"] ?? "", files: parts.files.map(\.entry),
        leftOut: parts.leftOut)
      let draft = scratch.appending(path: "archive.zip")
      try parts.write(manifest, to: draft)
      _ = try? FileManager.default.removeItem(at: file)
      try FileManager.default.moveItem(at: draft, to: file)
      return manifest
    }
  }

  /// - Throws: ``Problem`` when something is still closed to somebody.
  private static func refuseSealed(_ db: Database) throws {
    var (after, sealed) = (0, 0)
    while true {
      let entries = try Row.fetchAll(
        db, sql: "SELECT * FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT 2000", arguments: [after]
      ).map(LedgerEntry.init)
      guard let last = entries.last else { break }
      let seals = try SealedEntries(entries, viewer: "", db)
      sealed += entries.count { seals.open($0).isSealed }
      after = last.sequence
    }
    guard sealed == 0 else {
      throw Problem(
        "\(sealed.counted("entry", "entries")) of the ledger \(sealed == 1 ? "is" : "are") still closed to others, and an archive holds all",
        remedy:
          "Wait until all have decided; or write it with `--with-sealed`, and let nobody who still decides open it.")
    }
  }
}

/// The files of an archive while it is put together.
private struct ArchiveParts {
  let folder: URL
  let scratch: URL
  private(set) var files: [(entry: ArchiveManifest.File, url: URL)] = []
  private(set) var leftOut: [ArchiveManifest.File] = []

  init(folder: URL, scratch: URL) {
    self.folder = folder
    self.scratch = scratch
  }

  /// Ledger, records and repair reports.
  mutating func addLines(_ db: Database) throws {
    try add("ledger.jsonl", db, "SELECT * FROM ledger ORDER BY sequence")
    try add("records.jsonl", db, "SELECT record, batch, line, content FROM record ORDER BY record")
    try add("problems.jsonl", db, "SELECT * FROM problem ORDER BY batch, ordinal")
  }

  /// A line a row, an object by the names of the columns; columns without a value are left out.
  private mutating func add(_ name: String, _ db: Database, _ sql: String) throws {
    var file = try LineFile(creating: scratch.appending(path: name))
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      try file.append(
        .object(
          row.compactMap { column, value -> (name: String, value: JSONValue)? in
            switch value.storage {
            case .null, .blob: nil
            case .int64(let number): (column, .number(String(number)))
            case .double(let number): (column, .number(String(number)))
            case .string(let text): (column, .string(text))
            }
          }))
    }
    files.append((try file.finish(as: name), file.url))
  }

  /// The files that the ledger names, each checked, and the protocol as it is being written.
  mutating func addFiles(_ db: Database, _ options: ArchiveOptions) throws {
    let named = [
      "SELECT DISTINCT file, sha256 FROM batch ORDER BY file",
      "SELECT DISTINCT file, sha256 FROM material WHERE removed IS NULL ORDER BY file",
      "SELECT DISTINCT file, sha256 FROM full_text WHERE detached IS NULL AND file IS NOT NULL ORDER BY file",
    ]
    for (place, sql) in named.enumerated() {
      for row in try Row.fetchAll(db, sql: sql) {
        let entry = try checked(row["file"], sha256: row["sha256"])
        if place == 2, !options.withFullTexts {
          leftOut.append(entry)
        } else {
          files.append((entry, folder.appending(path: entry.path)))
        }
      }
    }
    let text = folder.appending(path: "protocol.yaml")
    if FileManager.default.fileExists(atPath: text.path) {
      files.append((try checked("protocol.yaml", sha256: FileArchive.sha256(of: text)), text))
    }
  }

  private func checked(_ path: String, sha256: String) throws -> ArchiveManifest.File {
    let file = folder.appending(path: path)
    guard ArchiveManifest.isInside(path), FileManager.default.fileExists(atPath: file.path) else {
      throw Problem(
        "\(path), which the ledger names, is missing", file: file.path,
        remedy: "Put the file back; its SHA-256 is \(sha256). No archive was written.")
    }
    guard try FileArchive.sha256(of: file) == sha256 else {
      throw Problem(
        "\(path) is not the file that the ledger names", file: file.path,
        remedy: "Put the original back; its SHA-256 is \(sha256). No archive was written.")
    }
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    return ArchiveManifest.File(path: path, bytes: size, sha256: sha256)
  }

  func write(_ manifest: ArchiveManifest, to file: URL) throws {
    let archive = try ZipArchive(creating: file)
    try archive.add(ArchiveManifest.name, Array(manifest.json.utf8))
    try archive.add("README.txt", Array(ArchiveReadme.text(manifest).utf8))
    for part in files.sorted(by: { $0.entry.path < $1.entry.path }) { try archive.add(part.entry.path, file: part.url) }
    try archive.finish()
  }
}

internal import Bibliography
internal import CitationFormats
package import Foundation
internal import GRDB
internal import Zip

extension Review {
  /// Opens an archive again: a new folder with the review, rebuilt from its ledger and files and compared with the hash on record.
  ///
  /// - Parameters:
  ///   - archive: a file that ``archive(to:_:version:by:)`` wrote.
  ///   - folder: must be empty or not exist yet; it appears whole or not at all.
  /// - Returns: the manifest, with what was left out.
  /// - Throws: ``Problem`` naming the file that is missing, too much or not what the manifest says, or what of the ledger is wrong.
  @discardableResult
  package static func restore(_ archive: URL, to folder: URL, progress: ((Int, Int) -> Void)? = nil) throws
    -> ArchiveManifest
  {
    let files = FileManager.default
    let contents = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    var isFolder: ObjCBool = true
    guard contents.isEmpty, !files.fileExists(atPath: folder.path, isDirectory: &isFolder) || isFolder.boolValue else {
      throw Problem("the folder is not empty", file: folder.path, remedy: "Choose a new folder for the review.")
    }
    let parent = folder.standardizedFileURL.deletingLastPathComponent()
    let draft = parent.appending(path: ".\(folder.lastPathComponent).restoring-\(UUID().uuidString)")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    do {
      let unpacking = try Unpacking(archive, into: draft)
      try unpacking.unpack()
      try RestoredStore(draft).build(unpacking.manifest, progress: progress)
      _ = try? files.removeItem(at: folder)
      try files.moveItem(at: draft, to: folder)
      return unpacking.manifest
    } catch {
      _ = try? files.removeItem(at: draft)
      throw error
    }
  }
}

/// Unpacks an archive, trusting nothing but what the manifest says of each file.
private struct Unpacking {
  let manifest: ArchiveManifest
  private let reader: ZipReader
  private let folder: URL
  private static let mostOfManifest = 1 << 28

  init(_ archive: URL, into folder: URL) throws {
    reader = try ZipReader(archive)
    self.folder = folder
    var bytes: [UInt8] = []
    try reader.read(ArchiveManifest.name) { piece in
      guard bytes.count < Unpacking.mostOfManifest else {
        throw Problem("\(ArchiveManifest.name) is too large to be one", remedy: "Don't trust this archive.")
      }
      bytes.append(contentsOf: piece)
    }
    manifest = try ArchiveManifest(reading: bytes)
  }

  func unpack() throws {
    let wanted = Set(manifest.files.map(\.path))
    let there = reader.entries.map(\.name)
    if let stranger = there.first(where: { !wanted.contains($0) && $0 != ArchiveManifest.name && $0 != "README.txt" }) {
      throw Problem(
        "the archive holds \(stranger), which its manifest doesn't name", remedy: "Don't trust this archive.")
    }
    guard Set(there).count == there.count, wanted.count == manifest.files.count else {
      throw Problem("the archive holds a file twice", remedy: "Don't trust this archive.")
    }
    for name in ["searches", "fulltexts", "materials", "exports"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for file in manifest.files { try unpack(file) }
  }

  private func unpack(_ file: ArchiveManifest.File) throws {
    let target = folder.appending(path: file.path)
    guard FileManager.default.createFile(atPath: target.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: target.path)
    else {
      throw Problem("can't be written", file: target.path, remedy: "Check the folder and the space that is left.")
    }
    defer { try? handle.close() }
    var hash = SHA256()
    var bytes = 0
    try reader.read(file.path) { piece in
      bytes += piece.count
      guard bytes <= file.bytes else { throw Unpacking.wrong(file) }
      hash.update(piece)
      try handle.write(contentsOf: Data(piece))
    }
    guard bytes == file.bytes, hash.finish() == file.sha256 else { throw Unpacking.wrong(file) }
  }

  private static func wrong(_ file: ArchiveManifest.File) -> Problem {
    Problem(
      "\(file.path) is not what the manifest says", text: "SHA-256 \(file.sha256), \(file.bytes) bytes",
      remedy: "Get the archive again; nothing was restored.")
  }
}

/// Builds the database of a restored review from the lines of its archive.
private struct RestoredStore {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  func build(_ manifest: ArchiveManifest, progress: ((Int, Int) -> Void)?) throws {
    let scratch = folder.appending(path: ".scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let lines = try DatabaseQueue(path: scratch.appending(path: "lines.sqlite").path)
    try Schema.migrator.migrate(lines)
    try lines.write { db in
      try insert("ledger.jsonl", into: "ledger", db)
      try insert("records.jsonl", into: "record", db)
      try insert("problems.jsonl", into: "problem", db)
    }
    try lines.write { db in
      let rebuild = try Rebuild(scratch: scratch, folder: folder, original: db)
      let (events, hash) = try rebuild.replay(progress: progress)
      guard events == manifest.events, hash == manifest.hash else {
        throw Problem(
          "the ledger ends with another entry than the manifest says", text: hash,
          remedy: "Get the archive again; nothing was restored.")
      }
      if manifest.leftOut.isEmpty { try rebuild.checkFullTexts() }
      try rebuild.checkMaterial()
      try rebuild.copy.write { copy in try insert("ledger.jsonl", into: "ledger", copy) }
      try rebuild.copy.close()
    }
    try lines.close()
    try FileManager.default.moveItem(
      at: scratch.appending(path: "rebuild.sqlite"), to: folder.appending(path: "review.winnow"))
    try FileManager.default.removeItem(at: scratch)
    for name in ["ledger.jsonl", "records.jsonl", "problems.jsonl"] {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  /// Inserts lines whose members are columns of a table.
  private func insert(_ name: String, into table: String, _ db: Database) throws {
    let columns = try db.columns(in: table).map(\.name)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    var number = 0
    for line in try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n") {
      number += 1
      var text = String(line)
      guard case .object(let members)? = text.withUTF8({ try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }) else {
        throw Problem("can't be read", file: name, line: number, remedy: "Get the archive again; nothing was restored.")
      }
      let known = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
      let values = columns.map { column -> (any DatabaseValueConvertible)? in
        switch known[column] {
        case .number(let text)?: Int(text)
        case .string(let text)?: text
        // A record's own cluster, until the ledger says otherwise.
        default: column == "cluster" ? Int(known["record"]?.text ?? "") : nil
        }
      }
      try statement.execute(arguments: StatementArguments(values))
    }
  }
}

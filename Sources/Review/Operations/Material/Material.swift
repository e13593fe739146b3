internal import Bibliography
package import Charting
package import Foundation
internal import GRDB

/// A file with data of its own that belongs to the review.
package struct Material: Sendable, Equatable {
  /// Ledger sequence of the event that added it.
  package let addition: Int
  package let name: String
  package let kind: MaterialKind
  package let title: String
  /// The record that stands for the work that the data is of.
  package let record: RecordID?
  /// Path inside the review's folder.
  package let file: String
  /// The file's name where it came from.
  package let fileName: String
  package let sha256: String
  package let bytes: Int
  /// Rows or turns that were read when it was added, and those that could not be.
  package let rows: Int
  package let refused: Int
  package let settings: MaterialSettings
  package let isRemoved: Bool

  /// Rows as this is read from them.
  static let rows = "SELECT *, (SELECT cluster FROM record WHERE record = material.record) AS head FROM material"

  init(_ row: Row) throws {
    addition = row["event"]
    name = row["name"]
    kind = try Review.known(row["kind"], "kind of material")
    title = row["title"]
    record = (row["head"] as Int?).map { RecordID($0) }
    file = row["file"]
    fileName = row["file_name"]
    sha256 = row["sha256"]
    bytes = row["bytes"]
    rows = row["rows"]
    refused = row["refused"]
    settings = try StoredJSON.value(MaterialSettings.self, row["settings"])
    isRemoved = (row["removed"] as Int?) != nil
  }

  /// The source that analyses name: its record, or itself where it is of none.
  package var source: String { record?.text ?? name }

  /// `48 activities`, `48 activities, 2 rows refused`.
  package var counted: String {
    rows.counted(kind.rowWords.one, kind.rowWords.many)
      + (refused > 0 ? ", \(refused.counted(kind == .transcript ? "line" : "row")) refused" : "")
  }
}

extension Review {
  /// The material that counts, in the order of its coming.
  package func material() throws -> [Material] {
    try pool.read { try Review.material($0) }
  }

  /// The material with a name.
  ///
  /// - Throws: ``Problem`` when there is none that counts.
  package func material(_ name: String) throws -> Material {
    try pool.read { try Review.material(name, $0) }
  }

  static func material(_ db: Database) throws -> [Material] {
    try Row.fetchAll(db, sql: "\(Material.rows) WHERE removed IS NULL ORDER BY event").map(Material.init)
  }

  static func material(_ name: String, _ db: Database) throws -> Material {
    let all = try material(db)
    guard let found = all.first(where: { $0.name == name.trimmed.lowercased() }) else {
      throw Problem(
        "there is no material “\(name)”",
        remedy: all.isEmpty
          ? "Add it with `winnow material add`." : "There is \(all.map(\.name).joined(separator: ", ")).")
    }
    return found
  }

  /// Where the file of a material lies.
  ///
  /// - Throws: ``Problem`` when it is missing, or not the one that was added.
  package func file(of material: Material) throws -> URL {
    // The path comes from the ledger, which may be another copy's: only a file of the archive itself is meant.
    let file = folder.appending(path: "materials").appending(
      path: URL(fileURLWithPath: material.file).lastPathComponent)
    let type = try? FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
    guard material.file == "materials/" + file.lastPathComponent, type == .typeRegular else {
      throw Problem("the file of the material is missing", file: material.file, remedy: "Run `winnow verify`.")
    }
    guard try FileArchive.sha256(of: file) == material.sha256 else {
      throw Problem(
        "is not the file that was added as “\(material.name)”", file: material.file,
        remedy: "Put the original back, or remove it and add the new one.")
    }
    return file
  }
}

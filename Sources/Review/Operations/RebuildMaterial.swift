internal import Bibliography
internal import GRDB
import Foundation

extension Rebuild {
  /// Reads every material that counts. The file of one that was removed may be gone.
  ///
  /// - Throws: ``Problem`` naming the first that is missing or has other bytes.
  func checkMaterial() throws {
    let added = try copy.read { copy in
      try Row.fetchAll(copy, sql: "\(Material.rows) WHERE removed IS NULL ORDER BY event").map(Material.init)
    }
    for material in added {
      let file = folder.appending(path: material.file)
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw Problem(
          "\(material.file), the material “\(material.name)” added by event \(material.addition), is missing",
          remedy: "Put the file back; its SHA-256 is \(material.sha256).")
      }
      guard try FileArchive.sha256(of: file) == material.sha256 else {
        throw Problem(
          "\(material.file) is not the file that event \(material.addition) added as “\(material.name)”",
          remedy: "Put the original back; its SHA-256 is \(material.sha256).")
      }
    }
  }
}

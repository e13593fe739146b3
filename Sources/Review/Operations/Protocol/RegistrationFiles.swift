internal import Bibliography
package import Foundation
internal import GRDB
internal import ReviewProtocol

extension Review {
  /// Writes what a registry is handed of a version into `exports/registration/`: Markdown, JSON, and the YAML as written.
  ///
  /// - Returns: the files.
  /// - Throws: ``Problem`` when there is no such version, or a file can't be written.
  @discardableResult
  package func writeRegistrationPackage(of number: Int? = nil) throws -> [URL] {
    let (version, versions, deposits) = try pool.read { db in
      let version = try Review.protocolVersion(number, db)
      return (version, try Review.protocolVersions(db), try Review.protocolDeposits(db))
    }
    let shown = versions.filter { $0.number <= version.number }
    let noted = deposits.filter { $0.version <= version.number }
    let texts = [
      ("md", RegistrationPackage.markdown(versions: shown, deposits: noted)),
      ("json", RegistrationPackage.json(versions: shown, deposits: noted)), ("yaml", version.text),
    ]
    let place = folder.appending(path: "exports/registration")
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      return try texts.map { ending, text in
        let file = place.appending(path: "protocol-v\(version.number).\(ending)")
        try Data(text.utf8).write(to: file, options: .atomic)
        return file
      }
    } catch {
      throw Problem(
        "version \(version.number) is registered, but its package can't be written", file: place.path,
        text: error.localizedDescription,
        remedy: "Check the disk and the folder's permissions, then run `winnow protocol package`.")
    }
  }
}

internal import Bibliography
internal import CitationFormats

/// What an archive of a review holds: the file `manifest.json`, by which everything else in it is checked.
package struct ArchiveManifest: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    /// Inside the archive and the review's folder.
    package let path: String
    package let bytes: Int
    package let sha256: String
  }

  package let title: String
  /// Version of Winnow that wrote it.
  package let winnow: String
  /// Entries of the ledger, and the hash of the last.
  package let events: Int
  package let hash: String
  /// By path.
  package let files: [File]
  /// Files that the ledger names and the archive leaves out.
  package let leftOut: [File]

  static let name = "manifest.json"
  /// Of the archive's form; a later one may add files, and says so by another number.
  static let version = 1

  /// The manifest as JSON, the same for the same content.
  var json: String {
    func list(_ files: [File]) -> JSONValue {
      .array(
        files.map {
          .object([("path", .string($0.path)), ("bytes", .number(String($0.bytes))), ("sha256", .string($0.sha256))])
        })
    }
    var output: [UInt8] = []
    JSONText.pretty(
      .object([
        ("format", .string("winnow-archive")), ("version", .number(String(ArchiveManifest.version))),
        ("title", .string(title)), ("winnow", .string(winnow)),
        ("ledger", .object([("events", .number(String(events))), ("hash", .string(hash))])), ("files", list(files)),
        ("left_out", list(leftOut)),
      ]), into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  init(
    title: String, winnow: String, events: Int, hash: String, files: [File], leftOut: [File]
  ) {
    self.title = title
    self.winnow = winnow
    self.events = events
    self.hash = hash
    self.files = files.sorted { $0.path < $1.path }
    self.leftOut = leftOut.sorted { $0.path < $1.path }
  }

  /// Reads a manifest.
  ///
  /// - Throws: ``Problem`` when it isn't one, is of a later form, or names a path outside of the review.
  init(reading bytes: [UInt8]) throws {
    let remedy = "Get the archive again; without its manifest nothing in it can be trusted."
    guard let value = try? bytes.withUnsafeBytes({ try JSONValue(parsing: $0) }),
      value["format"]?.text == "winnow-archive", let version = value["version"]?.int
    else { throw Problem("\(ArchiveManifest.name) is no manifest of an archive of a review", remedy: remedy) }
    guard version == ArchiveManifest.version else {
      throw Problem("the archive was made by a later version of Winnow", remedy: "Update Winnow.")
    }
    guard let title = value["title"]?.text, let winnow = value["winnow"]?.text,
      let events = value["ledger"]?["events"]?.int,
      let hash = value["ledger"]?["hash"]?.text, let files = value["files"], let leftOut = value["left_out"]
    else { throw Problem("\(ArchiveManifest.name) lacks something", remedy: remedy) }
    self.init(
      title: title, winnow: winnow, events: events, hash: hash, files: try ArchiveManifest.files(files),
      leftOut: try ArchiveManifest.files(leftOut))
  }

  private static func files(_ value: JSONValue) throws -> [File] {
    guard case .array(let items) = value else {
      throw Problem("\(name) lacks its list of files", remedy: "Get the archive again.")
    }
    return try items.map { item in
      guard let path = item["path"]?.text, let bytes = item["bytes"]?.int, let sha256 = item["sha256"]?.text,
        bytes >= 0,
        isInside(path)
      else {
        throw Problem(
          "\(name) names a file that can't be one of a review", text: item.jsonText, remedy: "Don't trust this archive."
        )
      }
      return File(path: path, bytes: bytes, sha256: sha256)
    }
  }

  /// Whether a path stays inside the folder of a review.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.contains("\\") && !path.contains("\0") && parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && (parts.count == 1 || ["searches", "fulltexts", "materials"].contains(parts[0]))
  }
}

extension JSONValue {
  /// A member of an object.
  fileprivate subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
}

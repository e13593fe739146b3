internal import Bibliography
import Foundation

/// A file that is written line by line, with the hash of what was written.
struct LineFile {
  let url: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var hash = SHA256()
  private var bytes = 0

  /// - Throws: ``Problem`` when it can't be made.
  init(creating url: URL) throws {
    guard FileManager.default.createFile(atPath: url.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: url.path)
    else { throw Problem("can't be written", file: url.path, remedy: "Check the folder and the space that is left.") }
    self.url = url
    self.handle = handle
  }

  /// Appends a value as one line of JSON.
  mutating func append(_ value: JSONValue) throws {
    buffer.append(contentsOf: value.jsonText.utf8)
    buffer.append(0x0A)
    if buffer.count > 1 << 20 { try flush() }
  }

  private mutating func flush() throws {
    buffer.withUnsafeBytes { hash.update($0) }
    bytes += buffer.count
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the file; it goes into an archive under this path.
  mutating func finish(as path: String) throws -> ArchiveManifest.File {
    try flush()
    try handle.close()
    return ArchiveManifest.File(path: path, bytes: bytes, sha256: hash.finish())
  }
}

internal import Bibliography
internal import CLibZip
package import Foundation

/// A zip archive under construction. The same entries give the same bytes: no entry has a time of its own.
package final class ZipArchive {
  private let file: URL
  /// `nil` once it is closed.
  private var archive: OpaquePointer?

  /// - Parameter file: where it is made; there must be no file yet.
  /// - Throws: ``Problem`` when the file can't be made.
  package init(creating file: URL) throws {
    self.file = file
    var code: Int32 = 0
    guard let archive = zip_open(file.path, ZIP_CREATE | ZIP_EXCL, &code) else {
      throw Problem("the archive can't be made", file: file.path, remedy: "Check that the folder can be written.")
    }
    self.archive = archive
  }

  deinit { if let archive { zip_discard(archive) } }

  /// Adds an entry whose content is in memory.
  package func add(_ name: String, _ content: [UInt8]) throws {
    guard let copy = malloc(max(content.count, 1)) else { throw failure("no memory for \(name)") }
    content.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, content.count) } }
    // The library frees the copy when it has written it.
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(content.count), 1) else {
      free(copy)
      throw failure("\(name) can't be added")
    }
    try add(name, source)
  }

  /// Adds a file; it is read when the archive is finished.
  package func add(_ name: String, file content: URL) throws {
    guard let source = zip_source_file(archive, content.path, 0, -1) else {
      throw Problem("the file can't be read", file: content.path, remedy: "Check that it is there.")
    }
    try add(name, source)
  }

  private func add(_ name: String, _ source: OpaquePointer) throws {
    let place = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      zip_source_free(source)
      throw failure("\(name) can't be added")
    }
    // The first day that a zip archive can name.
    zip_file_set_dostime(archive, zip_uint64_t(place), 0, 0x21, 0)
  }

  /// Writes the archive to its file.
  package func finish() throws {
    guard let open = archive else { return }
    guard zip_close(open) == 0 else {
      let reason = String(cString: zip_strerror(open))
      zip_discard(open)
      archive = nil
      throw failure("the archive can't be written: \(reason)")
    }
    archive = nil
  }

  private func failure(_ what: String) -> Problem {
    Problem(what, file: file.path, remedy: "Check the space that is left.")
  }

  /// An archive of a few entries as bytes.
  package static func bytes(_ entries: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    let archive = try ZipArchive(creating: file)
    for entry in entries { try archive.add(entry.name, entry.content) }
    try archive.finish()
    return try Array(Data(contentsOf: file))
  }
}

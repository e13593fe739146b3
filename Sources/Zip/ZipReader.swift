package import Bibliography
internal import CLibZip
package import Foundation

/// A zip archive that is read: its entries by name, each read in pieces.
package final class ZipReader {
  package struct Entry: Sendable, Equatable {
    package let name: String
    /// Bytes when unpacked, as the archive says.
    package let bytes: Int
  }

  private let archive: OpaquePointer
  private let file: URL
  package let entries: [Entry]

  /// - Throws: ``Problem`` when the file can't be opened as a zip archive, or its names can't be read.
  package init(_ file: URL) throws {
    var code: Int32 = 0
    guard let archive = zip_open(file.path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw Problem(
        "can't be opened as a zip archive", file: file.path, remedy: "Check that it is whole; get it again if need be.")
    }
    self.archive = archive
    self.file = file
    var entries: [Entry] = []
    for place in 0..<max(0, zip_get_num_entries(archive, 0)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(place), 0, &status) == 0, let name = status.name else {
        zip_discard(archive)
        throw Problem("an entry of the archive can't be read", file: file.path, remedy: "Get the archive again.")
      }
      entries.append(Entry(name: String(cString: name), bytes: Int(clamping: status.size)))
    }
    self.entries = entries
  }

  deinit { zip_discard(archive) }

  /// Reads an entry in pieces.
  ///
  /// - Throws: ``Problem`` when there is no such entry or it is damaged, or what `body` throws.
  package func read(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let entry = zip_fopen(archive, name, 0) else {
      throw Problem("\(name) is not in the archive", file: file.path, remedy: "Get the archive again.")
    }
    defer { zip_fclose(entry) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = zip_fread(entry, buffer.baseAddress, zip_uint64_t(buffer.count))
      guard count >= 0 else {
        throw Problem("\(name) is damaged in the archive", file: file.path, remedy: "Get the archive again.")
      }
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }
}

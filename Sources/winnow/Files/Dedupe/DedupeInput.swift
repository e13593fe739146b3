internal import Bibliography
internal import CitationFormats
import Foundation

/// An input that can be read more than once: what isn't a regular file, such as standard input, is copied to a temporary one.
struct DedupeInput {
  /// As the user named it.
  let name: String
  /// The name that ids are made of.
  let shortName: String
  private let copy: TemporaryFile?

  /// - Parameter isReadAgain: whether it will be read a second time.
  init(_ name: String, isReadAgain: Bool) throws {
    self.name = name
    shortName = URL(fileURLWithPath: name).lastPathComponent
    copy = isReadAgain && DedupeInput.isStream(name) ? try DedupeInput.copied(name) : nil
  }

  /// A source from the start of the input.
  func open() throws -> ByteSource {
    guard let copy else { return try ByteSource(path: name) }
    return try ByteSource(path: copy.path, name: name == "-" ? "standard input" : name)
  }

  /// Size in bytes, `nil` when it isn't known.
  var size: Int? { copy?.count ?? fileSize(name) }

  private static func isStream(_ name: String) -> Bool {
    var status = stat()
    // A missing file and a folder are reported when they are opened.
    guard name != "-", stat(name, &status) == 0 else { return name == "-" }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func copied(_ name: String) throws -> TemporaryFile {
    let input = name == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: name)
    guard let input else {
      throw Problem("can't be read", file: name, remedy: "Check its permissions.")
    }
    let copy = try TemporaryFile()
    while let bytes = try input.read(upToCount: 1 << 20), !bytes.isEmpty { try copy.append(bytes) }
    try copy.flush()
    return copy
  }
}

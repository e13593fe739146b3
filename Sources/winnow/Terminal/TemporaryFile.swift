internal import Bibliography
import Foundation

/// A file for what doesn't fit in memory. It has no name in any folder, so that it is gone however the program ends.
final class TemporaryFile {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var written = 0

  /// - Throws: ``Problem`` when the folder for temporary files (`TMPDIR`) can't be written.
  init() throws {
    var template = Array(FileManager.default.temporaryDirectory.appending(path: "winnow-XXXXXX").path.utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw TemporaryFile.failure() }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Where the file can be opened while it exists.
  var path: String { "/dev/fd/\(descriptor)" }

  /// Bytes appended so far.
  var count: Int { written + waiting.count }

  /// Adds bytes at the end.
  func append(_ bytes: some Sequence<UInt8>) throws {
    waiting += bytes
    if waiting.count > 1 << 20 { try flush() }
  }

  /// Hands what was appended to the file.
  func flush() throws {
    guard Console.write(waiting, to: descriptor) else { throw TemporaryFile.failure() }
    written += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  /// The bytes at `range`, which must have been flushed.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, !failed {
        let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, off_t(range.lowerBound + count))
        if got > 0 { count += got } else if got == 0 || errno != EINTR { failed = true }
      }
    }
    guard !failed else { throw TemporaryFile.failure() }
    return bytes
  }

  private static func failure() -> Problem {
    let reason = String(cString: strerror(errno))
    return Problem(
      "the temporary file can't be used: \(reason)", file: FileManager.default.temporaryDirectory.path,
      remedy: "Make room there, or set TMPDIR to another folder.")
  }
}

internal import Bibliography
import Foundation

/// Where a command's data goes: a file that appears whole or not at all, or standard output.
final class Output {
  private let path: String?
  private let temporary: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Parameter path: the file to write; `nil` or `-` is standard output.
  /// - Throws: ``Problem`` when the file can't be created.
  init(_ path: String?) throws {
    guard let path, path != "-" else {
      self.path = nil
      temporary = nil
      descriptor = 1
      return
    }
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw Problem(
        "can't be written: \(String(cString: strerror(errno)))", file: path,
        remedy: "Choose another place with -o.")
    }
    self.path = path
    self.temporary = temporary
    self.descriptor = descriptor
  }

  /// Bytes waiting to be written; append here, then call ``flushIfLarge()``.
  func append(_ body: (inout [UInt8]) -> Void) {
    body(&buffer)
    if buffer.count > 1 << 18 { flush() }
  }

  /// Writes what waits and puts the file in its place.
  func close() throws {
    flush()
    guard let path, let temporary else { return }
    Foundation.close(descriptor)
    guard rename(temporary, path) == 0 else {
      throw Problem(
        "can't be written: \(String(cString: strerror(errno)))", file: path, remedy: "Choose another place.")
    }
  }

  private func flush() {
    Console.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }
}

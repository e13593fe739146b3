internal import Bibliography
internal import CitationFormats
import Foundation

/// Where a command's data goes: a file that appears whole or not at all, or standard output.
final class Output {
  /// The file to put in place at the end; `nil` when writing goes straight to its goal.
  private let goal: URL?
  private let temporary: URL?
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var isOpen = true

  /// - Parameter path: the file to write; `nil` or `-` is standard output. A device or pipe is written to directly, a link
  ///   is followed.
  /// - Throws: ``Problem`` when the file can't be created.
  init(_ path: String?) throws {
    guard let path, path != "-" else {
      (goal, temporary, descriptor, name) = (nil, nil, 1, "standard output")
      return
    }
    name = path
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      (goal, temporary) = (nil, nil)
      descriptor = open(url.path, O_WRONLY)
      guard descriptor >= 0 else { throw Output.failure(path) }
      return
    }
    goal = url
    let draft = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
    temporary = draft
    descriptor = open(draft.path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw Output.failure(path) }
  }

  /// A file that was not finished is not left behind.
  deinit {
    guard isOpen, let temporary else { return }
    Foundation.close(descriptor)
    try? FileManager.default.removeItem(at: temporary)
  }

  /// Lets `body` append data; writes when enough has come together.
  func append(_ body: (inout [UInt8]) -> Void) throws {
    body(&buffer)
    if buffer.count > 1 << 18 { try flush() }
  }

  /// A writer of records into this output; what a format can't hold whole is said on standard error.
  func writer(_ format: CitationFormat) throws -> CitationWriter {
    try CitationWriter(format, report: { Console.say("note: \($0)") }) { bytes in
      try self.append { $0 += bytes }
    }
  }

  /// Writes what waits and puts the file in its place.
  func close() throws {
    try flush()
    isOpen = false
    guard descriptor != 1 else { return }
    guard Foundation.close(descriptor) == 0 else { throw Output.failure(name) }
    guard let goal, let temporary else { return }
    guard rename(temporary.path, goal.path) == 0 else { throw Output.failure(name) }
  }

  private func flush() throws {
    guard Console.write(buffer, to: descriptor) else { throw Output.failure(name) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> Problem {
    Problem(
      "can't be written: \(String(cString: strerror(errno)))", file: path,
      remedy: "Check the folder, its permissions and the space on the disk.")
  }
}

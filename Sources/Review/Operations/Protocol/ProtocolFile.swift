package import Bibliography
package import Foundation
package import ReviewProtocol

/// `protocol.yaml` as it lies in the review's folder.
package struct ProtocolFile: Sendable {
  package static let name = "protocol.yaml"

  package let bytes: [UInt8]
  package let document: ProtocolDocument

  /// Reads the file; `nil` when there is none.
  ///
  /// - Throws: ``Problem`` when it can't be read.
  package init?(in folder: URL) throws(Problem) {
    let file = folder.appending(path: ProtocolFile.name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let type = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)[.type]
    guard type as? FileAttributeType == .typeRegular else {
      throw Problem("is no plain file", file: file.path, remedy: "Put the protocol there as a text file.")
    }
    bytes = try ProtocolFile.read(FileHandle(forReadingAtPath: file.path), named: file.path)
    document = ProtocolDocument(bytes, file: ProtocolFile.name)
  }

  /// All bytes of a file, or enough to see that it is too large for a protocol.
  ///
  /// - Throws: ``Problem`` when it can't be read.
  package static func read(_ handle: FileHandle?, named name: String) throws(Problem) -> [UInt8] {
    guard let handle, let data = try? handle.read(upToCount: ProtocolDocument.largest + 1) ?? Data() else {
      throw Problem("can't be read", file: name, remedy: "Check the file and its permissions.")
    }
    return Array(data)
  }

  /// The file, which must be there.
  ///
  /// - Throws: ``Problem`` when it is missing or can't be read.
  static func required(in folder: URL, remedy: String) throws(Problem) -> ProtocolFile {
    guard let file = try ProtocolFile(in: folder) else {
      throw Problem("is missing", file: ProtocolFile.name, remedy: remedy)
    }
    return file
  }

  /// What a version keeps of the file.
  ///
  /// - Throws: ``UnfinishedProtocol`` when something is wrong or left to fill in.
  func sealed() throws -> (sha256: String, canonical: String, text: String) {
    guard document.isComplete else { throw UnfinishedProtocol(messages: document.messages) }
    let canonical = document.value.canonicalText
    // Versions are read back from the canonical form. YAML has escapes for characters that it doesn't take plainly.
    guard ProtocolDocument(Array(canonical.utf8)).value == document.value else {
      throw Problem(
        "holds a control character that can't be kept", file: ProtocolFile.name,
        remedy: "Look for escapes such as \\x7F and take them out.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        "is not saved as UTF-8", file: ProtocolFile.name,
        remedy: "Save it with the encoding UTF-8 in your editor. Nothing was recorded.")
    }
    return (SHA256.hex(canonical.utf8), canonical, text)
  }
}

/// A protocol that can't be registered as it is written.
package struct UnfinishedProtocol: Error, Sendable, CustomStringConvertible {
  /// Everything there is to say about it, in the order of the text.
  package let messages: [ProtocolMessage]

  package var problem: Problem {
    let errors = messages.count { $0.severity == .error }
    let open = messages.count { $0.severity == .open }
    let parts = [
      errors > 0 ? "\(errors) \(errors == 1 ? "error" : "errors")" : nil,
      open > 0 ? "\(open) \(open == 1 ? "place" : "places") to fill in" : nil,
    ]
    return Problem(
      "is not finished: \(parts.compactMap { $0 }.joined(separator: ", "))", file: ProtocolFile.name,
      remedy: "Finish it; `winnow protocol check` lists what is left. Nothing was recorded.")
  }

  package var description: String { problem.description }
}

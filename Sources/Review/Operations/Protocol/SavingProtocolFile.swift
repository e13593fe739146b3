package import Bibliography
internal import Foundation
internal import ReviewProtocol
internal import Screening

/// Somebody else wrote `protocol.yaml` since it was read.
package struct ProtocolFileChanged: Error, Sendable {
  /// ``ProtocolFile/hash`` of what stands there now; `nil` when the file is gone.
  package let hash: String?

  package var problem: Problem {
    Problem(
      "was edited in the meantime", file: ProtocolFile.name,
      remedy: "Keep a copy of your text, load what stands there now, and put your changes into it. Nothing was saved.")
  }
}

extension ProtocolFile {
  /// SHA-256 of the bytes: who saves says with it what was read.
  package var hash: String { SHA256.hex(bytes) }

  /// The bytes as text; `nil` when they are not UTF-8, so that saving would change what nobody looked at.
  package var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension Review {
  /// Writes an edited draft to `protocol.yaml`: nothing is registered by that, and nothing recorded.
  ///
  /// - Parameter expected: ``ProtocolFile/hash`` of the file that was edited; `nil` when there was none.
  /// - Returns: the hash of what stands there now.
  /// - Throws: ``ProtocolFileChanged`` when it isn't that file any more; ``Problem`` when the text is too large, or the file
  ///   can't be written, or the person may not write the protocol.
  package func saveProtocolFile(_ text: String, expecting expected: String?, acting: Acting) throws -> String {
    guard text.utf8.count <= ProtocolDocument.largest else {
      throw Problem("is larger than 8 MB, which no protocol is", file: ProtocolFile.name, remedy: "Nothing was saved.")
    }
    // Inside a transaction those who save at the same moment take turns, in whatever program.
    return try write(acting, to: .writeProtocol) { _, _ in
      let now = try ProtocolFile(in: folder)?.hash
      guard now == expected else { throw ProtocolFileChanged(hash: now) }
      // A link stays a link: what it names is written.
      let place = folder.appending(path: ProtocolFile.name).resolvingSymlinksInPath()
      do {
        try Data(text.utf8).write(to: place, options: .atomic)
      } catch {
        throw Problem(
          "can't be written", file: ProtocolFile.name, text: error.localizedDescription,
          remedy: "Check the disk and the folder's permissions.")
      }
      return SHA256.hex(text.utf8)
    }
  }
}

internal import Bibliography
package import Foundation
package import ReviewProtocol

/// `protocol.yaml` put back as it was registered.
package struct RestoredProtocol: Sendable, Equatable {
  package let version: ProtocolVersion
  /// Where the edited file was kept; `nil` when there was none, or nothing to restore.
  package let kept: URL?
  /// Whether the file was as registered already.
  package let wasSame: Bool
}

extension Review {
  /// Writes the text of the version in force to `protocol.yaml`. What stood there is kept beside it under another name.
  ///
  /// - Throws: ``Problem`` when no version is registered, or a file can't be written.
  package func restoreProtocolFile() throws -> RestoredProtocol {
    let version = try protocolVersion()
    let place = folder.appending(path: ProtocolFile.name).resolvingSymlinksInPath()
    let isThere = FileManager.default.fileExists(atPath: place.path)
    if let edited = try? ProtocolFile(in: folder), edited.bytes.elementsEqual(version.text.utf8) {
      return RestoredProtocol(version: version, kept: nil, wasSame: true)
    }
    do {
      let kept = try isThere ? keepEdited() : nil
      // A link stays a link: what it names is written.
      try Data(version.text.utf8).write(to: place, options: .atomic)
      return RestoredProtocol(version: version, kept: kept, wasSame: false)
    } catch {
      throw Problem(
        "can't be restored", file: folder.appending(path: ProtocolFile.name).path, text: error.localizedDescription,
        remedy: "Check the disk and the folder's permissions.")
    }
  }

  /// Copies an edited file to `protocol.edited.yaml`, or the next name with a number that nothing has.
  private func keepEdited() throws -> URL {
    let edited = folder.appending(path: ProtocolFile.name).resolvingSymlinksInPath()
    for number in 1... {
      let name = number == 1 ? "protocol.edited.yaml" : "protocol.edited-\(number).yaml"
      let file = folder.appending(path: name)
      do {
        try FileManager.default.copyItem(at: edited, to: file)
        return file
      } catch CocoaError.fileWriteFileExists {
        continue
      }
    }
    preconditionFailure("the loop ends by returning")
  }
}

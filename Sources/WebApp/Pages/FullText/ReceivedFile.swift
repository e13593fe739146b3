internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Review

/// A file that somebody sent, in a folder of its own until it is attached or refused.
struct ReceivedFile: Sendable {
  /// The folder that holds it and nothing else.
  let folder: URL
  let file: URL

  /// Takes the body of a request as a file, in pieces, so that its size costs no memory.
  ///
  /// - Throws: ``Refusal`` 413 when it is larger than the server takes.
  static func take(_ ask: Ask, named name: String) async throws -> ReceivedFile {
    let uploads = ask.office.review.folder.appending(path: ".server/fulltexts")
    let received = try await ask.office.work { _ in
      ReceivedFile.removeLeftovers(in: uploads)
      return try ReceivedFile(in: uploads, named: name)
    }
    do {
      try await received.write(ask)
      return received
    } catch {
      try? await ask.office.work { _ in received.remove() }
      throw error
    }
  }

  private init(in uploads: URL, named name: String) throws {
    folder = uploads.appending(path: UUID().uuidString)
    file = folder.appending(path: ReceivedFile.safe(name))
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private func write(_ ask: Ask) async throws {
    let path = file.path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw ReceivedFile.failure }
    defer { close(descriptor) }
    var size = 0
    for try await piece in ask.request.body {
      size += piece.readableBytes
      guard size <= ask.office.settings.largestUpload else {
        throw Refusal(
          .contentTooLarge,
          Problem(
            "the file is too large", remedy: "This server takes files of \(ask.office.settings.largestUpload) bytes."))
      }
      try await ask.office.work { _ in try ReceivedFile.write(piece, to: descriptor) }
    }
  }

  private static func write(_ piece: ByteBuffer, to descriptor: Int32) throws {
    try piece.withUnsafeReadableBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        guard count > 0 else { throw failure }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What a server that was stopped in the middle left behind.
  private static func removeLeftovers(in uploads: URL) {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: uploads, includingPropertiesForKeys: [.contentModificationDateKey])
    let oldest = Date(timeIntervalSinceNow: -86_400)
    for folder in folders ?? [] {
      let changed = try? folder.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
      if let changed, changed < oldest { try? FileManager.default.removeItem(at: folder) }
    }
  }

  private static let failure = Problem(
    "the file can't be kept", remedy: "Check the space on the server's disk; nothing was attached.")

  /// A name as a file system and a page can bear it: no folders, no signs that hide or turn what follows.
  static func safe(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let kept = last.unicodeScalars.map { scalar -> Character in
      let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator].contains(
        scalar.properties.generalCategory)
      return isHidden || "<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : Character(scalar)
    }
    let words = String(kept).trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    // File systems take 255 bytes; the end holds the extension.
    var short = words
    while short.utf8.count > 180 { short.removeFirst() }
    return short.isEmpty ? "file" : short
  }
}

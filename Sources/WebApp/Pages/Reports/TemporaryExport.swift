internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reporting
internal import Review

/// Records on their way to somebody as a file: written whole first, so that nobody gets half of one, then sent in pieces.
final class TemporaryExport: Sendable {
  private let descriptor: Int32

  /// Records as a file.
  ///
  /// - Throws: ``Problem`` when the disk can't hold it, or the format can't be written.
  init(_ export: BoxExport, as format: CitationFormat, from review: Review, decisionsSeenBy viewer: String?) throws {
    let file = try TemporaryExport.place(in: review)
    let descriptor = open(file.path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw TemporaryExport.failure }
    // It has no name from here on, and is gone when it is closed, whatever happens.
    unlink(file.path)
    self.descriptor = descriptor
    let writer = try CitationWriter(
      format,
      put: { bytes in
        try bytes.withUnsafeBytes { all in
          var rest = all
          while !rest.isEmpty {
            let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
            guard count > 0 else { throw TemporaryExport.failure }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
          }
        }
      })
    _ = try export.write(to: writer, from: review, decisionsSeenBy: viewer)
    try writer.finish()
    lseek(descriptor, 0, SEEK_SET)
  }

  /// A file that `make` writes to the place it is told.
  ///
  /// - Throws: ``Problem`` when the disk can't hold it, or what `make` throws.
  init(in review: Review, _ make: (URL) throws -> Void) throws {
    let file = try TemporaryExport.place(in: review)
    defer { unlink(file.path) }
    try make(file)
    descriptor = open(file.path, O_RDONLY)
    guard descriptor >= 0 else { throw TemporaryExport.failure }
  }

  /// A new name in a folder that only the server reads.
  private static func place(in review: Review) throws -> URL {
    let folder = review.folder.appending(path: ".server/exports")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder.appending(path: UUID().uuidString)
  }

  deinit { close(descriptor) }

  /// The file as an answer under a name.
  func response(named name: String, _ office: Office) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream",
        .contentDisposition: "attachment; filename*=UTF-8''\(name.urlPart)",
      ],
      body: ResponseBody { [self] writer in
        while let piece = try await office.work({ _ in try self.next() }) { try await writer.write(piece) }
        try await writer.finish(nil)
      })
  }

  private func next() throws -> ByteBuffer? {
    var buffer = ByteBufferAllocator().buffer(capacity: 1 << 17)
    let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: 1 << 17) {
      max(0, read(descriptor, $0.baseAddress, $0.count))
    }
    return count > 0 ? buffer : nil
  }

  private static let failure = Problem(
    "the file can't be written", remedy: "Check the space on the server's disk, and try again.")
}

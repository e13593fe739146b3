internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// Files that were sent and wait to be imported, under names of the server's own; nobody but their sender can use them.
final class UploadShelf: Sendable {
  struct Upload: Sendable {
    let id: String
    let user: String
    /// What the sender calls it.
    let name: String
    let file: URL
    let bytes: Int
    let came: Date
  }

  private let folder: URL
  private let largest: Int
  private let waiting = Mutex<[String: Upload]>([:])

  /// How many files of one person may wait.
  private static let mostFiles = 50
  /// How long a file waits, in seconds.
  private static let patience: TimeInterval = 24 * 3600

  /// - Parameters:
  ///   - review: the review's folder.
  ///   - largest: bytes that one file may have.
  init(besideReviewIn review: URL, largest: Int) {
    folder = review.appending(path: ".server/uploads")
    self.largest = largest
    // What an earlier run left can't be asked for any more.
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes the body of a request to a file, piece by piece.
  ///
  /// - Throws: ``Refusal`` 413 when it is too large, 429 when too many wait, 422 when it is empty.
  func take(_ ask: Ask, name: String) async throws -> Upload {
    try makeRoom(for: ask)
    if let length = ask.request.headers[.contentLength].flatMap({ Int($0) }), length > largest { throw tooLarge }
    let id = Secret().text
    let file = folder.appending(path: id)
    do {
      let bytes = try await write(ask, to: file)
      guard bytes > 0 else {
        throw Problem("“\(name)” is empty", remedy: "Nothing was imported. Export the search again.")
      }
      let upload = Upload(
        id: id, user: ask.user, name: name, file: file, bytes: bytes, came: ask.office.settings.now())
      waiting.withLock { $0[id] = upload }
      return upload
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw error
    }
  }

  /// The files a person names, in that order.
  ///
  /// - Throws: ``Refusal`` 404 when one is not there, or another person's.
  func uploads(_ ids: [String], of user: String) throws -> [Upload] {
    try ids.map { id in
      guard let upload = waiting.withLock({ $0[id] }), upload.user == user else {
        throw Refusal(
          .notFound, Problem("an uploaded file is not here any more", remedy: "Nothing was imported. Choose it again."))
      }
      return upload
    }
  }

  func remove(_ uploads: [Upload]) {
    for upload in uploads {
      waiting.withLock { _ = $0.removeValue(forKey: upload.id) }
      try? FileManager.default.removeItem(at: upload.file)
    }
  }

  private func makeRoom(for ask: Ask) throws {
    let now = ask.office.settings.now()
    let (old, own) = waiting.withLock { waiting in
      (
        waiting.values.filter { now.timeIntervalSince($0.came) > UploadShelf.patience },
        waiting.values.filter { $0.user == ask.user }
      )
    }
    remove(old)
    guard own.count < UploadShelf.mostFiles, own.reduce(0, { $0 + $1.bytes }) < 4 * largest else {
      throw Refusal(
        .tooManyRequests,
        Problem(
          "too many files of yours wait to be imported", remedy: "Import fewer at a time; they are kept for a day."))
    }
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private func write(_ ask: Ask, to file: URL) async throws -> Int {
    guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: file.path)
    else {
      throw Problem("the file can't be kept", remedy: "Check the disk of the server; nothing was imported.")
    }
    defer { try? handle.close() }
    var bytes = 0
    var piece = Data()
    func flush() async throws {
      let data = piece
      piece = Data()
      try await ask.office.work { _ in try handle.write(contentsOf: data) }
    }
    for try await buffer in ask.request.body {
      bytes += buffer.readableBytes
      guard bytes <= largest else { throw tooLarge }
      piece.append(contentsOf: buffer.readableBytesView)
      if piece.count > 1 << 20 { try await flush() }
    }
    if !piece.isEmpty { try await flush() }
    return bytes
  }

  private var tooLarge: Refusal {
    Refusal(
      .contentTooLarge,
      Problem(
        "the file is larger than \((largest >> 20).grouped) MB",
        remedy: "Nothing was imported. Export the search in parts, or pack the file with gzip."))
  }
}

internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review

/// A full text as an answer: a PDF to be shown in the page beside the form, anything else only to be kept.
///
/// What people upload is never a page of this server: it gets no script, no style, and no right to be anything but what its
/// bytes say.
enum FullTextResponse {
  /// What a document may do: nothing, and stand in our own pages only.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

  static func make(_ ask: Ask, _ attachment: Int, download: Bool) async throws -> Response {
    let (text, file) = try await ask.office.work { review in
      do {
        return try review.fullTextFile(attachment)
      } catch {
        throw Refusal.missing("the full text \(attachment)")
      }
    }
    let isPDF = try await ask.office.work { _ in try FullTextResponse.isPDF(file) }
    let name = text.name ?? file.lastPathComponent
    let body = try await FileIO().loadFile(path: file.path, context: ask.visit)
    let way = isPDF && !download ? "inline" : "attachment"
    return Response(
      status: .ok,
      headers: [
        .contentType: isPDF ? "application/pdf" : "application/octet-stream",
        .contentDisposition: "\(way); filename*=UTF-8''\(name.urlPart)",
        .contentSecurityPolicy: isPDF ? policy : policy + "; sandbox",
        .cacheControl: "private, max-age=3600",
      ], body: body)
  }

  /// Whether a file is what browsers show as a PDF, by its first bytes.
  static func isPDF(_ file: URL) throws -> Bool {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return try handle.read(upToCount: 4) == Data("%PDF".utf8)
  }
}

extension String {
  /// Safe as one part of a path or a header's value.
  var urlPart: String {
    addingPercentEncoding(
      withAllowedCharacters: CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")) ?? ""
  }
}

internal import Foundation
internal import HTTPTypes

extension HTTPFields {
  /// The headers of a file to keep, never to be shown as a page of this site.
  ///
  /// - Parameters:
  ///   - name: as the person shall have it; any text (RFC 6266, RFC 8187).
  ///   - type: what it is, where that is certain.
  static func download(_ name: String, type: String = "application/octet-stream") -> HTTPFields {
    let plain = String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_" })
    let exact =
      name.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: plainCharacters)) ?? plain
    return [
      .contentType: type,
      .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(exact)",
      .contentSecurityPolicy: "default-src 'none'; sandbox",
    ]
  }

  private static let plainCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
}

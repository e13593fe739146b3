internal import CLibSodium
internal import Foundation

/// A random text that opens something: a session, an invitation, the API. Only its hash is ever stored.
package struct Secret: Sendable, Equatable {
  /// 43 characters of base64url, 256 random bits.
  package let text: String

  /// Makes a new one from the system's random source.
  package init() {
    Sodium.start
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    text = Sodium.base64(bytes)
  }

  /// One that somebody presents.
  package init(_ text: String) { self.text = text }

  /// BLAKE2b-256 of the text, in base64url: what is stored.
  package var hash: String { Sodium.hash(text, key: "stored") }

  /// What a form carries against forged requests: only who can read a page of this session knows it, and it doesn't give the
  /// session away.
  package var formToken: String { Sodium.hash(text, key: "form-token-of-a-page") }
}

extension String {
  /// Whether both are the same, in a time that doesn't tell where they differ.
  package func isSameSecret(as other: String) -> Bool {
    let (a, b) = (Array(utf8), Array(other.utf8))
    return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
  }
}

/// What is needed of libsodium.
enum Sodium {
  /// Makes the library ready; safe to ask for from everywhere.
  static let start: Void = {
    guard sodium_init() >= 0 else { fatalError("libsodium can't be started: no source of random numbers") }
  }()

  static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// - Parameter key: 0 to 64 bytes that keep hashes for different uses apart.
  static func hash(_ text: String, key: String) -> String {
    Sodium.start
    let bytes = Array(text.utf8)
    let key = Array(key.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), key, key.count)
    return base64(digest)
  }
}

internal import Bibliography
internal import CLibSodium

/// A password as it is stored: Argon2id with a salt of its own (RFC 9106), as libsodium writes it.
package struct PasswordHash: Sendable, Equatable {
  /// `$argon2id$v=19$m=65536,t=2,p=1$…`
  package let text: String

  /// What may be hashed at the same time costs 64 MiB and some tenths of a second each: call it away from the event loop.
  ///
  /// - Throws: ``Problem`` when the password is too short, too long, or memory is short.
  package init(of password: String) throws {
    guard password.count >= PasswordHash.shortest else {
      throw Problem(
        "the password is too short", remedy: "Take at least \(PasswordHash.shortest) characters; a sentence is good.")
    }
    guard password.utf8.count <= PasswordHash.longest else {
      throw Problem("the password is too long", remedy: "Take at most \(PasswordHash.longest) bytes.")
    }
    text = try PasswordHash.hashed(password)
  }

  init(stored text: String) { self.text = text }

  /// Whether this is the hash of `password`.
  package func fits(_ password: String) -> Bool {
    guard password.utf8.count <= PasswordHash.longest else { return false }
    Sodium.start
    return crypto_pwhash_str_verify(text, password, UInt64(password.utf8.count)) == 0
  }

  package static let shortest = 10
  package static let longest = 1_000

  /// The hash of nobody's password, so that an unknown name takes as long as a known one.
  static let nobody = PasswordHash(stored: (try? hashed(Secret().text)) ?? "")

  private static func hashed(_ password: String) throws -> String {
    Sodium.start
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    guard
      crypto_pwhash_str(
        &out, password, UInt64(password.utf8.count), UInt64(crypto_pwhash_opslimit_interactive()),
        crypto_pwhash_memlimit_interactive()) == 0
    else {
      throw Problem("the password can't be hashed: memory is short", remedy: "Try again in a moment.")
    }
    return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

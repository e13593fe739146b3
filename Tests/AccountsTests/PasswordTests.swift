import Accounts
import Bibliography
import Fixtures
import Foundation
import Testing

@Suite struct APassword {
  @Test func isHashedWithArgon2idAndASaltOfItsOwn() throws {
    let (one, two) = (try PasswordHash(of: "a garden in the rain"), try PasswordHash(of: "a garden in the rain"))
    #expect(one.text.hasPrefix("$argon2id$v=19$m=65536,"))
    #expect(one != two)
    #expect(one.fits("a garden in the rain"))
    #expect(two.fits("a garden in the rain"))
    #expect(!one.fits("a garden in the sun"))
    #expect(!one.fits("a garden in the rain "))
    #expect(!one.fits(""))
  }

  @Test func hasTenCharactersOrMoreAndAtMostAThousandBytes() throws {
    #expect(throws: Problem.self) { try PasswordHash(of: "ninechars") }
    #expect(throws: Problem.self) { try PasswordHash(of: String(repeating: "x", count: 1001)) }
    #expect(try PasswordHash(of: "tencharact").fits("tencharact"))
    #expect(!(try PasswordHash(of: "tencharact").fits(String(repeating: "x", count: 1_000_000))))
  }

  @Test func isNotCutAtANullByte() throws {
    let hash = try PasswordHash(of: "a garden\0in the rain")
    #expect(hash.fits("a garden\0in the rain"))
    #expect(!hash.fits("a garden\0in the sun"))
  }

  @Test func belongsToAnAccountWhateverTheCaseOfItsName() throws {
    let file = try AccountFile()
    try file.add("Zoë")
    for name in ["Zoë", "zoë", "ZOË", "Zoe\u{308}"] {
      #expect(try file.accounts.check(name, password: AccountFile.password) == "Zoë")
    }
    #expect(try file.accounts.check("Zo", password: AccountFile.password) == nil)
    #expect(try file.accounts.check("", password: AccountFile.password) == nil)
    #expect(try file.accounts.seats().count == 1)
  }

  @Test func takesAsLongToRefuseForANameNobodyHas() throws {
    let file = try AccountFile()
    try file.add("amara")
    func time(_ user: String) throws -> Double {
      var found: String?
      let seconds = try ProcessorTime.spent { found = try file.accounts.check(user, password: "a garden in the sun") }
      #expect(found == nil)
      return seconds
    }
    _ = try time("nobody")
    let (known, unknown) = (try time("amara"), try time("nobody"))
    #expect(unknown > known / 4)
  }
}

@Suite struct ASecret {
  @Test func isNeverTheSameTwiceAndItsHashesTellNothingOfEachOther() {
    let secret = Secret()
    #expect(secret != Secret())
    #expect(secret.text.count == 43)
    #expect(Set([secret.text, secret.hash, secret.formToken]).count == 3)
    #expect(Secret(secret.text).formToken == secret.formToken)
  }

  @Test func isComparedWhole() {
    #expect("abc".isSameSecret(as: "abc"))
    #expect(!"abc".isSameSecret(as: "abd"))
    #expect(!"abc".isSameSecret(as: "ab"))
    #expect(!"".isSameSecret(as: "abc"))
    #expect("".isSameSecret(as: ""))
  }
}

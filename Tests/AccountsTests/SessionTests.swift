import Accounts
import Bibliography
import Fixtures
import Foundation
import Testing

@Suite struct ASession {
  let file: AccountFile
  let now = AccountFile.now
  let limits = SessionLimits(idle: 3600, whole: 10_000)

  init() throws {
    file = try AccountFile()
    try file.add("Amara")
  }

  func open() throws -> Secret { try file.accounts.openSession(of: "Amara", now: now, limits: limits) }

  func user(_ session: Secret, after seconds: Double, isUse: Bool = true) throws -> String? {
    try file.accounts.user(of: session, now: now + seconds, limits: limits, isUse: isUse)
  }

  @Test func endsWhenItIsNotUsed() throws {
    let session = try open()
    #expect(try user(session, after: 3600) == "Amara")
    let unused = try open()
    #expect(try user(unused, after: 3601) == nil)
  }

  @Test func lastsWhileItIsUsedButNotForGood() throws {
    let session = try open()
    for seconds in [3000.0, 6000, 9000] { #expect(try user(session, after: seconds) == "Amara") }
    #expect(try user(session, after: 10_001) == nil)
  }

  @Test func isNotUsedByAPageThatOnlyStaysOpen() throws {
    let session = try open()
    #expect(try user(session, after: 3000, isUse: false) == "Amara")
    #expect(try user(session, after: 3601) == nil)
  }

  @Test func endsWithTheLogoutAndLeavesOthersAlone() throws {
    let (here, there) = (try open(), try open())
    #expect(here != there)
    try file.accounts.closeSession(here)
    #expect(try user(here, after: 1) == nil)
    #expect(try user(there, after: 1) == "Amara")
  }

  @Test func endsWithANewPassword() throws {
    let session = try open()
    try file.accounts.setPassword(PasswordHash(of: "another garden"), of: "AMARA", now: now)
    #expect(try user(session, after: 1) == nil)
    #expect(try file.accounts.check("amara", password: AccountFile.password) == nil)
    #expect(try file.accounts.check("amara", password: "another garden") == "Amara")
  }

  @Test func isNeverStoredAsItself() throws {
    let session = try open()
    let token = try file.accounts.makeToken("a script", for: "Amara", now: now)
    let invitation = try file.accounts.invite("jonas", by: "olga", now: now)
    let home = file.folder.url.appending(path: ".server")
    for name in try FileManager.default.contentsOfDirectory(atPath: home.path) {
      let bytes = try Data(contentsOf: home.appending(path: name))
      for secret in [session, token, invitation] { #expect(bytes.range(of: Data(secret.text.utf8)) == nil) }
      #expect(bytes.range(of: Data(AccountFile.password.utf8)) == nil)
    }
  }

  @Test func livesInAFileThatOnlyTheServersUserReads() throws {
    let home = file.folder.url.appending(path: ".server")
    func mode(_ url: URL) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }
    #expect(try mode(home) == 0o700)
    #expect(try mode(home.appending(path: "accounts.db")) == 0o600)
  }
}

@Suite struct AToken {
  let file: AccountFile
  let now = AccountFile.now

  init() throws {
    file = try AccountFile()
    try file.add("Amara")
    try file.add("jonas")
  }

  @Test func actsForItsOwnerUntilItIsEnded() throws {
    let token = try file.accounts.makeToken("a script", for: "amara", now: now)
    #expect(try file.accounts.user(ofToken: token, now: now) == "Amara")
    let listed = try #require(try file.accounts.tokens(of: "AMARA").first)
    #expect(listed.name == "a script")
    #expect(listed.used == now)
    try file.accounts.endToken(listed.id, of: "Amara")
    #expect(try file.accounts.user(ofToken: token, now: now) == nil)
  }

  @Test func ofAnotherCannotBeEndedOrSeen() throws {
    let token = try file.accounts.makeToken("a script", for: "amara", now: now)
    let id = try #require(try file.accounts.tokens(of: "amara").first?.id)
    #expect(throws: Problem.self) { try file.accounts.endToken(id, of: "jonas") }
    #expect(try file.accounts.tokens(of: "jonas").isEmpty)
    #expect(try file.accounts.user(ofToken: token, now: now) == "Amara")
  }

  @Test func needsAName() {
    #expect(throws: Problem.self) { try file.accounts.makeToken("  ", for: "amara", now: now) }
  }

  @Test func endsWhenItsOwnerIsShutOutAndOthersStay() throws {
    let token = try file.accounts.makeToken("a script", for: "amara", now: now)
    let other = try file.accounts.makeToken("a script", for: "jonas", now: now)
    let session = try file.accounts.openSession(of: "amara", now: now, limits: SessionLimits())
    try file.accounts.shutOut("AMARA")
    #expect(try file.accounts.user(ofToken: token, now: now) == nil)
    #expect(try file.accounts.user(of: session, now: now, limits: SessionLimits()) == nil)
    #expect(try file.accounts.user(ofToken: other, now: now) == "jonas")
  }

  @Test func endsWithANewPasswordOfItsOwner() throws {
    let token = try file.accounts.makeToken("a script", for: "amara", now: now)
    let other = try file.accounts.makeToken("a script", for: "jonas", now: now)
    try file.accounts.setPassword(PasswordHash(of: "another garden"), of: "AMARA", now: now)
    #expect(try file.accounts.user(ofToken: token, now: now) == nil)
    #expect(try file.accounts.user(ofToken: other, now: now) == "jonas")
  }

  @Test func isNoSessionAndASessionIsNoToken() throws {
    let token = try file.accounts.makeToken("a script", for: "amara", now: now)
    let session = try file.accounts.openSession(of: "amara", now: now, limits: SessionLimits())
    #expect(try file.accounts.user(of: token, now: now, limits: SessionLimits()) == nil)
    #expect(try file.accounts.user(ofToken: session, now: now) == nil)
  }
}

import Accounts
import Bibliography
import Fixtures
import Foundation
import Testing

@Suite struct AnInvitation {
  let file: AccountFile
  let now = AccountFile.now

  init() throws { file = try AccountFile() }

  func hash() throws -> PasswordHash { try PasswordHash(of: AccountFile.password) }

  @Test func isGoodForOnePasswordOnce() throws {
    let secret = try file.accounts.invite("amara", by: "olga", now: now)
    let invitation = try file.accounts.invitation(secret, now: now)
    #expect(invitation.user == "amara")
    #expect(invitation.by == "olga")
    #expect(try file.accounts.join(secret, as: "somebody else", password: hash(), now: now) == "amara")
    #expect(throws: Problem.self) { try file.accounts.join(secret, as: "amara", password: hash(), now: now) }
    #expect(try file.accounts.check("amara", password: AccountFile.password) == "amara")
    #expect(try file.accounts.check("somebody else", password: AccountFile.password) == nil)
  }

  @Test func isOverAfterAWeek() throws {
    let secret = try file.accounts.invite("amara", by: "olga", now: now)
    #expect(try file.accounts.invitation(secret, now: now + 7 * 24 * 3600).user == "amara")
    #expect(throws: Problem.self) { try file.accounts.invitation(secret, now: now + 7 * 24 * 3600 + 1) }
    #expect(throws: Problem.self) {
      try file.accounts.join(secret, as: "amara", password: hash(), now: now + 7 * 24 * 3600 + 1)
    }
  }

  @Test func isReplacedByTheNextOneForThePersonHoweverTheNameIsWritten() throws {
    let first = try file.accounts.invite("Amara", by: "olga", now: now)
    let other = try file.accounts.invite("jonas", by: "olga", now: now)
    let second = try file.accounts.invite("amara", by: "olga", now: now)
    #expect(throws: Problem.self) { try file.accounts.invitation(first, now: now) }
    #expect(try file.accounts.invitation(second, now: now).user == "amara")
    #expect(try file.accounts.invitation(other, now: now).user == "jonas")
  }

  @Test func forWhoeverComesFirstEndsTheEarlierOneOfThatKindOnly() throws {
    let open = try file.accounts.invite(nil, by: "winnow serve", now: now)
    let named = try file.accounts.invite("amara", by: "olga", now: now)
    let again = try file.accounts.invite(nil, by: "winnow serve", now: now)
    #expect(throws: Problem.self) { try file.accounts.invitation(open, now: now) }
    #expect(try file.accounts.invitation(named, now: now).user == "amara")
    #expect(try file.accounts.invitation(again, now: now).user == nil)
  }

  @Test func ofSomebodyWhoIsShutOutEndsHoweverTheNameIsWritten() throws {
    let secret = try file.accounts.invite("Amara", by: "olga", now: now)
    try file.accounts.shutOut("amara")
    #expect(throws: Problem.self) { try file.accounts.invitation(secret, now: now) }
  }

  @Test func thatWasNeverMadeOpensNothing() throws {
    #expect(throws: Problem.self) { try file.accounts.invitation(Secret(), now: now) }
    #expect(throws: Problem.self) { try file.accounts.invitation(Secret(""), now: now) }
  }
}

import Accounts
import Fixtures
import Foundation

/// Accounts in a folder of their own, at a clock that tests move.
struct AccountFile {
  let folder: TemporaryFolder
  let accounts: Accounts
  static let now = Date(timeIntervalSince1970: 1_700_000_000)
  static let password = "a garden in the rain"

  init() throws {
    folder = try TemporaryFolder()
    accounts = try Accounts(besideReviewIn: folder.url)
  }

  /// Makes an account by an invitation.
  func add(_ user: String, password: String = AccountFile.password) throws {
    let secret = try accounts.invite(user, by: "olga", now: AccountFile.now)
    _ = try accounts.join(secret, as: user, password: PasswordHash(of: password), now: AccountFile.now)
  }
}

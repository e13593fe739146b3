internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// The person of the team who is to be invited, if the one who asks may invite.
  ///
  /// An invitation itself is no part of the review: it lies with the accounts of the server.
  /// - Throws: ``Problem`` when the one who asks may not change the team, or nobody of that name works in it now.
  package func memberToInvite(_ user: String, by inviter: String) throws -> Member {
    try pool.read { db in
      try Review.require(inviter, to: .manageTeam, db)
      let team = try Review.team(db)
      guard let member = team.member(user) else {
        throw Problem(
          "\(user) is not in the team",
          remedy: "Add the person first, with `winnow team add \(user) --role reviewer` or on the page “Team”.")
      }
      guard member.isActive else {
        throw Problem("\(member.user) left the team", remedy: "Note first that \(member.user) is back.")
      }
      return member
    }
  }
}

internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// Adds a person to the team, or changes the roles of one who is there.
  ///
  /// With the first person the review is no longer open to everyone. Every team has an owner: who adds the first other
  /// person becomes one.
  /// - Throws: ``Problem`` when the last owner would lose that role, or there are no roles.
  package func setMember(
    _ user: String, name: String? = nil, roles: [Role], acting: Acting
  ) throws {
    let user = user.trimmed
    guard !user.isEmpty, !user.contains(","), !user.contains("\n") else {
      throw Problem("a person needs a user name without commas", text: user, remedy: "Nothing was recorded.")
    }
    guard !roles.isEmpty else {
      throw Problem("\(user) needs a role", remedy: "Name one or more: \(Role.words). Nothing was recorded.")
    }
    try write(acting, to: .manageTeam) { db, ledger in
      let team = try Review.team(db)
      let member = Member(user: user, name: name ?? team.member(user)?.name, roles: roles.uniqued)
      if team.isOpen, member.seat != acting.actor.foldedName, !roles.contains(.owner) {
        try ledger.append(.memberSet(.init(member: Member(user: acting.actor, roles: [.owner]))))
      } else {
        try Review.refuse(member, ifLastOwnerIn: team)
      }
      try ledger.append(.memberSet(.init(member: member)))
    }
  }

  /// Notes that a person left, or came back. Decisions made before stand; what the person had still to do goes to others.
  ///
  /// - Throws: ``Problem`` when there is no such person, or it is the last owner.
  package func setActive(_ isActive: Bool, _ user: String, acting: Acting) throws {
    try write(acting, to: .manageTeam) { db, ledger in
      let team = try Review.team(db)
      guard var member = team.member(user) else {
        throw Problem(
          "\(user) is not in the team", remedy: "There are: \(team.members.map(\.user).joined(separator: ", ")).")
      }
      guard member.isActive != isActive else {
        throw Problem("\(user) \(isActive ? "is in the team" : "left") already", remedy: "Nothing was recorded.")
      }
      member.isActive = isActive
      try Review.refuse(member, ifLastOwnerIn: team)
      try ledger.append(.memberSet(.init(member: member)))
    }
  }

  private static func refuse(_ member: Member, ifLastOwnerIn team: Team) throws {
    let others = team.members.filter { $0.seat != member.seat && $0.isActive && $0.roles.contains(.owner) }
    guard others.isEmpty, !(member.isActive && member.roles.contains(.owner)) else { return }
    guard team.isOpen || team.member(member.user) != nil else { return }
    throw Problem(
      "a review needs an owner, and \(member.user) would be none",
      text: member.roles.map(\.rawValue).joined(separator: ", "),
      remedy: "Make somebody else owner first: `winnow team role NAME owner`. Nothing was recorded.")
  }
}

extension Role {
  /// All roles in a list.
  package static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

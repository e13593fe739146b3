internal import Accounts
internal import Review
internal import Screening

/// Who takes part, who may do what, and how the work is divided.
struct TeamPage: Page {
  static let template = "team"
  let heading: String
  /// Whether nobody was added yet, so that everyone may do everything.
  let isOpen: Bool
  /// Whether the one who looks may change the team.
  let manages: Bool
  /// Whether people log in here, so that links can be made.
  let invites: Bool
  let members: [MemberLine]
  let roles: [RoleBox]
  let acts: [ActLine]
  let divisions: [DivisionCard]

  /// A person of the team.
  struct MemberLine: Codable, Sendable {
    let user: String
    let path: String
    let name: String?
    let roleWords: String
    let isActive: Bool
    /// Whether the person has chosen a password.
    let hasAccount: Bool
    /// How much was decided where; never how.
    let work: [Work]
  }

  struct Work: Codable, Sendable {
    let stage: String
    let decided: Int
    let left: Int
  }

  /// Something to do, and a cell for each role.
  struct ActLine: Codable, Sendable {
    let act: String
    let cells: [Cell]

    struct Cell: Codable, Sendable { let may: Bool }
  }
}

extension TeamPage {
  init(_ review: Review, user: String, accounts: Accounts?, strings: Strings) throws {
    let team = try review.team()
    let seats = try accounts?.seats() ?? []
    heading = strings["room.team"]
    isOpen = team.isOpen
    manages = team.may(user, .manageTeam)
    invites = manages && accounts != nil
    roles = RoleBox.all(for: [])
    members = try team.members.map { member in
      MemberLine(
        user: member.user, path: "/team/" + member.user.urlPathPart, name: member.name,
        roleWords: member.roles.map(\.rawValue).joined(separator: ", "), isActive: member.isActive,
        hasAccount: seats.contains(member.seat), work: try Work.all(of: member, review))
    }
    acts = Act.allCases.map { act in
      ActLine(act: act.rawValue, cells: Role.allCases.map { .init(may: act.roles.contains($0)) })
    }
    divisions = try Stage.allCases.map { stage in
      try DivisionCard(stage, team, mayDivide: team.may(user, .organiseScreening), review)
    }
  }
}

extension TeamPage.Work {
  /// The stages at which a person decided something or has something to do.
  fileprivate static func all(of member: Member, _ review: Review) throws -> [TeamPage.Work] {
    try Stage.allCases.compactMap { stage in
      let load = try review.workload(at: stage, for: member.user)
      guard load.decided > 0 || load.left > 0 else { return nil }
      return .init(stage: stage.title, decided: load.decided, left: load.left)
    }
  }
}

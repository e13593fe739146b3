internal import Accounts
internal import Review
internal import Screening

/// One person of the team: roles, and the way in.
struct MemberPage: Page {
  static let template = "member"
  let heading: String
  let user: String
  let path: String
  let name: String?
  let roles: [RoleBox]
  let roleWords: String
  let isActive: Bool
  let isSelf: Bool
  let hasAccount: Bool
  /// Whether the one who looks may change the team.
  let manages: Bool
  /// Whether a link can be made for the person.
  let invites: Bool
}

/// A role to tick.
struct RoleBox: Codable, Sendable {
  let role: String
  let id: String
  let isOn: Bool

  static func all(for roles: [Role]) -> [RoleBox] {
    Role.allCases.map {
      RoleBox(role: $0.rawValue, id: $0.rawValue.replacing(" ", with: "-"), isOn: roles.contains($0))
    }
  }
}

extension MemberPage {
  init(_ member: Member, _ review: Review, user: String, accounts: Accounts?) throws {
    let team = try review.team()
    heading = member.user
    self.user = member.user
    path = member.user.urlPathPart
    name = member.name
    roles = RoleBox.all(for: member.roles)
    roleWords = member.roles.map(\.rawValue).joined(separator: ", ")
    isActive = member.isActive
    isSelf = team.member(user) == member
    hasAccount = try accounts?.seats().contains(member.seat) ?? false
    manages = team.may(user, .manageTeam)
    invites = manages && accounts != nil && member.isActive
  }
}

internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review
internal import Screening

/// Somebody to add to the team.
struct NewMember: Codable, Sendable {
  let user: String
  let name: String?
  let roles: [String]
}

/// The roles of somebody, in place of those before.
struct RolesBody: Codable, Sendable {
  let name: String?
  let roles: [String]
}

/// Where a person of the team is found.
struct MemberPlace: Codable, Sendable {
  let user: String
  let page: String
}

/// A link with which a person chooses a password, shown this once.
struct InvitationLink: Codable, Sendable {
  let user: String
  let link: String
}

extension Site {
  mutating func addTeam() {
    let office = office
    page("/team", in: .team, "Who takes part, who may do what, how the work is divided.") { ask in
      try await ask.office.work { review in
        try TeamPage(review, user: ask.user, accounts: office.accounts, strings: office.library.strings)
      }
    }
    addMembers()
    page("/division/{stage}", in: .team, "How a stage's records are divided.") { ask in
      let stage = try ask.stage()
      return try await ask.office.work { review in
        let team = try review.team()
        return DivisionPage(
          heading: stage.title,
          division: try DivisionCard(
            stage, team, mayDivide: team.may(ask.user, .organiseScreening), review))
      }
    }
    action(
      .put, "/division/{stage}", to: .organiseScreening, "Divides a stage's records from now on.",
      taking: DivisionBody.self
    ) { ask, body in
      let (stage, allocation) = (try ask.stage(), try body.allocation())
      try await ask.office.work { try $0.allocate(allocation, at: stage, acting: ask.acting()) }
      return Nothing()
    }
    guard let accounts = office.accounts else { return }
    action(
      .post, "/team/{user}/invitation", to: .manageTeam,
      "Makes a link with which a person chooses a password, once, within a week.", taking: Nothing.self
    ) { ask, _ in
      // Who holds only a token could make himself a way in that outlasts it.
      try Site.refuseToken(ask)
      let user = try ask.part("user")
      let (member, secret) = try await ask.office.work { review in
        let member = try review.memberToInvite(user, by: ask.user)
        return (member, try accounts.invite(member.user, by: ask.user, now: office.settings.now()))
      }
      return InvitationLink(user: member.user, link: ask.ownAddress + "/join/" + secret.text)
    }
  }

  private mutating func addMembers() {
    let office = office
    page("/team/{user}", in: .team, "One person of the team.") { ask in
      let user = try ask.part("user")
      return try await ask.office.work { review in
        try MemberPage(
          Site.member(user, review), review, user: ask.user, accounts: office.accounts)
      }
    }
    action(.post, "/team", to: .manageTeam, "Adds a person to the team.", taking: NewMember.self) { ask, body in
      let roles = try Role.all(body.roles)
      try await ask.office.work { review in
        if let member = try review.team().member(body.user) {
          throw Refusal(
            .conflict,
            Problem(
              "\(member.user) is in the team already",
              remedy: member.isActive ? "Change the roles in the list." : "Note in the list that the person is back."))
        }
        try review.setMember(body.user, name: body.name, roles: roles, acting: ask.acting())
      }
      return MemberPlace(user: body.user.trimmed, page: "/team/" + body.user.trimmed.urlPathPart)
    }
    action(
      .put, "/team/{user}", to: .manageTeam, "Gives a person other roles, in place of those before.",
      taking: RolesBody.self
    ) { ask, body in
      let (user, roles) = (try ask.part("user"), try Role.all(body.roles))
      try await ask.office.work { review in
        let member = try Site.member(user, review)
        try review.setMember(member.user, name: body.name, roles: roles, acting: ask.acting())
      }
      return Nothing()
    }
    action(
      .post, "/team/{user}/leave", to: .manageTeam,
      "Notes that a person left: decisions stand, sessions and tokens end.", taking: Nothing.self
    ) { ask, _ in
      let user = try ask.part("user")
      try await ask.office.work { review in
        let member = try Site.member(user, review)
        try review.setActive(false, member.user, acting: ask.acting())
        try office.accounts?.shutOut(member.user)
      }
      return Nothing()
    }
    action(
      .post, "/team/{user}/return", to: .manageTeam, "Notes that a person who left is back.", taking: Nothing.self
    ) { ask, _ in
      let user = try ask.part("user")
      try await ask.office.work { review in
        try review.setActive(true, Site.member(user, review).user, acting: ask.acting())
      }
      return Nothing()
    }
  }

  private static func member(_ user: String, _ review: Review) throws -> Member {
    guard let member = try review.team().member(user) else { throw Refusal.missing("\(user) in the team") }
    return member
  }
}

extension Role {
  /// - Throws: ``Problem`` when one is none.
  fileprivate static func all(_ texts: [String]) throws -> [Role] {
    try texts.map { text in
      guard let role = Role(text) else {
        throw Problem("there is no such role", text: text, remedy: "There are: \(words). Nothing was recorded.")
      }
      return role
    }
  }
}

extension String {
  /// Safe as one part of a path.
  var urlPathPart: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
  }
}

extension Ask {
  /// Where people reach this server, as they type it.
  var ownAddress: String {
    if let address = office.settings.publicURL {
      return address.hasSuffix("/") ? String(address.dropLast()) : address
    }
    return "http://" + (request.head.authority ?? "\(office.settings.host):\(office.settings.port)")
  }
}

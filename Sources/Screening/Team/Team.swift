/// A person of the review's team.
package struct Member: Sendable, Equatable, Codable {
  /// The name under which the person acts.
  package var user: String
  /// Full name, where it was given.
  package var name: String?
  package var roles: [Role]
  /// `false` when the person left; decisions made before stand.
  package var isActive: Bool

  package init(user: String, name: String? = nil, roles: [Role], isActive: Bool = true) {
    self.user = user
    self.name = name
    self.roles = roles
    self.isActive = isActive
  }

  /// The text by which the person is known whatever the spelling.
  package var seat: String { user.foldedName }
}

/// The people of a review and what they may do.
package struct Team: Sendable, Equatable {
  /// By the order in which they were added.
  package let members: [Member]

  package init(_ members: [Member]) { self.members = members }

  /// As long as nobody was added, everyone who can open the review may do everything.
  package var isOpen: Bool { members.isEmpty }

  /// The member who acts under `user`.
  package func member(_ user: String) -> Member? {
    let seat = user.foldedName
    return members.first { $0.seat == seat }
  }

  /// Whether `user` may do `act`.
  package func may(_ user: String, _ act: Act) -> Bool {
    if isOpen { return true }
    guard let member = member(user), member.isActive else { return false }
    return !act.roles.isDisjoint(with: member.roles)
  }

  /// Seats of those who screen now, sorted.
  package var activeReviewers: [String] {
    members.filter { may($0.user, .screen) }.map(\.seat).sorted()
  }
}

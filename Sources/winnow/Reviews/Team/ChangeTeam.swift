import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol
internal import Screening

extension TeamCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person.",
      discussion: """
        With --from-protocol everybody whom the protocol names with a `user` is added with the roles that it gives; roles \
        that Winnow doesn't know are left out.
        """)

    @Argument(help: "The name under which the person acts (--as).")
    var user: String?

    @Option(name: .long, help: "A role; repeat for several.")
    var role: [Role] = []

    @Option(name: .long, help: "Full name.")
    var name: String?

    @Flag(name: .long, help: "Add the authors that the protocol in force names with a `user`.")
    var fromProtocol = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if (user == nil) != fromProtocol { throw ValidationError("Name one person, or say --from-protocol.") }
      if user != nil, role.isEmpty { throw ValidationError("Say with --role what the person does: \(Role.words).") }
    }

    func run() throws {
      let review = try review.open()
      let wasOpen = try review.team().isOpen
      if let user {
        try review.setMember(user, name: name, roles: role, acting: actor.acting)
        Console.print("\(user) is \(role.map(\.rawValue).joined(separator: ", "))")
      } else {
        try addAuthors(to: review)
      }
      try sayWhatReviewersGet(review)
      guard wasOpen else { return }
      let owners = try review.team().members.filter { $0.roles.contains(.owner) }.map(\.user).joined(separator: ", ")
      Console.say(
        "From now on only the team may change the review; owner: \(owners). Say who acts with --as, or log in under that name."
      )
    }

    /// A division names people, so that who comes later has no share in it.
    private func sayWhatReviewersGet(_ review: Review) throws {
      for stage in Stage.allCases {
        let unnamed = try review.allocation(of: stage).unnamed(among: review.team().activeReviewers)
        guard !unnamed.isEmpty else { continue }
        Console.say(
          "note: the division of \(stage.rawValue) doesn't name \(unnamed.joined(separator: ", ")), who gets only what "
            + "nobody else can decide; `winnow screen divide\(self.review.suffix)` divides anew")
      }
    }

    private func addAuthors(to review: Review) throws {
      let authors = try review.protocolVersion().document.content.authors.compactMap { author in
        author.user.map { (user: $0, name: author.name, roles: author.roles.compactMap { Role($0) }) }
      }
      // An owner first, so that nobody else becomes one.
      let ordered = authors.filter { $0.roles.contains(.owner) } + authors.filter { !$0.roles.contains(.owner) }
      guard !ordered.isEmpty else {
        throw Problem(
          "the protocol names nobody with a `user`",
          remedy: "Add people one by one: `winnow team add NAME --role reviewer`.")
      }
      for author in ordered {
        guard !author.roles.isEmpty else {
          Console.say("note: \(author.name) has no role that Winnow knows, and was left out")
          continue
        }
        try review.setMember(author.user, name: author.name, roles: author.roles, acting: actor.acting)
        Console.print("\(author.user) is \(author.roles.map(\.rawValue).joined(separator: ", "))")
      }
    }
  }

  struct SetRoles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Give a person other roles, in place of those before.",
      discussion: """
        Example:
          winnow team role jonas reviewer arbiter
        """)

    @Argument(help: "The person.")
    var user: String

    @Argument(help: "The roles.")
    var roles: [Role]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      guard try review.team().member(user) != nil else {
        throw Problem("\(user) is not in the team", remedy: "`winnow team add \(user) --role reviewer` adds a person.")
      }
      try review.setMember(user, roles: roles, acting: actor.acting)
      Console.print("\(user) is \(roles.map(\.rawValue).joined(separator: ", "))")
    }
  }

  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note that a person left: decisions stand, what was still to do goes to others.")

    @Argument(help: "The person.")
    var user: String

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      try review.setActive(false, user, acting: actor.acting)
      Console.print("\(user) left the team")
      for stage in Stage.allCases {
        guard let (needed, active) = try review.shortOfReviewers(at: stage) else { continue }
        Console.say(
          "note: \(stage.title): \(needed) reviewers decide on each record, but only \(active) screen; records will wait "
            + "until somebody joins")
      }
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note that a person who left is back.")

    @Argument(help: "The person.")
    var user: String

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().setActive(true, user, acting: actor.acting)
      Console.print("\(user) is back in the team")
    }
  }
}

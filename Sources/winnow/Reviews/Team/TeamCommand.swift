import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Who takes part in the review, and who may do what.",
    discussion: """
      As long as nobody is added, everyone who can open the folder may do everything. The first person added closes the \
      review to others; it always has an owner.

      Examples:
        winnow team add amara --role owner --role reviewer --name "Amara Example"
        winnow team add jonas --role reviewer
        winnow team add --from-protocol
        winnow team leave jonas
        winnow team roles
      """,
    subcommands: [List.self, Add.self, SetRoles.self, Leave.self, Return.self, Roles.self] + web,
    defaultSubcommand: List.self)

  /// What only makes sense where the review is served.
  private static var web: [any ParsableCommand.Type] {
    #if Web
      [Invite.self]
    #else
      []
    #endif
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the team.")

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let team = try review.open().team()
      guard !json else {
        Console.print(JSONValue.array(team.members.map(\.json)).jsonText)
        return
      }
      guard !team.isOpen else {
        Console.print("Nobody was added yet: everyone who can open the review may do everything.")
        Console.say("`winnow team add NAME --role owner --role reviewer\(review.suffix)` adds the first person.")
        return
      }
      Console.print(
        TextTable(
          heading: ["user", "name", "roles", ""],
          rows: team.members.map { member in
            [
              member.user, member.name ?? "", member.roles.map(\.rawValue).joined(separator: ", "),
              member.isActive ? "" : "left",
            ]
          }
        ).text)
    }
  }

  struct Roles: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what each role may do.")

    func run() throws {
      Console.print(
        TextTable(
          heading: ["who may"] + Role.allCases.map(\.rawValue),
          rows: Act.allCases.map { act in
            [act.rawValue] + Role.allCases.map { act.roles.contains($0) ? "yes" : "" }
          }
        ).text)
      Console.print("")
      Console.print(
        "Votes of others are sealed for everybody, whatever the role, until all who decide on a record have.")
    }
  }
}

extension Member {
  fileprivate var json: JSONValue {
    .object([
      ("user", .string(user)), ("name", name.map(JSONValue.string) ?? .null),
      ("roles", .array(roles.map { .string($0.rawValue) })), ("active", .bool(isActive)),
    ])
  }
}

extension Role: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }

  static var allValueStrings: [String] { allCases.map { $0.rawValue.replacing(" ", with: "-") } }
}

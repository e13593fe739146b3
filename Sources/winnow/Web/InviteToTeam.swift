#if Web
  import Accounts
  import ArgumentParser
  import Foundation
  internal import Review
  internal import Screening

  extension TeamCommand {
    struct Invite: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Make a link with which a person of the team chooses a password for `winnow serve --team`.",
        discussion: """
          The link works once, within a week; an earlier one of the same person ends. With a new link somebody who forgot \
          the password chooses another, and all sessions of that person end then.

          Example:
            winnow team invite jonas --url https://review.example.org
          """)

      @Argument(help: "The person.")
      var user: String

      @Option(name: .long, help: ArgumentHelp("The address that people type.", valueName: "url"))
      var url = "http://127.0.0.1:8484"

      @OptionGroup var review: ReviewOptions
      @OptionGroup var actor: ActorOptions

      func validate() throws {
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
          throw ValidationError("--url takes an address such as https://review.example.org.")
        }
      }

      func run() throws {
        let review = try review.open()
        let acting = actor.acting
        let member = try review.memberToInvite(user, by: acting.actor)
        let accounts = try Accounts(besideReviewIn: review.folder)
        let secret = try accounts.invite(member.user, by: acting.actor, now: acting.at)
        let address = url.hasSuffix("/") ? String(url.dropLast()) : url
        Console.say("Send this link to \(member.user); it works once, within a week:")
        Console.print("\(address)/join/\(secret.text)")
      }
    }
  }
#endif

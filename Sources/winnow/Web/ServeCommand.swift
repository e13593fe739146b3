#if Web
  import Accounts
  import ArgumentParser
  internal import Bibliography
  import Foundation
  internal import Review
  internal import Screening
  internal import WebApp

  struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve",
      abstract: "Open the review in a browser, for yourself or for a team.",
      discussion: """
        By itself it serves one person on this machine, without a login. With --team people log in: the first start prints \
        a link with which the owner chooses a password; the page “Team” makes links for the others.

        For a team put a proxy that speaks HTTPS in front, and say the address that people type:

        Examples:
          winnow serve
          winnow serve --as amara --port 9000
          winnow serve --team --url https://review.example.org --behind-proxy
        """)

    @Option(name: .long, help: "Address to listen at.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "Port to listen at; 0 for any.")
    var port = 8484

    @Flag(name: .long, help: "People log in with a password of their own.")
    var team = false

    @Option(name: .long, help: ArgumentHelp("The address that people type.", valueName: "url"))
    var url: String?

    @Flag(name: .long, help: "A proxy stands in front and says who asks (X-Forwarded-For).")
    var behindProxy = false

    @Option(name: .long, help: ArgumentHelp("Hours after which an unused session ends.", valueName: "hours"))
    var sessionHours = 12.0

    @Option(name: .long, help: ArgumentHelp("Largest file to upload, in MB.", valueName: "MB"))
    var largestUpload = 1024

    @Option(
      name: .long,
      help: ArgumentHelp(
        "Read pages, styles and scripts from a folder, to work on them.", valueName: "dir", visibility: .hidden))
    var assets: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        "Seconds after which a silent connection is closed.", valueName: "seconds", visibility: .hidden))
    var patience = 60

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
      guard sessionHours > 0 else { throw ValidationError("--session-hours takes a number above 0.") }
      guard patience > 0 else { throw ValidationError("--patience takes a number above 0.") }
      guard largestUpload > 0 else { throw ValidationError("--largest-upload takes a number above 0.") }
      if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
        throw ValidationError("--url takes an address such as https://review.example.org.")
      }
    }

    func run() async throws {
      let review = try review.open()
      let settings = ServerSettings(
        host: host, port: port, access: team ? .team : .single(user: actor.acting.actor), publicURL: url,
        isBehindProxy: behindProxy, sessions: SessionLimits(idle: sessionHours * 3600),
        assets: assets.map { URL(fileURLWithPath: $0, isDirectory: true) }, largestUpload: largestUpload << 20,
        patience: patience)
      let server = try WinnowServer(review, settings, version: Version.text)
      let (host, url) = (host, url)
      let invitation = try team ? FirstInvitation(review) : nil
      try await server.run { port in
        let own = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        let address = url.map { $0.trimmingCharacters(in: ["/"]) } ?? own
        let also = url == nil ? "open it in a browser" : "listening at \(own)/"
        Console.print("Winnow is at \(address)/ (\(also); Ctrl-C ends it)")
        if let invitation { Console.print(invitation.words(at: address)) }
      }
    }
  }

  /// The link for the first who comes, while nobody has an account.
  private struct FirstInvitation {
    let secret: Secret
    let user: String?

    /// - Returns: `nil` when somebody has an account.
    init?(_ review: Review) throws {
      let accounts = try Accounts(besideReviewIn: review.folder)
      guard try accounts.isEmpty() else { return nil }
      user = try review.team().members.first { $0.isActive && $0.roles.contains(.owner) }?.user
      secret = try accounts.invite(user, by: "winnow serve", now: Date())
    }

    func words(at address: String) -> String {
      let whom = user.map { "\($0), the owner," } ?? "the first person, who becomes the owner,"
      return "Nobody has an account yet. With this link \(whom) chooses a password:\n  \(address)/join/\(secret.text)"
    }
  }
#endif

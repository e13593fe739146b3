import ArgumentParser
internal import Bibliography
import Foundation
internal import Review
internal import Screening

extension ScreenCommand {
  struct Records: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "records",
      abstract: "Screen one record at a time by single keys (what `winnow screen` does by itself).",
      discussion: """
        Shows title, abstract and index terms beside the criteria, and marks the protocol's terms. A key decides and the \
        next record is there; `u` takes the last decision back, `?` lists the keys. Without --stage it begins where \
        something waits for you: the pilot, then title and abstract, then full text. Nobody sees what others decided on a \
        record before all have.

        With --server it works on a review that a server keeps; the token, made on its page “Account”, says who you are.

        Where no terminal is, or with --plain, it prints records as text and reads a command a line: `i`, `e 2`, `m`, \
        `n a note`, `u`, `q`.

        Examples:
          winnow screen --as amara
          winnow screen --stage full-text --keys rayyan
          printf 'i\\ne\\nq\\n' | winnow screen --stage title-abstract --plain
          WINNOW_TOKEN=… winnow screen --server https://review.example.org
        """)

    @Option(name: .long, help: "The stage; without it the first at which something waits.")
    var stage: Stage?

    @Option(name: .long, help: "Keys: winnow, rayyan, asreview, or a file of your own.")
    var keys: String?

    @Flag(name: .long, help: "Lines instead of a page, for screen readers and scripts.")
    var plain = false

    @Flag(name: .long, help: "Hide authors and journal.")
    var hideSource = false

    @OptionGroup var server: ServerOptions
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      if let server = try server.open() {
        guard let place = try stage.map({ RemotePlace($0) }) ?? RemotePlace.first(at: server) else {
          Console.say("Nothing waits for you.")
          return
        }
        try ScreeningFace.run(
          RemoteDesk(server, place, showsSource: !hideSource), keys: keys, plain: plain)
        return
      }
      let review = try review.open()
      try review.protocolStanding().sayWhenEdited(self.review.suffix)
      guard let desk = try desk(review) else {
        Console.say("Nothing waits for \(actor.acting.actor).")
        return
      }
      try ScreeningFace.run(desk, keys: keys, plain: plain)
    }

    private func desk(_ review: Review) throws -> (any ScreeningDesk)? {
      let user = actor.acting.actor
      // A named stage that is open without the pilot is what the person wants.
      let rounds = try review.pilots().filter { round in
        try !round.isDone && (stage == nil || stage == round.stage && !review.isOpen(round.stage))
      }
      if let pilot = rounds.first(where: { $0.reviewers.contains { $0.foldedName == user.foldedName } }) {
        Console.say(
          "Pilot round \(pilot.round): \(pilot.sample.count) records, the whole team, each by himself or herself.")
        return try PilotDesk(review, pilot, user: user, showsSource: !hideSource)
      }
      let team = try review.team()
      guard team.may(user, .screen) else {
        let able = team.members.filter { team.may($0.user, .screen) }.map(\.user).joined(separator: ", ")
        throw Problem("\(user) doesn't screen in this review", remedy: "\(able) do; say who you are with --as.")
      }
      if let stage { return try ReviewDesk(review, stage, user: user, showsSource: !hideSource) }
      for stage in Stage.allCases where try review.nextRecord(at: stage, for: user) != nil {
        return try ReviewDesk(review, stage, user: user, showsSource: !hideSource)
      }
      return nil
    }
  }
}

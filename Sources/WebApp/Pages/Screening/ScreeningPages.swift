internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// The stages and rounds, and what waits in each for the one who looks.
struct ScreeningPage: Page {
  static let template = "screening"
  let heading: String
  let places: [Place]

  struct Place: Codable, Sendable {
    let title: String
    let path: String
    /// “212 records wait for you.”
    let text: String
    let details: String?
    let button: String?
  }
}

/// The page on which records are decided on. Its script fills it.
struct ScreeningDeskPage: Page {
  static let template = "screening-desk"
  let heading: String
  /// Where its data are under the API.
  let base: String
  /// Why nothing can be decided here now.
  let gate: ScreeningGateNotice?

  init(_ sitting: ScreeningSittingPlace, strings: Strings) throws {
    heading = sitting.title(strings)
    base = sitting.place.path
    gate = try sitting.gate(strings)
  }
}

extension ScreeningPage {
  init(_ review: Review, user: String, strings: Strings) throws {
    heading = strings["room.screening"]
    let rounds = try review.pilotStandings(seenBy: user).filter { round in
      !round.pilot.isDone && round.pilot.reviewers.contains { $0.foldedName == user.foldedName }
    }
    let pilots = rounds.map { round in
      let done = round.people.first { $0.reviewer.foldedName == user.foldedName }?.done ?? 0
      let left = round.pilot.sample.count - done
      return Place(
        title: strings("screening.pilot.title", ["round": String(round.pilot.round)]),
        path: "/pilot/\(round.pilot.round)/vote",
        text: left == 0 ? strings["screening.list.pilot.done"] : strings("screening.list.left", count: left),
        details: nil, button: left == 0 ? strings["screening.list.look"] : strings["screening.list.start"])
    }
    let stages = try Stage.allCases.map { stage in
      let sitting = try ScreeningSittingPlace(.stage(stage), review, user: user, desks: DeskShelf())
      return try Place(sitting, strings)
    }
    places = pilots + stages
  }
}

extension ScreeningPage.Place {
  fileprivate init(_ sitting: ScreeningSittingPlace, _ strings: Strings) throws {
    title = sitting.stage.title
    path = sitting.place.path
    if let gate = try sitting.gate(strings) {
      text = gate.title
      details = nil
      button = nil
      return
    }
    let load = try sitting.review.workload(at: sitting.stage, for: sitting.user)
    text =
      load.left > 0
      ? strings("screening.list.left", count: load.left)
      : strings[load.reached == 0 ? "screening.list.empty" : "screening.list.nothing"]
    details =
      [
        load.decided > 0 ? strings("screening.list.decided", count: load.decided) : nil,
        load.parked > 0 ? strings("screening.list.parked", count: load.parked) : nil,
      ].compactMap { $0 }.joined(separator: " ").nilWhenEmpty
    let isBegun = load.decided > 0
    button =
      load.left > 0
      ? strings[isBegun ? "screening.list.continue" : "screening.list.start"] : strings["screening.list.look"]
  }
}

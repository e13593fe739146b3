internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// What is screened: a stage, or the sample of a round of the pilot.
enum ScreeningPlace: Sendable, Equatable {
  case stage(Stage)
  case pilot(Int)

  var isPilot: Bool { if case .pilot = self { true } else { false } }

  /// Where its page is; also under the API.
  var path: String {
    switch self {
    case .stage(let stage): "/screening/\(stage.rawValue)"
    case .pilot(let round): "/pilot/\(round)"
    }
  }
}

/// One reviewer at such a place, for one request.
struct ScreeningSittingPlace {
  let place: ScreeningPlace
  let review: Review
  let user: String
  let desks: DeskShelf
  /// The round; `nil` at a stage.
  let pilot: Pilot?

  /// - Throws: ``Refusal`` 404 when there is no such round.
  init(_ place: ScreeningPlace, _ review: Review, user: String, desks: DeskShelf) throws {
    self.place = place
    self.review = review
    self.user = user
    self.desks = desks
    guard case .pilot(let round) = place else {
      pilot = nil
      return
    }
    pilot = try review.pilots().first { $0.round == round }
    if pilot == nil { throw Refusal.missing("pilot round \(round)") }
  }

  var stage: Stage {
    if case .stage(let stage) = place { return stage }
    return pilot?.stage ?? .titleAbstract
  }

  func title(_ strings: Strings) -> String {
    switch place {
    case .stage(let stage): stage.title
    case .pilot(let round): strings("screening.pilot.title", ["round": String(round)])
    }
  }

  func guide() throws -> DeskShelf.Guide {
    guard let pilot else { return try desks.guide(stage, review) }
    return try desks.guide(stage, ofVersion: pilot.protocolVersion, review)
  }

  /// The version of the protocol by which is decided now.
  func version() throws -> Int? { try pilot.map(\.protocolVersion) ?? review.protocolNumber() }

  /// Why this person can't decide here now.
  func gate(_ strings: Strings) throws -> ScreeningGateNotice? {
    func notice(_ key: String, _ path: String, _ values: [String: String] = [:]) -> ScreeningGateNotice {
      ScreeningGateNotice(
        title: strings("screening.gate.heading.\(key)", values), text: strings("screening.gate.text.\(key)", values),
        path: path, button: strings["screening.gate.button.\(key)"])
    }
    if let pilot {
      let takesPart = pilot.reviewers.contains { $0.foldedName == user.foldedName }
      if pilot.isDone { return notice("done", "/pilot", ["round": String(pilot.round)]) }
      return takesPart ? nil : notice("others", "/pilot", ["names": pilot.reviewers.joined(separator: ", ")])
    }
    let team = try review.team()
    guard team.may(user, .screen) else {
      let able = team.members.filter { team.may($0.user, .screen) }.map(\.user).joined(separator: ", ")
      return notice("role", "/team", ["names": able.isEmpty ? "–" : able])
    }
    guard try !review.isOpen(stage) else { return nil }
    return try review.protocolNumber() == nil ? notice("protocol", "/protocol") : notice("pilot", "/pilot")
  }
}

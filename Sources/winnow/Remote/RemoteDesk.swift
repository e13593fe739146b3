internal import Bibliography
import Foundation
import Screening

/// One reviewer's desk at a review that a server keeps: a stage, or a round of the pilot.
final class RemoteDesk: ScreeningDesk {
  let guide: ScreeningGuide
  private let server: ReviewServer
  private let place: RemotePlace
  private let showsSource: Bool
  /// The own vote that stood when a record was last shown, which the next vote must name.
  private var known: [String: Int?] = [:]
  /// The workload as it was read, which decisions made here change; read anew now and then, for what others do.
  private var load: (Workload, readAt: Date)?

  /// - Throws: ``Problem`` when nothing can be decided there now.
  init(_ server: ReviewServer, _ place: RemotePlace, showsSource: Bool) throws {
    self.server = server
    self.place = place
    self.showsSource = showsSource
    let desk = try server.value(RemoteAnswer.Desk.self, "GET", place.path + "/desk")
    if let gate = desk.gate { throw Problem(gate.heading, remedy: gate.text) }
    guide = desk.guide(at: place.stage)
  }

  func labels() throws -> [String] {
    try server.value(RemoteAnswer.Desk.self, "GET", place.path + "/desk").labels
  }

  func workload() throws -> Workload {
    if let (load, readAt) = load, Date().timeIntervalSince(readAt) < 60 { return load }
    let progress = try server.value(RemoteAnswer.Progress.self, "GET", place.path + "/progress")
    let fresh = Workload(done: progress.done, left: progress.left, today: progress.today, parked: progress.parked)
    load = (fresh, Date())
    return fresh
  }

  func next(after record: String?) throws -> ScreeningCard? {
    let after = record.map { "&after=\($0.inURL)" } ?? ""
    return try server.value(RemoteAnswer.Cards.self, "GET", "\(place.path)/next?count=1\(after)").cards.first.map(shown)
  }

  func previous(before record: String?) throws -> ScreeningCard? {
    let before = record.map { "?before=\($0.inURL)" } ?? ""
    return try server.value(RemoteAnswer.OneCard.self, "GET", "\(place.path)/previous\(before)").card.map(shown)
  }

  func card(_ name: String) throws -> ScreeningCard? { try shown(read(name)) }

  func decide(_ judgement: Judgement, on record: String) throws {
    let expects = try known[record] ?? read(record).decision
    let vote = RemoteAnswer.Vote(
      choice: judgement.choice.rawValue, reason: judgement.reason,
      criteria: judgement.answers.mapValues(\.rawValue), expects: expects)
    do {
      let answer = try server.value(RemoteAnswer.Voted.self, "PUT", path(record, "vote"), vote)
      known[record] = answer.decision
    } catch {
      // What stands there now is looked at before anything is tried again.
      known[record] = nil
      throw error
    }
    if expects == nil, let (old, readAt) = load {
      load = (
        Workload(done: old.done + 1, left: max(0, old.left - 1), today: old.today + 1, parked: old.parked), readAt
      )
    }
  }

  func takeBack(on record: String) throws {
    load = nil
    let card = try read(record)
    if let decision = card.decision {
      _ = try server.value(
        RemoteAnswer.Voted.self, "DELETE", path(record, "vote"), RemoteAnswer.TakenBack(decision: decision))
    } else if card.question != nil {
      _ = try server.send("DELETE", path(record, "question"))
    } else {
      throw Problem("you have nothing to take back on \(record)", remedy: "Nothing was changed.")
    }
    known[record] = nil
  }

  func note(_ text: String, on record: String) throws {
    _ = try server.send("POST", path(record, "notes"), JSONEncoder().encode(["text": text]))
  }

  func label(_ label: String, on record: String) throws {
    _ = try server.send("PUT", path(record, "labels/\(label.inURL)"))
  }

  func park(_ record: String, question: String) throws {
    load = nil
    _ = try server.send("POST", path(record, "question"), JSONEncoder().encode(["text": question]))
  }

  private func path(_ record: String, _ rest: String) -> String { "\(place.path)/records/\(record.inURL)/\(rest)" }

  private func read(_ record: String) throws -> RemoteAnswer.Card {
    try server.value(RemoteAnswer.Card.self, "GET", "\(place.path)/records/\(record.inURL)")
  }

  private func shown(_ card: RemoteAnswer.Card) -> ScreeningCard {
    known[card.record] = .some(card.decision)
    var shown = card.screeningCard
    if !showsSource { (shown.authors, shown.journal) = ([], nil) }
    return shown
  }
}

/// Where records are decided on: a stage, or a round of the pilot.
struct RemotePlace {
  /// `/screening/title-abstract` or `/pilot/1`.
  let path: String
  let stage: Stage

  init(_ stage: Stage) {
    path = "/screening/\(stage.rawValue)"
    self.stage = stage
  }

  /// - Parameter page: the path of the page on which one decides.
  init(page: String) {
    path = page.hasSuffix("/vote") ? String(page.dropLast("/vote".count)) : page
    stage = Stage.allCases.first { page.hasSuffix($0.rawValue) } ?? .titleAbstract
  }

  /// The first place at which something waits for the one whom the server knows; `nil` when nothing does.
  static func first(at server: ReviewServer) throws -> RemotePlace? {
    let places = try server.value(RemoteAnswer.Places.self, "GET", "/screening").places
    for place in places.map({ RemotePlace(page: $0.path) }) {
      let desk = try server.value(RemoteAnswer.Desk.self, "GET", place.path + "/desk")
      guard desk.gate == nil else { continue }
      if try server.value(RemoteAnswer.Progress.self, "GET", place.path + "/progress").left > 0 { return place }
    }
    return nil
  }
}

extension String {
  /// As one part of a path, or a value behind `?`.
  fileprivate var inURL: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
  }
}

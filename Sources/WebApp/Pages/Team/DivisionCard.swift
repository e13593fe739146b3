internal import Bibliography
internal import Review
internal import Screening

/// How one stage is divided, to look at and to change.
struct DivisionPage: Page {
  static let template = "division"
  let heading: String
  let division: DivisionCard
}

/// How one stage is organised and divided.
struct DivisionCard: Codable, Sendable {
  let stage: String
  let title: String
  /// `2 reviewers a record, maybe counts as include`
  let settings: String
  /// `by shares (amara 2, jonas 1), seed 7`
  let words: String
  let isQueue: Bool
  let isShares: Bool
  let isGroups: Bool
  /// Reviewers with what each takes.
  let shares: [ShareLine]
  /// One group a line, `amara + jonas`.
  let groups: String
  let seed: String
  /// Reviewers without a part of their own.
  let unnamed: String?
  /// That fewer screen than must decide on each record.
  let shortage: Shortage?
  let mayDivide: Bool

  struct ShareLine: Codable, Sendable {
    let reviewer: String
    let weight: String
    let decided: Int
    let left: Int
  }

  struct Shortage: Codable, Sendable {
    let needed: Int
    let active: Int
  }

  init(_ stage: Stage, _ team: Team, mayDivide: Bool, _ review: Review) throws {
    let allocation = try review.allocation(of: stage)
    self.stage = stage.rawValue
    title = stage.title
    settings = try review.settings(of: stage).words(at: stage)
    words = allocation.words
    var weights: [String: Double] = [:]
    var named: [[String]] = []
    switch allocation.plan {
    case .queue: (isQueue, isShares, isGroups) = (true, false, false)
    case .shares(let shares):
      (isQueue, isShares, isGroups) = (false, true, false)
      weights = Dictionary(shares.map { ($0.reviewer.foldedName, $0.weight) }) { first, _ in first }
    case .groups(let groups):
      (isQueue, isShares, isGroups) = (false, false, true)
      named = groups
    }
    groups = named.map { $0.joined(separator: " + ") }.joined(separator: "\n")
    seed = String(allocation.plan == .queue ? 1 : allocation.seed)
    let active = team.members.filter { team.may($0.user, .screen) }
    shares = try active.map { member in
      let load = try review.workload(at: stage, for: member.user)
      let weight = weights.isEmpty ? 1 : weights[member.seat] ?? 0
      return ShareLine(
        reviewer: member.user, weight: DivisionCard.text(weight),
        decided: load.decided, left: load.left)
    }
    unnamed = allocation.unnamed(among: active.map(\.seat)).joined(separator: ", ").nilWhenEmpty
    shortage = try review.shortOfReviewers(at: stage).map { Shortage(needed: $0.needed, active: $0.active) }
    self.mayDivide = mayDivide && !active.isEmpty
  }

  /// As a field for numbers takes it: `2`, `0.5`.
  private static func text(_ weight: Double) -> String {
    weight == weight.rounded() && abs(weight) < 1e9 ? String(Int(weight)) : String(weight)
  }
}

/// A division as a page sends it.
struct DivisionBody: Codable, Sendable {
  /// `queue`, `shares` or `groups`
  let plan: String
  let shares: [ShareBody]?
  let groups: [[String]]?
  let seed: Int?

  struct ShareBody: Codable, Sendable {
    let reviewer: String
    let weight: Double
  }

  /// - Throws: ``Problem`` when it is no way of dividing.
  func allocation() throws -> Allocation {
    let seed = UInt64(max(0, seed ?? 1))
    switch plan {
    case "queue": return .queue
    case "shares":
      // Nothing is no share: who takes none is left out.
      let shares = (shares ?? []).filter { $0.weight != 0 }.map {
        Allocation.Share(reviewer: $0.reviewer, weight: $0.weight)
      }
      guard !shares.isEmpty else {
        throw Problem("nobody has a share", remedy: "Give at least one person more than 0. Nothing was recorded.")
      }
      return Allocation(.shares(shares), seed: seed)
    case "groups":
      let groups = (groups ?? []).map { $0.map(\.trimmed).filter { !$0.isEmpty } }.filter { !$0.isEmpty }
      guard !groups.isEmpty else {
        throw Problem("there is no group", remedy: "Write one group a line, as amara + jonas. Nothing was recorded.")
      }
      return Allocation(.groups(groups), seed: seed)
    default:
      throw Problem("there is no such way of dividing", text: plan, remedy: "It takes queue, shares or groups.")
    }
  }
}

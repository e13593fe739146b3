internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// Whether the whole team stands behind the coding as it is now, and what stands in the way.
struct CodingSignOffPage: Page {
  static let template = "coding-sign-off"
  let heading: String
  /// The beginning of the hash of the team's coding.
  let hash: String
  let obstacles: [String]
  let hasObstacles: Bool
  let people: [Person]
  let isComplete: Bool
  let maySign: Bool
  let mayWithdraw: Bool
  /// Codes that no codebook has any more, and excerpts of texts that were replaced.
  let unknown: [String]
  let hasUnknown: Bool
  let older: String?

  struct Person: Codable, Sendable {
    let name: String
    /// `signed`, `stale` or `unsigned`, for the class of the badge.
    let state: String
    let stateWord: String
    let on: String?
  }

  init(_ review: Review, _ viewer: String, _ words: Strings) throws {
    heading = words["coding.signoff"]
    let standing = try review.codingSignOff()
    let coding = try review.teamCoding()
    hash = String(standing.codingHash.prefix(12))
    obstacles = standing.obstacles.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
    hasObstacles = !obstacles.isEmpty
    people = standing.people.map { person in
      let slug: String =
        switch person.state {
        case .signed: "signed"
        case .stale: "stale"
        case .unsigned: "unsigned"
        }
      return Person(
        name: person.name, state: slug, stateWord: words["coding.signed.\(slug)"],
        on: person.state == .unsigned ? nil : person.at.map { String($0.prefix(10)) })
    }
    isComplete = standing.isComplete
    let own = standing.people.first { $0.name.foldedName == viewer.foldedName }?.state ?? .unsigned
    let may = try review.team().may(viewer, .discuss)
    maySign = may && own != .signed && standing.obstacles.isEmpty
    mayWithdraw = may && own != .unsigned
    unknown = coding.unknownCodes.map { words("coding.unknown", ["code": $0.code.text], count: $0.passages) }
    hasUnknown = !unknown.isEmpty
    older = coding.older > 0 ? words("coding.older.count", count: coding.older) : nil
  }
}

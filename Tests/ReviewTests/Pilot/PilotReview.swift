import Bibliography
import Fixtures
import Review
import Screening

/// A review with a protocol, twelve records and a team of every role.
struct PilotReview {
  let small: SmallReview
  var review: Review { small.review }

  static let everybody = ["amara", "jonas", "li", "lib", "ola"]

  init(_ protocolText: String = ProtocolText.small) throws {
    small = try SmallReview.registered(protocolText, opensStage: false)
    try small.importRecords((1...12).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    try small.review.setMember("amara", roles: [.owner, .protocolAuthor, .reviewer], acting: by("amara"))
    try small.review.setMember("jonas", roles: [.reviewer], acting: by("amara"))
    try small.review.setMember("li", roles: [.arbiter], acting: by("amara"))
    try small.review.setMember("lib", roles: [.librarian], acting: by("amara"))
    try small.review.setMember("ola", roles: [.observer], acting: by("amara"))
  }

  func by(_ user: String, why: String? = nil) -> Acting { SmallReview.acting(user, why: why) }

  @discardableResult
  func draw(_ size: Int = 4, seed: UInt64 = 7) throws -> Pilot {
    try review.drawPilot(size: size, seed: seed, acting: by("amara"))
  }

  /// All three vote on all of a round; on the first `split` records Jonas includes what the others exclude.
  func voteAll(_ pilot: Pilot, split: Int = 0, by people: [String] = ["amara", "jonas", "li"]) throws {
    for (place, record) in pilot.sample.enumerated() {
      for person in people {
        let includes = place < split && person == "jonas"
        try review.pilotVote(
          includes ? .include : .exclude, on: record, criteria: ["I1": includes ? .yes : .no], acting: by(person))
      }
    }
  }

  func verifies() throws -> Bool {
    if case .equal = try review.verify() { return true }
    return false
  }
}

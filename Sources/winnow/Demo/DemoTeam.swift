internal import Bibliography
internal import Review
internal import ReviewProtocol
internal import Screening

/// The people of the worked example and their trial of the criteria. Who they are is invented, and so is what they say.
enum DemoTeam {
  /// Adds those whom the protocol names.
  static func gather(in review: Review, acting: Acting) throws {
    for author in try review.protocolVersion().document.content.authors {
      guard let user = author.user else { continue }
      try review.setMember(user, name: author.name, roles: author.roles.compactMap { Role($0) }, acting: acting)
    }
  }

  /// A round in which all vote on all of the sample, and that opens title and abstract. Its votes stay apart, since the
  /// example's decisions on the whole stage come from a file.
  static func pilot(_ review: Review, acting: (String) -> Acting) throws -> PilotResult {
    let pilot = try review.drawPilot(seed: 3, acting: acting("amara"))
    let titles = try review.mergedRecords(pilot.sample).map { $0.record.title?.lowercased() ?? "" }
    for (person, user) in ["amara", "jonas", "ines"].enumerated() {
      for (place, record) in pilot.sample.enumerated() {
        let isAboutPeers = ["peer", "consumer", "recovery coach", "lived experience"].contains {
          titles[place].contains($0)
        }
        // Jonas and Ines each read two records in another way.
        let differs = person > 0 && place % 12 == person * 4
        let keeps = isAboutPeers != differs
        try review.pilotVote(
          keeps ? .include : .exclude, on: record, criteria: ["I1": keeps ? .yes : .no], acting: acting(user))
      }
    }
    let result = try review.pilotResult(round: pilot.round, seenBy: "amara")
    try review.acceptPilot(round: pilot.round, counts: false, acting: acting("amara"))
    return result
  }
}

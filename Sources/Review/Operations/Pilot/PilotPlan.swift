internal import GRDB
internal import ReviewProtocol

/// What a pilot is to be like: as the protocol in force says, else as JBI does.
package struct PilotPlan: Sendable, Equatable {
  /// Records of the sample.
  package let size: Int
  /// Agreement needed, 0 to 1.
  package let threshold: Double
}

extension Review {
  /// What the next round would be like.
  package func pilotPlan() throws -> PilotPlan {
    let pilot = try pool.read { try Review.versionInForce($0)?.document.content.selection.pilot }
    return PilotPlan(size: pilot?.size ?? JBI.pilotSize, threshold: pilot?.threshold ?? JBI.pilotThreshold)
  }
}

internal import Bibliography
package import Review
package import ReviewProtocol
internal import Screening

/// Finds the deviations of a review from its protocol.
package struct Deviations {
  private let snapshot: ReviewSnapshot
  private let standing: ProtocolStanding
  /// All registered versions, oldest first.
  private let versions: [ProtocolVersion]
  private let decisions: [StandingDecision]
  /// The exclusion reasons that each version lists, folded.
  private let reasonsByVersion: [Int: Set<String>]

  package init(
    snapshot: ReviewSnapshot, standing: ProtocolStanding, versions: [ProtocolVersion], decisions: [StandingDecision]
  ) {
    self.snapshot = snapshot
    self.standing = standing
    self.versions = versions
    self.decisions = decisions
    reasonsByVersion = Dictionary(
      uniqueKeysWithValues: versions.map { version in
        (version.number, Set(version.document.content.exclusionReasons.map(\.label.foldedName)))
      })
  }

  /// All of them, what was done knowingly first.
  package var list: [Deviation] {
    unregistered + amendments + sources + reasons + Stage.allCases.flatMap(fewerReviewers)
  }

  private var unregistered: [Deviation] {
    guard let signature = standing.openedUnregistered else { return [] }
    let before = decisions.filter { $0.protocolVersion == nil }.map(\.record).uniqued
    return [
      Deviation(
        .unregistered,
        "screening was opened before the protocol was registered; "
          + (before.isEmpty
            ? "no decision was made before" : "\(before.count.counted("record was", "records were")) decided before"),
        justification: signature.why, by: signature.actor, at: signature.at, records: before)
    ]
  }

  private var amendments: [Deviation] {
    versions.dropFirst().map { version in
      let earlier = decisions.filter { ($0.protocolVersion ?? 0) < version.number }.map(\.record).uniqued
      return Deviation(
        .amendment,
        "the protocol was amended (version \(version.number))", details: version.changes, justification: version.reason,
        by: version.by, at: version.at, records: earlier)
    }
  }

  private var sources: [Deviation] {
    guard let planned = standing.inForce?.document.content.sources, !snapshot.batches.isEmpty else { return [] }
    let searched = snapshot.batches.map(\.source).uniqued
    let unplanned = searched.filter { name in !planned.contains { $0.isSame(as: name) } }.map { name in
      Deviation(
        .unplannedSource, "\(name) was searched; the protocol doesn't plan it",
        records: records(from: name))
    }
    let unsearched = planned.filter { source in !searched.contains { source.isSame(as: $0) } }.map {
      Deviation(.unsearchedSource, "\($0.name) is planned and has brought no records yet")
    }
    return unplanned + unsearched
  }

  private func records(from source: String) -> [RecordID] {
    let batches = Set(snapshot.batches.filter { $0.source == source }.map(\.id))
    return snapshot.records.filter { batches.contains($0.batch) }.map(\.id)
  }

  private var reasons: [Deviation] {
    guard !versions.isEmpty else { return [] }
    var unlisted: [(label: String, records: [RecordID])] = []
    var without: [RecordID] = []
    for decision in decisions where decision.stage == .fullText && decision.choice == .exclude {
      guard let reason = decision.reason else {
        without.append(decision.record)
        continue
      }
      guard !isListed(reason, for: decision) else { continue }
      if let known = unlisted.firstIndex(where: { $0.label.foldedName == reason.foldedName }) {
        unlisted[known].records.append(decision.record)
      } else {
        unlisted.append((reason, [decision.record]))
      }
    }
    return unlisted.map { label, records in
      Deviation(
        .unlistedReason,
        "\(records.uniqued.count.counted("report")) excluded for “\(label)”, which the protocol doesn't list",
        records: records.uniqued)
    }
      + (without.isEmpty
        ? []
        : [
          Deviation(
            .missingReason, "\(without.uniqued.count.counted("report")) excluded at full text without a reason",
            records: without.uniqued)
        ])
  }

  /// Whether the version that a decision followed lists its reason; one made before any version, the first one.
  private func isListed(_ reason: String, for decision: StandingDecision) -> Bool {
    let version = versions.first { $0.number == decision.protocolVersion } ?? versions[0]
    return reasonsByVersion[version.number]?.contains(reason.foldedName) ?? false
  }

  /// Works that a resolution decided though fewer reviewers had voted than the stage asks for.
  private func fewerReviewers(at stage: Stage) -> [Deviation] {
    guard standing.inForce != nil else { return [] }
    let asked = snapshot.settings(stage).reviewers
    let byRecord = Dictionary(grouping: decisions.filter { $0.stage == stage }, by: \.record)
    let few = byRecord.filter { _, decisions in
      decisions.contains { $0.kind == .resolution } && decisions.count { $0.kind == .vote } < asked
    }.keys.sorted()
    guard !few.isEmpty else { return [] }
    return [
      Deviation(
        .fewerReviewers,
        "\(stage.title): \(few.count.counted("record was", "records were")) decided with fewer than \(asked.counted("vote"))",
        records: few)
    ]
  }
}

extension InformationSource {
  /// Whether `name`, as an import named its source, means this one: all words of one name are in the other, leaving out the
  /// platform in brackets.
  fileprivate func isSame(as name: String) -> Bool {
    func words(_ text: String) -> Set<Substring> {
      Set(Folding.words(String(text.prefix { $0 != "(" })).split(separator: " "))
    }
    let (mine, other) = (words(self.name), words(name))
    guard !mine.isEmpty, !other.isEmpty else { return self.name == name }
    return mine.isSubset(of: other) || other.isSubset(of: mine)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of first occurrence.
  fileprivate var uniqued: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

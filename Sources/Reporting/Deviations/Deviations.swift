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
    let before = decisions.filter { $0.protocolVersion == nil }.map(\.record).uniqued
    let signature = standing.openedUnregistered
    // Reviews made before Winnow asked for a protocol have decisions without version, and nobody who opened screening.
    guard signature != nil || !before.isEmpty && standing.inForce != nil else { return [] }
    return [
      Deviation(
        .unregistered,
        (signature == nil ? "screening began" : "screening was opened") + " before the protocol was registered; "
          + (before.isEmpty
            ? "no decision was made before" : "\(before.count.counted("record was", "records were")) decided before"),
        justification: signature?.why, by: signature?.actor, at: signature?.at, records: before)
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
    guard let plan = standing.inForce?.document.content.sources, !snapshot.batches.isEmpty else { return [] }
    let planned = PlannedSources(plan)
    var searched = Set<Int>()
    var unplanned: [String] = []
    for batch in snapshot.batches {
      if let position = planned.position(of: batch.source, batch.kind) {
        searched.insert(position)
      } else {
        unplanned.append(batch.source)
      }
    }
    // What belongs to the third step only comes when the others are done.
    let unsearched = plan.indices.filter { !searched.contains($0) && plan[$0].steps.contains { $0 < 3 } }
    return unplanned.uniqued.map { name in
      Deviation(
        .unplannedSource, "\(name) was searched; the protocol doesn't plan it", records: records(from: name))
    }
      + unsearched.map {
        Deviation(.unsearchedSource, "no records came from \(plan[$0].name) yet, which the protocol plans")
      }
  }

  private func records(from source: String) -> [RecordID] {
    let batches = Set(snapshot.batches.filter { $0.source == source }.map(\.id))
    return snapshot.records.filter { batches.contains($0.batch) }.map(\.id)
  }

  /// Reasons of the works that are excluded at full text; votes that a resolution settled otherwise don't count.
  private var reasons: [Deviation] {
    guard !versions.isEmpty else { return [] }
    let followed = versionsFollowed(at: .fullText)
    var order: [String] = []
    var unlisted: [String: (label: String, records: [RecordID])] = [:]
    var without: [RecordID] = []
    for work in snapshot.works {
      guard case .excluded(let reason) = snapshot.verdict(on: work, at: .fullText) else { continue }
      guard let reason else {
        without.append(work.head)
        continue
      }
      let folded = reason.foldedName
      let version = followed[work.head] ?? versions[0].number
      guard reasonsByVersion[version]?.contains(folded) != true else { continue }
      if unlisted[folded] == nil { order.append(folded) }
      unlisted[folded, default: (reason, [])].records.append(work.head)
    }
    return order.compactMap { unlisted[$0] }.map { label, records in
      Deviation(
        .unlistedReason,
        "\(records.count.counted("report")) excluded for “\(label)”, which the protocol doesn't list", records: records)
    }
      + (without.isEmpty
        ? []
        : [
          Deviation(
            .missingReason, "\(without.count.counted("report")) excluded at full text without a reason",
            records: without)
        ])
  }

  /// For each work decided at a stage the latest version that its decisions followed; none for those before any version.
  private func versionsFollowed(at stage: Stage) -> [RecordID: Int] {
    var latest: [RecordID: Int] = [:]
    for decision in decisions where decision.stage == stage {
      guard let version = decision.protocolVersion else { continue }
      latest[decision.record] = max(version, latest[decision.record] ?? 0)
    }
    return latest
  }

  /// Works that a resolution decided though fewer reviewers had voted than the version in force then asks for.
  private func fewerReviewers(at stage: Stage) -> [Deviation] {
    guard let first = versions.first else { return [] }
    let asked = Dictionary(
      uniqueKeysWithValues: versions.map {
        ($0.number, StageSettings($0.document.content.selection, at: stage).reviewers)
      })
    let byRecord = Dictionary(grouping: decisions.filter { $0.stage == stage }, by: \.record)
    var few: [Int: [RecordID]] = [:]
    for (record, made) in byRecord {
      guard let resolution = made.last(where: { $0.kind == .resolution }),
        let wanted = asked[resolution.protocolVersion ?? first.number], made.count(where: { $0.kind == .vote }) < wanted
      else { continue }
      few[wanted, default: []].append(record)
    }
    return few.sorted { $0.key < $1.key }.map { wanted, records in
      Deviation(
        .fewerReviewers,
        "\(stage.title): \(records.count.counted("record was", "records were")) decided with fewer than \(wanted.counted("vote"))",
        records: records.sorted())
    }
  }
}

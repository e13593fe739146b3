internal import GRDB
internal import Bibliography
package import ReviewProtocol
internal import Screening

/// What one amendment touches of what was decided before it.
package struct AmendmentOutcome: Sendable, Equatable {
  /// Number of the version that the amendment made, or would make.
  package let number: Int
  /// Its reason; `nil` when it isn't recorded yet.
  package let reason: String?
  package let effects: [AmendmentEffect]

  /// Records that need another look, each once, by number.
  package var queue: [RecordID] {
    Set(effects.filter { $0.weight == .needed && !$0.kind.isAboutCharting }.flatMap(\.items)).sorted().map {
      RecordID($0)
    }
  }
}

extension Review {
  /// The effects of all amendments after version `from`, up to version `to`, each by itself: a decision made between two
  /// of them is asked about the later one only.
  ///
  /// - Throws: ``Problem`` when there is no such version.
  package func protocolEffects(from: Int, to: Int, seenBy viewer: String) throws -> [AmendmentOutcome] {
    let (from, to) = (try protocolVersion(from), try protocolVersion(to))
    guard from.number < to.number else {
      throw Problem(
        "version \(to.number) did not come after version \(from.number)", remedy: "Name the earlier one first.")
    }
    let decisions = try pastDecisions(seenBy: viewer).counting
    let answers = try pool.read(Review.pastAnswers)
    let all = try protocolVersions()
    let cited = CitedCriteria(all)
    let versions = all.filter { (from.number...to.number).contains($0.number) }
    return zip(versions, versions.dropFirst()).map { old, new in
      AmendmentOutcome(
        number: new.number, reason: new.reason,
        effects: AmendmentEffects.of(
          from: old.document.value, to: new.document.value, number: new.number,
          decisions: decisions.map { $0.past(citing: cited.criteria(of: $0, in: old.number)) }, answers: answers))
    }
  }

  /// The effects that recording `file` as an amendment of the version in force would have.
  ///
  /// - Throws: ``Problem`` when no version is registered.
  package func protocolEffects(of file: ProtocolFile, seenBy viewer: String) throws -> AmendmentOutcome {
    let inForce = try protocolVersion()
    let number = inForce.number + 1
    let cited = CitedCriteria(try protocolVersions())
    let answers = try pool.read(Review.pastAnswers)
    return AmendmentOutcome(
      number: number, reason: nil,
      effects: AmendmentEffects.of(
        from: inForce.document.value, to: file.document.value, number: number,
        decisions: try pastDecisions(seenBy: viewer).counting.map {
          $0.past(citing: cited.criteria(of: $0, in: inForce.number))
        },
        answers: answers))
  }
}

extension [StandingDecision] {
  /// Those that count: on each work at each stage the resolution, where there is one, else the votes.
  package var counting: [StandingDecision] {
    let byStage = Dictionary(grouping: self, by: \.stage).values
    let byWork = byStage.flatMap { decisions in Dictionary(grouping: decisions, by: \.record).values }
    return byWork.flatMap(\.countingOnOneWork).sorted { a, b in
      (a.record, a.stage.rawValue) < (b.record, b.stage.rawValue)
    }
  }

  /// A resolution that left the question open gives way to later votes, as in ``Verdict``.
  private var countingOnOneWork: [StandingDecision] {
    let resolution = last { $0.kind == .resolution }
    let isOpenAgain = resolution?.choice == .maybe && last?.kind == .vote
    guard let resolution, !isOpenAgain else { return filter { $0.kind == .vote } }
    return [resolution]
  }
}

extension StandingDecision {
  fileprivate func past(citing criteria: [String]) -> PastDecision {
    let stage: PastDecision.Stage =
      switch self.stage {
      case .titleAbstract: .titleAbstract
      case .fullText: .fullText
      }
    return PastDecision(
      record: record.number, stage: stage, isExclusion: choice == .exclude, reason: reason, criteria: criteria,
      version: protocolVersion)
  }
}

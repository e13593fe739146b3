internal import Bibliography
internal import Documents
internal import Review
internal import ReviewProtocol
internal import Screening
internal import Statistics

/// What the methods say of selection: who decided, how it was tried, how far people agreed, how reports were sought.
struct SelectionMethods {
  private let facts: ReportFacts
  private var selection: SelectionSettings? { facts.plan?.selection }

  init(_ facts: ReportFacts) { self.facts = facts }

  var process: Prose {
    let stages = Stage.allCases.map { stage -> Prose in
      let settings = facts.snapshot.settings(stage)
      let number = facts.setting(settings.reviewers, "reviewers per record", at: "selection: reviewers_per_record")
      let what: Prose = stage == .titleAbstract ? "titles and abstracts" : "full texts"
      return "\(what) by \(number) reviewers each"
    }
    let isApart = selection?.isIndependent == true
    let apart: Prose =
      isApart
      ? "independently; the program kept votes closed until all had voted"
      : .missing("whether reviewers decide independently; write `selection: independent` in protocol.yaml")
    return
      "Records were screened in stages: \(stages.listed), \(apart). Conflicts were resolved by \(facts.stated(selection?.conflictsResolvedBy, "how conflicts are resolved", at: "selection: conflicts_resolved_by")). Decisions were made with Winnow \(code: facts.program)."
  }

  var pilots: Prose {
    guard !facts.pilots.isEmpty else {
      return .missing("a trial of the criteria; `winnow pilot draw`")
    }
    return facts.pilots.map(round).joined(" ")
  }

  private func round(_ result: PilotResult) -> Prose {
    let pilot = result.pilot
    let sample = Counted.records(pilot.sample, "Sample of pilot round \(pilot.round)")
    let agreeing = result.comparison.records.filter { $0.outcome == .agreed || $0.outcome == .reasonsDiffer }
    let agreed = Counted.records(
      agreeing.map { RecordID($0.record) }, "Records of pilot round \(pilot.round) on which all who voted agree")
    let reviewers = Counted(
      String(pilot.reviewers.count),
      Evidence("Reviewers in pilot round \(pilot.round)", .rows, pilot.reviewers, isCount: true))
    var words: Prose =
      "The criteria were tried by \(reviewers) reviewers on \(sample) records drawn at random (round \(ordinal(pilot))): they agreed on \(agreed)"
    if case .success(let found) = result.agreement {
      let evidence = Evidence(
        "Agreement in pilot round \(pilot.round), “\(pilot.definition.rawValue)”, with its interval of 95 %", .records,
        pilot.sample.map(\.text))
      let share = Counted("\(AgreementWords.percent(found.value)) (\(AgreementWords.interval(found)))", evidence)
      let needed = Counted(
        AgreementWords.percent(pilot.threshold),
        Evidence("Agreement needed in the round", .setting, ["selection.pilot.threshold"]))
      words = words + ", \(share), where \(needed) were needed"
    }
    return words + (pilot.isAccepted ? "; the stage was opened." : "; the criteria were revised.")
  }

  private func ordinal(_ pilot: Pilot) -> Counted {
    Counted(String(pilot.round), Evidence("Round of the pilot, by its sample", .records, pilot.sample.map(\.text)))
  }

  var agreement: Prose {
    let stages = Stage.allCases.compactMap { stage -> Prose? in
      guard let ballots = facts.ballots[stage], let found = try? StageAgreement(ballots),
        found.report.comparison.compared > 0
      else { return nil }
      let measures = found.report.overall.compactMap { one -> Prose? in
        guard case .success = one.outcome else { return nil }
        return "\(Prose([.words(one.measure.name)])) \(one.counted(stage, found.report.comparison))"
      }
      return "At \(stage.inSentence), independent votes gave: \(measures.joined(", "))."
    }
    return stages.isEmpty
      ? .missing("agreement; no record has two independent votes yet") : stages.joined(" ")
  }

  var fullTexts: Prose {
    let flow = facts.flow
    let lost = (flow.records(in: FlowBox.notRetrieved) + flow.records(in: .otherNotRetrieved)).sorted()
    let retrieval = facts.stated(
      facts.plan?.fullText.retrieval, "how full texts are obtained", at: "full_text: retrieval")
    return
      "Full texts: \(retrieval). \(Counted.records(lost, "Reports not retrieved, of all arms").of("report", "reports")) could not be retrieved. Each report excluded at full text has one primary reason (Appendix II)."
  }
}

extension Stage {
  /// The stage inside a sentence.
  var inSentence: Prose { self == .titleAbstract ? "title and abstract" : "full text" }
}

extension AgreementReport.Measured {
  /// The value with its interval, computed from the records that were compared.
  func counted(_ stage: Stage, _ comparison: BallotComparison) -> Counted {
    let records = comparison.records.filter { $0.outcome != .alone }.map { RecordID($0.record).text }
    return Counted(
      words, Evidence("\(measure.name), \(stage.title.lowercased()), over the records compared", .records, records))
  }
}

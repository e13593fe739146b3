package import Documents
internal import Review

/// The flow of sources in words (JBI Manual, 11.2.6: a narrative beside the chart).
package struct FlowNarrative {
  private let flow: PrismaFlow

  package init(_ flow: PrismaFlow) { self.flow = flow }

  package var prose: Prose {
    ([identified, removed, screened, sought, excluded] + others + pending + [included]).joined(" ")
  }

  private var identified: Prose {
    let registers: Prose =
      flow.count(.registerResults) > 0
      ? " and registers \(flow.number(.registerResults).of("record", "records"))" : ""
    return "Databases gave \(flow.number(.databaseResults).of("record", "records"))\(registers)."
  }

  private var removed: Prose {
    let duplicates = flow.number(FlowBox.duplicates)
    var parts: [Prose] = []
    if flow.count(.excludedAutomatic) > 0 {
      parts.append("\(flow.number(FlowBox.excludedAutomatic)) marked as ineligible by automation tools")
    }
    if flow.count(.excludedOther) > 0 {
      parts.append("\(flow.number(FlowBox.excludedOther)) for other reasons")
    }
    let others: Prose = parts.isEmpty ? "" : "; so were \(parts.listed)"
    return
      "Before screening \(duplicates.of("duplicate record was", "duplicate records were")) removed\(others)."
  }

  private var screened: Prose {
    let excluded = flow.number(.recordsExcluded).of("record was", "records were")
    let split: Prose =
      flow.count(.excludedByTool) > 0
      ? " (\(flow.number(FlowBox.excludedByPeople)) by people, \(flow.number(FlowBox.excludedByTool)) by automation tools)"
      : ""
    return
      "\(flow.number(.recordsScreened).of("record was", "records were")) screened by title and abstract; \(excluded) excluded\(split)."
  }

  private var sought: Prose {
    told(flow.number(.soughtReports), flow.number(FlowBox.notRetrieved), flow.number(.assessedReports), "")
  }

  private func told(_ sought: Counted, _ lost: Counted, _ assessed: Counted, _ where: Prose) -> Prose {
    "\(sought.of("report", "reports"))\(`where`) \(FlowNarrative.verb(sought)) sought for retrieval, \(lost) of them in vain; \(assessed.of("report was", "reports were")) assessed for eligibility."
  }

  private var excluded: Prose { told(flow.number(FlowBox.reportsExcluded), flow.reasons, "") }

  private func told(_ number: Counted, _ reasons: [PrismaFlow.Reason], _ where: Prose) -> Prose {
    guard !reasons.isEmpty else { return "No report\(`where`) was excluded at full text." }
    let list = reasons.map { reason -> Prose in
      "\(given: reason.text) (\(Counted.records(reason.records, "Excluded: \(reason.text)")))"
    }
    return
      "\(number.of("report", "reports"))\(`where`) \(FlowNarrative.verb(number)) excluded at full text: \(list.joined("; "))."
  }

  private var others: [Prose] {
    guard flow.sources.contains(where: { $0.kind.isOtherMethod }) else { return [] }
    let place: Prose = " found by other methods"
    return [
      told(flow.number(.otherSought), flow.number(FlowBox.otherNotRetrieved), flow.number(.otherAssessed), place),
      told(flow.number(FlowBox.otherExcluded), flow.otherReasons, place),
    ]
  }

  private var pending: [Prose] {
    let boxes = FlowBox.undecided.filter { flow.count($0) > 0 }
    guard !boxes.isEmpty else { return [] }
    let list = boxes.map { box -> Prose in "\(Prose([.words(box.title)])): \(flow.number(box))" }
    return ["\(list.joined("; "))."]
  }

  private var included: Prose {
    let studies = flow.number(.newStudies)
    let all: Prose =
      flow.sources.contains { $0.kind == .previous }
      ? "; with the previous version of the review there are \(flow.number(.totalStudies).of("study", "studies")) in \(flow.number(.totalReports).of("report", "reports"))"
      : ""
    return
      "\(studies.of("study", "studies")) in \(flow.number(.newReports).of("report", "reports")) \(FlowNarrative.verb(studies)) included\(all)."
  }

  private static func verb(_ number: Counted) -> Prose { number.text == "1" ? "was" : "were" }
}

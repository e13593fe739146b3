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
    var words: Prose = "Databases gave \(flow.number(.databaseResults)) records"
    if flow.count(.registerResults) > 0 { words = words + " and registers \(flow.number(.registerResults))" }
    return words + "."
  }

  private var removed: Prose {
    var parts: [Prose] = ["\(flow.number(FlowBox.duplicates)) duplicates"]
    if flow.count(.excludedAutomatic) > 0 {
      parts.append("\(flow.number(FlowBox.excludedAutomatic)) records marked as ineligible by automation tools")
    }
    if flow.count(.excludedOther) > 0 {
      parts.append("\(flow.number(FlowBox.excludedOther)) records for other reasons")
    }
    return "Before screening, \(parts.listed) were removed."
  }

  private var screened: Prose {
    var words: Prose =
      "Of the \(flow.number(.recordsScreened)) records screened by title and abstract, \(flow.number(.recordsExcluded)) were excluded"
    if flow.count(.excludedByTool) > 0 {
      words =
        words
        + " (\(flow.number(FlowBox.excludedByPeople)) by people, \(flow.number(FlowBox.excludedByTool)) by automation tools)"
    }
    return words + "."
  }

  private var sought: Prose {
    "\(flow.number(.soughtReports)) reports were sought, of which \(flow.number(FlowBox.notRetrieved)) were not retrieved; \(flow.number(.assessedReports)) were assessed for eligibility."
  }

  private var excluded: Prose { told(flow.number(FlowBox.reportsExcluded), flow.reasons, "") }

  private func told(_ number: Counted, _ reasons: [PrismaFlow.Reason], _ where: Prose) -> Prose {
    guard !reasons.isEmpty else { return "No report was excluded at full text\(`where`)." }
    let list = reasons.map { reason -> Prose in
      "\(given: reason.text) (\(Counted.records(reason.records, "Excluded: \(reason.text)")))"
    }
    return "\(number) reports were excluded at full text\(`where`): \(list.joined("; "))."
  }

  private var others: [Prose] {
    guard flow.sources.contains(where: { $0.kind.isOtherMethod }) else { return [] }
    return [
      "Other methods led to \(flow.number(.otherSought)) further reports sought, of which \(flow.number(FlowBox.otherNotRetrieved)) were not retrieved and \(flow.number(.otherAssessed)) were assessed.",
      told(flow.number(FlowBox.otherExcluded), flow.otherReasons, " among these"),
    ]
  }

  private var pending: [Prose] {
    let boxes = FlowBox.undecided.filter { flow.count($0) > 0 }
    guard !boxes.isEmpty else { return [] }
    let list = boxes.map { box -> Prose in "\(flow.number(box)) (\(Prose([.words(box.title.lowercased())])))" }
    return ["Not decided yet: \(list.joined(", "))."]
  }

  private var included: Prose {
    var words: Prose =
      "\(flow.number(.newStudies)) studies in \(flow.number(.newReports)) reports were included"
    if flow.sources.contains(where: { $0.kind == .previous }) {
      words =
        words
        + "; with the previous version of the review there are \(flow.number(.totalStudies)) studies in \(flow.number(.totalReports)) reports"
    }
    return words + "."
  }
}

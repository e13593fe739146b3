internal import Bibliography
internal import Charting
internal import Documents
internal import Review
internal import ReviewProtocol

/// The items of PRISMA-ScR on results, discussion and funding.
struct ScopingResultItems {
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  var items: [ChecklistItem] {
    let plan = facts.plan
    let funded = facts.stated(plan?.funding.source, "who funds the review", at: "funding: source")
    let role = facts.stated(plan?.funding.roleOfFunder, "the funder’s role", at: "funding: role_of_funder")
    return [
      ChecklistItem(
        "14", "17", "Results", "Selection of sources of evidence: numbers and reasons at each stage, with a diagram.",
        "\(FlowNarrative(facts.flow).prose) The diagram is the report of the flow."),
      ChecklistItem(
        "15", "18", "Results", "Characteristics of sources of evidence: of each source, with its citation.",
        included("The table of included sources names each")),
      ChecklistItem(
        "16*", "19*", "Results", "Critical appraisal within sources: if done, its results.",
        plan?.appraisal.isPlanned == true
          ? .missing("results of the appraisal; chart them in a field of the form") : "Not done."),
      ChecklistItem(
        "17", "20", "Results", "Results of individual sources: what was charted of each for the questions.",
        charted),
      ChecklistItem(
        "18", "21", "Results", "Synthesis of results: what was charted, summarised for the questions.", synthesis),
      ChecklistItem(
        "19", "24", "Discussion",
        "Summary of evidence: concepts, themes, kinds of evidence, and what they mean for the questions.",
        .missing("the summary; written in the manuscript’s discussion")),
      ChecklistItem("20", "25", "Discussion", "Limitations: of the process.", limitations),
      ChecklistItem(
        "21", "26", "Discussion", "Conclusions: general interpretation, implications, next steps.",
        .missing("the conclusions; written in the manuscript’s discussion")),
      ChecklistItem(
        "22", "27", "Funding", "Funding: of the sources and of the review, with the funder’s role.",
        "Of the review: \(funded). Role of the funder: \(role). Of the sources: \(fundingOfSources)"),
    ]
  }

  private func included(_ words: Prose) -> Prose {
    let number = facts.flow.number(.newReports)
    return number.text == "0"
      ? .missing("included sources; no report is included yet") : "\(words): \(number) reports."
  }

  private var charted: Prose {
    guard let charted = facts.charted, !charted.sources.isEmpty else {
      return .missing("charted sources; `winnow chart`, or the room of charting")
    }
    let done = charted.sources.filter { source in source.answers.values.contains { $0.standing.isAnswered } }
    let open = charted.sources.filter { source in !source.answers.values.contains { $0.standing.isAnswered } }
    var words: Prose =
      "The charting table holds what was charted of \(Counted.sources(done.map(\.id), "Sources with a charted answer")) sources."
    if !open.isEmpty {
      words =
        words
        + " \(missing: "the charting of \(Evidence("", .sources, open.map(\.id)).listing); `winnow chart list`")"
    }
    return words
  }

  private var synthesis: Prose {
    guard let outputs = facts.plan?.analysis.outputs, !outputs.isEmpty else {
      return .missing("planned tables and figures; write `analysis: outputs` in protocol.yaml")
    }
    return
      "The report of results holds, as planned: \(outputs.map { Prose("\(given: $0.id) \(given: $0.text.sentencePart)") }.joined("; "))."
  }

  /// What a reader is told of the process, listed from what is on record.
  private var limitations: Prose {
    var parts: [Prose] = []
    let deviations = facts.deviations
    if !deviations.isEmpty {
      parts.append("deviations from the protocol, see that report")
    }
    let lost = facts.flow.records(in: FlowBox.notRetrieved) + facts.flow.records(in: .otherNotRetrieved)
    if !lost.isEmpty {
      parts.append("\(Counted.records(lost.sorted(), "Reports not retrieved, of all arms")) reports not retrieved")
    }
    for limit in facts.plan?.limits ?? [] where limit.values != ["none"] {
      parts.append("limit of \(given: limit.field) to \(given: limit.values.joined(separator: ", "))")
    }
    if facts.plan?.charting.chartersPerSource == 1 { parts.append("charting by a single person") }
    let listed: Prose = parts.isEmpty ? "On record: none. " : "On record: \(parts.joined("; ")). "
    return listed + "\(missing: "what they mean for the findings; written in the manuscript’s discussion")"
  }

  private var fundingOfSources: Prose {
    let field = facts.charted?.form.fields.first { field in
      ["funding", "funder", "sponsor"].contains {
        field.id.lowercased().contains($0) || field.label.lowercased().contains($0)
      }
    }
    return field.map { "charted as \(given: $0.label)." }
      ?? .missing("the funding of the sources; add a field for it to the charting form")
  }
}

extension FieldStanding {
  /// Whether there is an answer that counts.
  var isAnswered: Bool { if case .answered = self { true } else { false } }
}

internal import Charting
package import Documents
internal import Foundation
internal import Review
internal import ReviewProtocol
internal import Screening

/// The methods of the review as paragraphs for the report, each number computed when it is written.
package enum MethodsReport {
  package static func document(_ facts: ReportFacts) -> Document {
    let selection = SelectionMethods(facts)
    let searching = SearchMethods(facts)
    return Document(
      "methods", "Methods and flow of sources",
      about: "Paragraphs for the methods and the beginning of the results, with numbers as they stand.",
      [
        .heading(1, "Methods"),
        .heading(2, "Protocol and registration"), .paragraph(protocolWords(facts)),
        .heading(2, "Eligibility criteria"),
      ] + eligibility(facts) + [
        .heading(2, "Information sources and search"), .paragraph(searching.databases),
        .paragraph(searching.otherMethods), .paragraph(searching.strategies), .paragraph(searching.duplicates),
        .heading(2, "Selection of sources of evidence"), .paragraph(selection.process), .paragraph(selection.pilots),
        .paragraph(selection.agreement), .paragraph(selection.fullTexts),
        .heading(2, "Data charting"), .paragraph(ChartingMethods(facts).process),
        .paragraph(ChartingMethods(facts).trial), .heading(2, "Synthesis of results"),
        .paragraph(
          "\(facts.stated(facts.plan?.analysis.approach, "how results are summarised", at: "analysis: approach"))."),
        .heading(2, "Deviations from the protocol"), .paragraph(deviations(facts)),
        .heading(1, "Results"), .heading(2, "Selection of sources of evidence"),
        .paragraph(FlowNarrative(facts.flow).prose),
        facts.state,
      ])
  }

  private static func protocolWords(_ facts: ReportFacts) -> Prose {
    guard let first = facts.versions.first, let plan = facts.plan else {
      return "\(missing: "a registered protocol; finish protocol.yaml and run `winnow protocol register`")"
    }
    var words: Prose =
      "This scoping review followed \(facts.stated(plan.guidance, "the guidance followed", at: "guidance")). "
    words =
      words
      + "Its protocol was fixed before the review as version \(Counted.version(first)) on \(given: first.at.day) (SHA-256 \(code: String(first.sha256.prefix(12))))"
    if let signature = facts.standing.openedUnregistered {
      words = words + ", after screening had been opened on \(given: signature.at.day)"
    }
    let amended = facts.versions.dropFirst()
    words =
      words
      + (amended.isEmpty
        ? " and was not amended. "
        : " and was amended as \(amended.map { Prose("version \(Counted.version($0)) on \(given: $0.at.day)") }.listed). ")
    return words + deposit(facts, plan)
  }

  private static func deposit(_ facts: ReportFacts, _ plan: ReviewProtocol) -> Prose {
    let deposits = facts.standing.deposits.map { deposit -> Prose in
      let id = deposit.url.map { Prose([.link(deposit.id ?? $0, to: $0)]) } ?? deposit.id.map { .given($0) } ?? ""
      return "\(given: deposit.registry) \(id)"
    }
    if !deposits.isEmpty { return "It is registered at \(deposits.listed)." }
    if let registry = plan.registration.registry {
      return "It is registered at \(given: registry)\(plan.registration.id.map { Prose(", \(given: $0)") } ?? "")."
    }
    return .missing("where the protocol is registered or deposited; `winnow protocol deposit`")
  }

  private static func eligibility(_ facts: ReportFacts) -> [Document.Block] {
    guard let plan = facts.plan else { return [] }
    let elements = plan.pcc.elements.map { name, element -> Prose in
      let what = element.text ?? element.notApplicable.map { "not applicable: \($0)" }
      return
        "\(strong: name.rawValue.capitalized): \(facts.stated(what, "the \(name.rawValue)", at: "pcc: \(name.rawValue): text"))."
    }
    let criteria = plan.criteria.map { criterion -> Prose in
      "\(strong: criterion.kind == .inclusion ? "Included" : "Excluded") (\(given: criterion.id)): \(given: criterion.wording.sentencePart)."
    }
    let limits = plan.limits.map { limit -> Prose in
      "\(strong: "Limit") of \(given: limit.field): \(given: limit.values.joined(separator: ", ")). \(facts.stated(limit.justification, "why this limit", at: "limits: justification"))."
    }
    return [.list(elements + criteria + limits)]
  }

  private static func deviations(_ facts: ReportFacts) -> Prose {
    let list = facts.deviations
    guard !list.isEmpty else { return "There were none." }
    let open = list.filter { $0.justification == nil }
    let all = Counted(
      String(list.count),
      Evidence("Deviations from the protocol, see that report", .rows, list.map(\.what), isCount: true))
    let words: Prose = "There were \(all), each listed with its reason in the report of deviations."
    guard !open.isEmpty else { return words }
    return words
      + " \(missing: "why: " + open.map(\.what).joined(separator: "; ") + "; amend the protocol with the reason, or say it in the text")"
  }
}

extension ReportFacts {
  /// Where the review and its protocol part.
  package var deviations: [Deviation] {
    Deviations(snapshot: snapshot, standing: standing, versions: versions, decisions: decisions).list
  }
}

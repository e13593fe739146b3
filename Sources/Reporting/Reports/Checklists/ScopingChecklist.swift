internal import Bibliography
internal import Charting
package import Documents
internal import Review
internal import ReviewProtocol
internal import Screening

/// PRISMA-ScR (Tricco et al. 2018, doi 10.7326/M18-0850) filled from the review, in both numberings: that of the fillable form and
/// that of the published table, which keeps the numbers of PRISMA and leaves five out. The items are in our own words.
package enum ScopingChecklist {
  package static func document(_ facts: ReportFacts) -> Document {
    let items = front(facts) + methods(facts) + ScopingResultItems(facts).items
    let open = items.filter { $0.answer.runs.contains { if case .missing = $0 { true } else { false } } }
    return Document(
      "prisma-scr", "PRISMA-ScR checklist",
      about: "The checklist for scoping reviews, filled from the review, with a column for page numbers.", isWide: true,
      [
        .paragraph(
          "The items are described in our own words; the wording that counts is that of the extension itself (doi: \(link: "10.7326/M18-0850", to: "https://doi.org/10.7326/M18-0850")). Items with an asterisk are optional."
        ),
        .table(
          items.table(
            "prisma-scr", "PRISMA-ScR",
            notes: [
              "The published table keeps the numbers of PRISMA; those that don’t apply to scoping reviews are left out there.",
              "Items with something missing: \(Counted(String(open.count), Evidence("Items with something missing", .rows, open.map { "item \($0.number)" }, isCount: true))).",
            ])), facts.state,
      ])
  }

  private static func front(_ facts: ReportFacts) -> [ChecklistItem] {
    let plan = facts.plan
    let title = plan?.title ?? facts.snapshot.title
    let isNamed = title.lowercased().contains("scoping review")
    return [
      ChecklistItem(
        "1", "1", "Title", "Title: names the report as a scoping review.",
        isNamed
          ? "\(given: title)"
          : "\(given: title). \(missing: "the words “scoping review” in the title; change `title` in protocol.yaml")"),
      ChecklistItem(
        "2", "2", "Abstract",
        "Structured summary: background, objectives, eligibility, sources, charting, results, conclusions.",
        "Numbers for it: \(FlowNarrative(facts.flow).prose) \(missing: "the abstract itself; written in the manuscript")"
      ),
      ChecklistItem(
        "3", "3", "Introduction", "Rationale: why the review, and why a scoping review.",
        "\(facts.stated(plan?.background.rationale, "the rationale", at: "background: rationale")). \(facts.stated(plan?.background.whyScopingReview, "why a scoping review", at: "background: why_scoping_review"))."
      ),
      ChecklistItem(
        "4", "4", "Introduction", "Objectives: questions and objectives with their elements.", objectives(facts)),
    ]
  }

  private static func objectives(_ facts: ReportFacts) -> Prose {
    guard let plan = facts.plan else { return .missing("a registered protocol; `winnow protocol register`") }
    let questions = plan.questions.map { Prose("\(given: $0.id): \(given: $0.text.sentencePart).") }
    let objectives = plan.objectives.map { Prose("\(given: $0.id): \(given: $0.text.sentencePart).") }
    let elements = plan.pcc.elements.map { name, element -> Prose in
      "\(Prose([.words(name.rawValue)])): \(facts.stated(element.text ?? element.notApplicable, "the \(name.rawValue)", at: "pcc: \(name.rawValue)"))"
    }
    return (objectives + questions).joined(" ") + " " + elements.joined("; ") + "."
  }

  private static func methods(_ facts: ReportFacts) -> [ChecklistItem] {
    let document = MethodsReport.document(facts)
    let (searching, selection) = (SearchMethods(facts), SelectionMethods(facts))
    let charting = ChartingMethods(facts)
    return [
      ChecklistItem(
        "5", "5", "Methods", "Protocol and registration: whether, where, and its number.",
        document.paragraph(below: "Protocol and registration")),
      ChecklistItem(
        "6", "6", "Methods", "Eligibility criteria: what sources must have, and why.", eligibility(facts)),
      ChecklistItem(
        "7", "7", "Methods", "Information sources: all, with coverage and the date of the last search; contacts.",
        "\(searching.databases) \(searching.otherMethods) Contact with authors: \(facts.stated(facts.plan?.search.contactAuthors, "whether authors are contacted", at: "search: contact_authors")).\(facts.contactsInShort)"
      ),
      ChecklistItem("8", "8", "Methods", "Search: the full strategy of one database at least.", searching.strategies),
      ChecklistItem(
        "9", "9", "Methods", "Selection of sources of evidence: how, by whom, at which stages.",
        "\(selection.process) \(selection.pilots)"),
      ChecklistItem(
        "10", "10", "Methods", "Data charting process: forms, whether tried, in duplicate or not, confirming.",
        "\(charting.process) \(charting.trial)"),
      ChecklistItem(
        "11", "11", "Methods", "Data items: all variables with definitions and simplifications.", items(facts)),
      ChecklistItem(
        "12*", "12*", "Methods", "Critical appraisal: if done, why, how, and how it was used.", appraisal(facts)),
      ChecklistItem(
        "13", "14", "Methods", "Synthesis of results: how charted data were handled and summarised.",
        "\(facts.stated(facts.plan?.analysis.approach, "how results are summarised", at: "analysis: approach"))."),
    ]
  }

  private static func eligibility(_ facts: ReportFacts) -> Prose {
    guard let criteria = facts.plan?.criteria, !criteria.isEmpty else {
      return .missing("eligibility criteria; write `criteria` in protocol.yaml")
    }
    return criteria.map { criterion -> Prose in
      let rationale = criterion.rationale.map { Prose(" (\(given: $0.sentencePart))") } ?? ""
      return
        "\(given: criterion.id), \(Prose([.words(criterion.kind.rawValue)])): \(given: criterion.wording.sentencePart)\(rationale)."
    }.joined(" ")
  }

  private static func items(_ facts: ReportFacts) -> Prose {
    guard let charted = facts.charted else {
      return .missing("a charting form; write `charting: fields` in protocol.yaml")
    }
    let undefined = charted.form.fields.filter { $0.definition == nil }.map(\.label)
    let words: Prose = "Appendix III: \(charted.form.fields.map { Prose.given($0.label) }.joined(", "))."
    guard !undefined.isEmpty else { return words }
    return words
      + " \(missing: "a definition of \(undefined.joined(separator: ", ")); write `definition` at these fields and amend the protocol")"
  }

  private static func appraisal(_ facts: ReportFacts) -> Prose {
    guard let appraisal = facts.plan?.appraisal else {
      return .missing("whether sources are appraised; write `appraisal`")
    }
    let reason = facts.stated(appraisal.reason, "why", at: "appraisal: reason")
    guard appraisal.isPlanned else { return "Not done: \(reason)." }
    return
      "Planned: \(reason). Instrument: \(facts.stated(appraisal.instrument, "the instrument", at: "appraisal: instrument")). Use: \(facts.stated(appraisal.use, "how it is used", at: "appraisal: use"))."
  }
}

extension Document {
  /// The paragraph below a heading.
  func paragraph(below heading: String) -> Prose {
    guard
      let place = blocks.firstIndex(where: {
        if case .heading(_, let words) = $0 { words.plain == heading } else { false }
      }),
      place + 1 < blocks.count, case .paragraph(let prose) = blocks[place + 1]
    else { return "" }
    return prose
  }
}

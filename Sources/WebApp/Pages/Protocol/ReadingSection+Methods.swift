internal import ReviewProtocol

extension ReadingSection {
  static func search(_ content: ReviewProtocol) -> [ReadingSection] {
    var search = ReadingSection("search", "Sources and search")
    let plan = content.search
    for (number, step) in zip(1..., plan.steps) { search.add("Step \(number)", step) }
    search.add("Reference lists of", plan.referenceListsOf)
    search.add("Sources the search must find", plan.knownRecords)
    search.add("Peer review", plan.peerReview)
    search.add("Contact with authors", plan.contactAuthors)
    search.add("Grey literature", plan.greyLiterature)
    search.add("Updates", plan.updates)
    search.add("Duplicates", plan.deduplication)
    let draft = plan.draftStrategy
    search.add("Draft strategy", draft.text)
    search.add(
      "Tried",
      [draft.source, draft.date, draft.hits.map { "\($0) found" }].compactMap { $0 })
    search.table(
      "Information sources", ["Source", "Kind", "Platform", "Steps", "Coverage", "Search", "Note"],
      content.sources.map {
        [
          $0.name, $0.kind, $0.platform, $0.steps.sorted().map(String.init).joined(separator: ", "), $0.coverage,
          $0.search, $0.note,
        ]
      })
    return [search]
  }

  static func selection(_ content: ReviewProtocol) -> [ReadingSection] {
    var selection = ReadingSection("selection", "Selection of sources")
    let rules = content.selection
    selection.add("Reviewers per record", rules.reviewersPerRecord)
    selection.add("Independent", rules.isIndependent)
    selection.add("Maybe counts as", rules.maybeCountsAs?.rawValue)
    selection.add("Reasons must agree", rules.reasonsMustAgree)
    selection.add("Agreement of more than two", rules.agreement?.rawValue)
    selection.add("Agreement", rules.agreementDefinition)
    selection.add("Conflicts are resolved by", rules.conflictsResolvedBy)
    selection.add("Who decides where discussion doesn’t", rules.resolver)
    selection.add("On conflicts", rules.conflictsNote)
    selection.add("Ranking", rules.ranking)
    selection.add("Software", rules.software)
    for stage in rules.stages {
      selection.add(
        "At \(stage.id)",
        [
          stage.reviewersPerRecord.map { "\($0) per record" },
          stage.maybeCountsAs.map { "maybe counts as \($0.rawValue)" },
        ].compactMap { $0 })
    }
    var pilot = ReadingSection("pilot", "Pilot")
    pilot.add("Records", rules.pilot.size)
    pilot.add("Agreement needed", rules.pilot.threshold.map { "\(Int(($0 * 100).rounded())) %" })
    pilot.add("Sample", rules.pilot.sample)
    pilot.add("Who takes part", rules.pilot.reviewers)
    pilot.add("When agreement is lower", rules.pilot.after)
    var reasons = ReadingSection("reasons", "Reasons for exclusion at full text")
    if !content.exclusionReasons.isEmpty { reasons.prose("The first that applies is the primary reason.") }
    reasons.table(
      "Reasons in their order", ["Reason", "Criteria", "Definition"],
      content.exclusionReasons.map { [$0.label, $0.criteria.joined(separator: ", "), $0.definition] })
    reasons.add("Retrieval", content.fullText.retrieval)
    reasons.add("Tries before a report counts as not retrieved", content.fullText.tries)
    reasons.add("Languages", content.fullText.languages)
    reasons.add("Several reports of one study", content.fullText.companionReports)
    reasons.add("On full texts", content.fullText.note)
    return [selection, pilot, reasons]
  }

  static func charting(_ content: ReviewProtocol) -> [ReadingSection] {
    var charting = ReadingSection("charting", "Charting of data")
    let form = content.charting
    charting.add("People who chart each source", form.chartersPerSource)
    charting.add("Independent", form.isIndependent)
    charting.add("Verification", form.verification)
    charting.add("Disagreements", form.disagreements)
    charting.add("Sources of the trial", form.pilotSources)
    charting.add("Confirmation with authors", form.confirmWithAuthors)
    charting.add("Changes of the form", form.changes)
    charting.table(
      "Charting form", ["Field", "Short name", "Holds", "Answers", "Definition", "Values"],
      rows(form.fields, inside: ""))
    let books = content.codebooks.map { book in
      var section = ReadingSection("codebook-\(book.id)", "Codebook: \(book.label.isEmpty ? book.id : book.label)")
      section.add("Origin of the labels", book.origin)
      section.add("Definitions by", book.definitionsBy)
      section.add("Use", book.note)
      section.table("Codes", ["Code", "Short name", "Definition", "Examples"], codes(book.codes, inside: ""))
      return section
    }
    return [charting] + books
  }

  private static func rows(_ fields: [ChartingField], inside: String) -> [[String?]] {
    fields.flatMap { field -> [[String?]] in
      let path = inside + field.id
      let holds = [field.type?.rawValue, field.codebook, field.unit].compactMap { $0 }.joined(separator: ", ")
      let row: [String?] = [
        field.label, path, holds, field.questions.joined(separator: ", "), field.definition,
        field.values.map(\.value).joined(separator: "; "),
      ]
      return [row] + rows(field.fields, inside: path + "/")
    }
  }

  private static func codes(_ codes: [Code], inside: String) -> [[String?]] {
    codes.flatMap { code -> [[String?]] in
      let row: [String?] = [inside + code.label, code.id, code.definition, code.examples.joined(separator: "; ")]
      return [row] + self.codes(code.children, inside: inside + code.label + " › ")
    }
  }

  static func back(_ content: ReviewProtocol) -> [ReadingSection] {
    var appraisal = ReadingSection("appraisal", "Critical appraisal")
    if content.appraisal.isPlanned || content.appraisal.reason != nil {
      appraisal.add("Planned", content.appraisal.isPlanned)
    }
    appraisal.add("Reason", content.appraisal.reason)
    appraisal.add("Instrument", content.appraisal.instrument)
    appraisal.add("Use of the results", content.appraisal.use)
    var analysis = ReadingSection("analysis", "Analysis and presentation")
    analysis.prose(content.analysis.approach)
    analysis.add("Notes", content.analysis.notes)
    analysis.add("Software", content.analysis.software)
    analysis.table(
      "Planned tables, figures and maps", ["Name", "Kind", "What it shows", "Answers", "Rows", "Columns"],
      content.analysis.outputs.map {
        [
          $0.id, $0.kind, $0.text, $0.questions.joined(separator: ", "), $0.rows, $0.columns.joined(separator: ", "),
        ]
      })
    var consultation = ReadingSection("consultation", "Consultation of knowledge users")
    consultation.add("Planned", content.consultation.isPlanned)
    consultation.add("Reason", content.consultation.reason)
    consultation.table(
      "Who is consulted", ["Who", "When", "On what", "How"],
      content.consultation.groups.map { [$0.who, $0.when, $0.topics, $0.how] })
    var rest = ReadingSection("rest", "Funding, interests, data")
    rest.add("Funding", content.funding.source)
    rest.add("Role of the funder", content.funding.roleOfFunder)
    rest.add("Conflicts of interest", content.conflictsOfInterest)
    rest.add("Ethics", content.ethics)
    rest.add("Timeline", content.timeline)
    rest.add("Dissemination", content.dissemination)
    rest.add("Data sharing", content.dataSharing)
    rest.add("Acknowledgements", content.acknowledgements)
    var references = ReadingSection("references", "References")
    references.items = zip(1..., content.references).map { Fact(label: "\($0).", text: $1) }
    return [appraisal, analysis, consultation, rest, references]
  }
}

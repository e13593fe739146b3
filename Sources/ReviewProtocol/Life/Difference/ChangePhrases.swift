/// Sentences and names for what the table of shapes alone would call too stiffly. A key that isn't here is named by the table.
enum ChangePhrases {
  /// What a key is called in a sentence; `nil` when its own words and those of its group do.
  static func name(of key: KeyShape, in group: GroupShape) -> String? {
    if let name = names["\(group.name).\(key.name)"] { return name }
    return group.name == ProtocolShape.selection.name ? key.words : nil
  }

  /// `{}` stands for the group or the entry around the key.
  private static let names = [
    "background.why_scoping_review": "reasons for a scoping review",
    "background.existing_reviews": "existing reviews",
    "evidence_sources.note": "note on evidence sources",
    "funding.role_of_funder": "role of the funder",
    "pcc_element.not_applicable": "reason why there is no {}",
    "evidence_sources.open": "any type of evidence source counts",
    "evidence_sources.types": "types of evidence source that count",
    "evidence_sources.excluded": "types of evidence source that don’t count",
    "examples.in": "examples of {} that stay in",
    "examples.out": "examples of {} that are left out",
    "limit.value": "values",
    "source.planned": "steps of the search",
    "search.step_1": "step 1 of the search",
    "search.step_2": "step 2 of the search",
    "search.step_3": "step 3 of the search",
    "search.reference_lists_of": "reference lists searched",
    "search.known_records": "sources which the search must find",
    "search.peer_review": "peer review of the search",
    "search.contact_authors": "contact with authors",
    "search.grey_literature": "search for grey literature",
    "search.updates": "updates of the search",
    "search.deduplication": "search for duplicates",
    "draft_strategy.text": "draft strategy",
    "draft_strategy.source": "source of the draft strategy",
    "draft_strategy.date": "date of the draft strategy",
    "draft_strategy.hits": "records found by the draft strategy",
    "selection.independent": "reviewers decide independently",
    "selection.maybe_counts_as": "maybe counts as",
    "selection.reasons_must_agree": "reasons for exclusion must agree",
    "selection.agreement": "agreement of more than two reviewers",
    "selection.agreement_definition": "definition of agreement",
    "selection.conflicts_note": "note on conflicts",
    "selection.ranking": "ranking of records",
    "selection.software": "software for screening",
    "pilot.after": "what follows when the pilot’s agreement is too low",
    "full_text.retrieval": "retrieval of full texts",
    "full_text.tries": "tries to obtain a full text",
    "full_text.languages": "languages of full texts",
    "full_text.companion_reports": "companion reports",
    "full_text.note": "note on full texts",
    "charting.charters_per_source": "charters per source",
    "charting.independent": "charters work independently",
    "charting.verification": "verification of charting",
    "charting.disagreements": "disagreements between charters",
    "charting.pilot_sources": "sources in the pilot of charting",
    "charting.confirm_with_authors": "confirmation of charting with authors",
    "charting.changes": "changes of the charting form",
    "charting.fields": "charting fields",
    "charting_field.fields": "charting fields",
    "charting_field.question": "questions",
    "output.question": "questions",
    "question.sub_questions": "sub-questions",
    "appraisal.planned": "critical appraisal is planned",
    "appraisal.reason": "reason for or against critical appraisal",
    "appraisal.instrument": "instrument of critical appraisal",
    "appraisal.use": "use of critical appraisal",
    "codebook.definitions_by": "author of the definitions",
    "code.children": "codes",
    "analysis.approach": "approach to analysis",
    "analysis.outputs": "planned outputs",
    "analysis.notes": "notes on analysis",
    "analysis.software": "software for analysis",
    "consultation.planned": "consultation is planned",
    "consultation.reason": "reason for or against consultation",
    "consultation.groups": "consulted groups",
  ]

  /// A word of a choice as people say it.
  static func word(_ choice: String) -> String {
    choice == "title-abstract" || choice == "full-text"
      ? choice.replacing("title-", with: "title and ").replacing("-", with: " ") : choice
  }

  /// A sentence made for one key of an entry; `nil` when the general one does.
  static func sentence(
    _ key: KeyShape, of group: GroupShape, _ entry: EntryName, from old: ProtocolValue?, to new: ProtocolValue?
  ) -> String? {
    switch ("\(group.name).\(key.name)", old, new) {
    case ("criterion.wording", .text(let a)?, .text(let b)?):
      "\(entry.title) reworded: \(TextDifference.words(from: a, to: b))"
    case ("criterion.stage", .text(let a)?, .text(let b)?):
      "\(entry.title) now applies at \(stages(b)) (before: \(stages(a)))"
    case ("criterion.kind", .text(let a)?, .text(let b)?):
      "\(entry.title) is now an \(b) criterion (before: \(a))"
    case ("criterion.element", .text(let a)?, .text(let b)?):
      "\(entry.title) now belongs to \(b) (before: \(a))"
    case ("charting_field.required", _, _) where isYes(old) != isYes(new):
      "\(entry.title) is \(isYes(new) ? "now" : "no longer") required"
    case ("charting_field.repeatable", _, _) where isYes(old) != isYes(new):
      "\(entry.title) can \(isYes(new) ? "now" : "no longer") be filled in several times for a source"
    default: nil
    }
  }

  private static func isYes(_ value: ProtocolValue?) -> Bool { value == .flag(true) }

  private static func stages(_ stage: String) -> String {
    stage == CriterionStage.both.rawValue ? "both stages" : "\(word(stage)) only"
  }

  /// A sentence made for one list of an entry; `nil` when the general one does.
  static func listSentence(
    _ key: KeyShape, of group: GroupShape, _ entry: EntryName, from old: ProtocolValue?, to new: ProtocolValue?
  ) -> String? {
    switch "\(group.name).\(key.name)" {
    case "limit.value":
      return "\(entry.title): \(stated(old, key)) → \(stated(new, key))"
    case "exclusion_reason.criterion":
      guard let new, !new.elements.isEmpty else { return nil }
      return "\(entry.title) now belongs to \(criteria(new)) (before: \(old.map(criteria) ?? "none"))"
    case "source.planned":
      guard let new, !new.elements.isEmpty else { return nil }
      let before = old.map { ValueWords.joined(numbers($0)) } ?? "not stated"
      return "\(entry.id.singleSpaced) is now searched in \(steps(new)) (before: \(before))"
    default: return nil
    }
  }

  /// `step 2`, `steps 1 and 2`.
  static func steps(_ value: ProtocolValue) -> String {
    let numbers = numbers(value)
    return (numbers.count == 1 ? "step " : "steps ") + ValueWords.joined(numbers)
  }

  private static func numbers(_ value: ProtocolValue) -> [String] {
    value.elements.map { ValueWords.short($0, as: .text) }
  }

  private static func stated(_ value: ProtocolValue?, _ key: KeyShape) -> String {
    value.map { ValueWords.short($0, as: key.shape) } ?? "not stated"
  }

  /// `criterion I2`, `criteria I2 and E1`.
  static func criteria(_ value: ProtocolValue) -> String {
    let ids = value.elements.compactMap(\.text)
    return (ids.count == 1 ? "criterion " : "criteria ") + ValueWords.joined(ids)
  }
}

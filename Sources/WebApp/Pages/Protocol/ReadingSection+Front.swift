internal import ReviewProtocol

extension ReadingSection {
  /// The whole protocol in the order of the JBI Manual; parts that the author left out are not shown.
  static func all(of content: ReviewProtocol) -> [ReadingSection] {
    (front(content) + eligibility(content) + search(content) + selection(content) + charting(content) + back(content))
      .filter(\.isWritten)
  }

  private static func front(_ content: ReviewProtocol) -> [ReadingSection] {
    var about = ReadingSection("about", "About the review")
    about.add("Guidance", content.guidance)
    about.add("Keywords", content.keywords)
    let registration = content.registration
    about.add(
      "Registration",
      [registration.registry, registration.id, registration.url, registration.date].compactMap { $0 })
    about.add("On the registration", registration.note)
    about.table(
      "Authors", ["Name", "Roles", "Works as", "Affiliation", "ORCID", "Contact"],
      content.authors.map {
        [$0.name, $0.roles.joined(separator: ", "), $0.user, $0.affiliation, $0.orcid, $0.contact]
      })
    var background = ReadingSection("background", "Background")
    background.prose(content.background.rationale)
    background.add("Why a scoping review", content.background.whyScopingReview)
    background.add("Existing reviews", content.background.existingReviews)
    for definition in content.background.definitions { background.add(definition.term, definition.meaning) }
    var questions = ReadingSection("questions", "Objectives and questions")
    questions.items = (content.objectives.map { Fact(label: $0.id, text: $0.text) })
    for question in content.questions {
      questions.items.append(Fact(label: question.id, text: question.text))
      questions.items += question.subQuestions.map { Fact(label: $0.id, text: $0.text) }
    }
    return [about, background, questions]
  }

  private static func eligibility(_ content: ReviewProtocol) -> [ReadingSection] {
    var pcc = ReadingSection("pcc", "Population, concept and context")
    pcc.table(
      "Elements", ["Element", "In short", "Definition", "Words that point to it"],
      content.pcc.elements.map { name, element in
        let short = element.text ?? element.notApplicable.map { "Not applicable. \($0)" }
        return [name.rawValue, short, element.definition, element.terms.joined(separator: ", ")]
      })
    var criteria = ReadingSection("criteria", "Eligibility criteria")
    criteria.criteria = content.criteria.map(CriterionReading.init)
    let sources = content.evidenceSources
    if sources.isOpen { criteria.add("Types of evidence source", "any") }
    criteria.add(sources.isOpen ? "Among them" : "Types of evidence source", sources.types)
    criteria.add("Types that don’t count", sources.excluded)
    criteria.add("On the types", sources.note)
    criteria.table(
      "Limits", ["Limit", "Value", "Justification"],
      content.limits.map { [$0.field, $0.values.joined(separator: ", "), $0.justification] })
    return [pcc, criteria]
  }
}

extension CriterionReading {
  init(_ criterion: Criterion) {
    id = criterion.id
    kind = criterion.kind.rawValue
    isInclusion = criterion.kind == .inclusion
    stage = criterion.stage == .both ? "both stages" : criterion.stage.rawValue
    element = criterion.element.rawValue
    wording = criterion.wording
    definition = criterion.definition
    rationale = criterion.rationale
    examplesIn = criterion.examplesIn
    examplesOut = criterion.examplesOut
    rulings = criterion.rulings
    hasRulings = !rulings.isEmpty
    hasExamples = !examplesIn.isEmpty || !examplesOut.isEmpty
  }
}

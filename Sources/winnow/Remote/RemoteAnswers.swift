import Screening

/// What a server says of the room in which records are screened.
enum RemoteAnswer {
  struct Places: Decodable {
    struct Place: Decodable { let path: String }
    let places: [Place]
  }

  struct Desk: Decodable {
    struct Gate: Decodable {
      let heading: String
      let text: String
    }
    struct Criterion: Decodable {
      let id: String
      let isInclusion: Bool
      let rule: String
      let definition: String?
      let examplesIn: [String]
      let examplesOut: [String]
      let rulings: [String]
    }
    struct Reason: Decodable {
      let label: String
      let definition: String?
      let criteria: [String]
    }
    struct Group: Decodable {
      let name: String
      let terms: [String]
    }
    let gate: Gate?
    let criteria: [Criterion]
    let reasons: [Reason]
    let asksForReason: Bool
    let groups: [Group]
    let labels: [String]
  }

  struct Progress: Decodable {
    let done: Int
    let left: Int
    let parked: Int
    let today: Int
  }

  struct Cards: Decodable { let cards: [Card] }
  struct OneCard: Decodable { let card: Card? }

  struct Card: Decodable {
    struct Span: Decodable { let text: String }
    struct Section: Decodable {
      let heading: String?
      let spans: [Span]
    }
    struct Own: Decodable {
      let choice: String
      let reason: String?
      let criteria: [String: String]
    }
    let record: String
    let title: [Span]
    let sections: [Section]
    let year: Int?
    let authors: [String]
    let journal: String?
    let keywords: [[Span]]
    let mesh: [[Span]]
    let own: Own?
    let decision: Int?
    let notes: [String]
    let labels: [String]
    let question: String?
  }

  struct Vote: Encodable {
    let choice: String
    let reason: String?
    let criteria: [String: String]
    let expects: Int?
  }

  struct TakenBack: Encodable { let decision: Int }
  struct Voted: Decodable { let decision: Int? }
}

extension RemoteAnswer.Desk {
  func guide(at stage: Stage) -> ScreeningGuide {
    let criteria = criteria.map { criterion in
      var own = GuideCriterion(id: criterion.id, isInclusion: criterion.isInclusion, rule: criterion.rule)
      own.definition = criterion.definition
      own.examplesIn = criterion.examplesIn
      own.examplesOut = criterion.examplesOut
      own.rulings = criterion.rulings
      return own
    }
    let terms = groups.flatMap { group in
      let kind = HighlightGroup.allCases.first { String(describing: $0) == group.name }
      return kind.map { kind in group.terms.map { HighlightTerm($0, kind) } } ?? []
    }
    var guide = ScreeningGuide(
      stage: stage, criteria: criteria,
      reasons: reasons.map { GuideReason($0.label, definition: $0.definition, criteria: $0.criteria) }, terms: terms)
    guide.asksForReason = asksForReason
    return guide
  }
}

extension RemoteAnswer.Card {
  var screeningCard: ScreeningCard {
    func text(_ spans: [Span]) -> String { spans.map(\.text).joined() }
    var card = ScreeningCard(name: record, title: text(title))
    card.authors = authors
    card.journal = journal
    card.year = year
    let parts = sections.map { section in (section.heading.map { "\($0): " } ?? "") + text(section.spans) }
    card.abstract = parts.isEmpty ? nil : parts.joined(separator: "\n")
    card.keywords = keywords.map(text)
    card.mesh = mesh.map(text)
    card.decision = own.flatMap { own in
      Choice(rawValue: own.choice).map {
        Judgement($0, reason: own.reason, answers: own.criteria.compactMapValues { CriterionAnswer(rawValue: $0) })
      }
    }
    card.notes = notes
    card.labels = labels
    card.question = question
    return card
  }
}

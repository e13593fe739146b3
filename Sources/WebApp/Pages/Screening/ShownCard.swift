internal import Review
internal import Screening

/// A record ready to be shown: its text cut where marks begin and end, and what the reviewer said of it.
struct ShownCard: Codable, Sendable {
  /// `R17`
  let record: String
  let title: [Span]
  let sections: [Section]
  let year: Int?
  let authors: [String]
  let journal: String?
  let keywords: [[Span]]
  let mesh: [[Span]]
  let links: [Link]
  /// The reviewer's own vote that stands.
  let own: OwnVote?
  /// Its number, which the next vote on the record must name.
  let decision: Int?
  let notes: [String]
  let labels: [String]
  /// The question it was parked with.
  let question: String?

  /// A stretch of text, marked or not.
  struct Span: Codable, Sendable {
    let text: String
    /// What the words point to: population, concept, context, inclusion, exclusion.
    let group: String?
    /// The same for all mentions of a term.
    let term: Int?
  }

  struct Section: Codable, Sendable {
    let heading: String?
    let spans: [Span]
  }

  struct Link: Codable, Sendable {
    let name: String
    let address: String
  }

  struct OwnVote: Codable, Sendable {
    let choice: String
    let reason: String?
    let criteria: [String: String]

    init(_ judgement: Judgement) {
      choice = judgement.choice.rawValue
      reason = judgement.reason
      criteria = judgement.answers.mapValues(\.rawValue)
    }
  }

  init(_ card: ScreeningCard, decision: Int?, marks: Highlighter) {
    record = card.name
    title = marks.spans(card.title)
    let abstract = card.abstract ?? ""
    sections = AbstractSections.of(abstract).map { section in
      let utf8 = Array(abstract.utf8)
      return Section(
        heading: section.heading, spans: marks.spans(String(decoding: utf8[section.range], as: UTF8.self)))
    }
    year = card.year
    authors = card.authors
    journal = card.journal
    keywords = card.keywords.map(marks.spans)
    mesh = card.mesh.map(marks.spans)
    links = card.links.map { Link(name: $0.name, address: $0.address) }
    own = card.decision.map(OwnVote.init)
    self.decision = decision
    notes = card.notes
    labels = card.labels
    question = card.question
  }
}

extension Highlighter {
  /// A text cut where marks begin and end.
  fileprivate func spans(_ text: String) -> [ShownCard.Span] {
    let bytes = Array(text.utf8)
    var spans: [ShownCard.Span] = []
    var position = 0
    func plain(upTo end: Int) {
      guard end > position else { return }
      spans.append(.init(text: String(decoding: bytes[position..<end], as: UTF8.self), group: nil, term: nil))
    }
    for mark in marks(in: text) {
      plain(upTo: mark.range.lowerBound)
      spans.append(
        .init(
          text: String(decoding: bytes[mark.range], as: UTF8.self), group: mark.group.name, term: mark.term))
      position = mark.range.upperBound
    }
    plain(upTo: bytes.count)
    return spans
  }
}

extension HighlightGroup {
  /// The name in the API and in styles.
  var name: String {
    switch self {
    case .context: "context"
    case .population: "population"
    case .concept: "concept"
    case .inclusion: "inclusion"
    case .exclusion: "exclusion"
    }
  }
}

import Screening

/// A small review of peer workers' tasks for tests of the page and the keys.
enum SampleReview {
  static let terms: [HighlightTerm] = [
    HighlightTerm("peer worker*", .population), HighlightTerm("peer support worker*", .population),
    HighlightTerm("task*", .concept), HighlightTerm("duties", .concept), HighlightTerm("communit*", .context),
    HighlightTerm("ward*", .exclusion),
  ]

  static func guide(_ stage: Stage = .titleAbstract) -> ScreeningGuide {
    var paid = GuideCriterion(id: "I1", isInclusion: true, rule: "The worker is paid for the peer role.")
    paid.definition = "Volunteers with an allowance count as paid."
    paid.examplesIn = ["a job advertisement"]
    paid.examplesOut = ["mutual help in a group"]
    paid.rulings = ["Students on placement count when the placement is paid."]
    return ScreeningGuide(
      stage: stage,
      criteria: [
        paid, GuideCriterion(id: "I2", isInclusion: true, rule: "The source describes at least one task."),
        GuideCriterion(id: "E1", isInclusion: false, rule: "The service is a hospital ward."),
      ],
      reasons: [
        GuideReason("Not paid", definition: "Nobody in the role is paid.", criteria: ["I1"]),
        GuideReason("No task", criteria: ["I2"]), GuideReason("Hospital ward", criteria: ["E1"]),
      ],
      terms: terms)
  }

  static var card: ScreeningCard {
    var card = ScreeningCard(
      name: "R17", title: "Tasks of peer support workers in community mental health services: a qualitative study")
    card.authors = ["Okafor A", "Lind J"]
    card.journal = "International Journal of Social Psychiatry"
    card.year = 2021
    card.abstract = """
      BACKGROUND: Peer workers are employed widely, yet what they do is described unevenly. METHODS: Interviews with 42 \
      peer workers and 18 managers in Germany, Kenya and Chile; wards were left out. RESULTS: Eleven groups of tasks were \
      found. Duties were written down in six of fourteen services.
      """
    card.keywords = ["peer support", "roles"]
    card.mesh = ["*Peer Group", "Humans"]
    return card
  }

  /// A reviewer with the first record on the page.
  static func state(_ stage: Stage = .titleAbstract, keys: KeyMap = .winnow) -> ScreeningState {
    var state = ScreeningState(guide: guide(stage), keys: keys)
    _ = state.handle(.showed(card, .showNext(after: nil)))
    _ = state.handle(.workload(Workload(done: 212, left: 588, today: 42)))
    return state
  }

  static func named(_ name: String) -> ScreeningCard { ScreeningCard(name: name, title: "Title of \(name)") }

  static func page(_ state: ScreeningState, _ width: Int, _ height: Int) -> ScreeningPage {
    ScreeningPage(state, highlighter: Highlighter(terms), width: width, height: height)
  }
}

extension ScreeningPage {
  /// The page as a person without colours sees it.
  var text: String {
    lines.map { line in
      let text = line.text
      return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }.joined(separator: "\n")
  }
}

extension ScreeningState {
  /// Types keys one after the other.
  ///
  /// - Returns: what was asked for by all of them.
  mutating func type(_ text: String) -> [ScreeningEffect] {
    text.flatMap { handle(.key(.character($0))) }
  }
}

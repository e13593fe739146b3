/// The rounds of the trial of the criteria, and what can be done next.
struct PilotPage: Page {
  static let template = "pilot"
  let heading: String
  /// Whether title and abstract waits for nothing any more.
  let isStageOpen: Bool
  /// Whether the protocol in force, or an override, lets anything be screened at all.
  let isScreeningOpen: Bool
  /// Newest first.
  let rounds: [PilotRoundCard]
  let isEmpty: Bool
  let mayOrganise: Bool
  let canDraw: Bool
  /// As in the protocol, else JBI's.
  let size: Int
  let threshold: String
  /// Who would take part; `nil` in a review without a team, where they are named.
  let people: String?
}

/// One round: how it was drawn, and how far everybody is.
struct PilotRoundCard: Codable, Sendable {
  let round: Int
  let title: String
  /// How the sample was drawn.
  let drawn: String
  let size: Int
  let isOpen: Bool
  let isClosed: Bool
  let isAccepted: Bool
  let people: [Person]
  /// Whether the one who looks has records left to vote on.
  let mayVote: Bool
  let mayOrganise: Bool
  /// Records that the one who looks has left.
  let left: Int

  struct Person: Codable, Sendable {
    let name: String
    let done: Int
    let size: Int
    let hasLeft: Bool
  }
}

/// What came out of a round that is done, or how far it is.
struct PilotRoundPage: Page {
  static let template = "pilot-round"
  let heading: String
  let round: PilotRoundCard
  /// `nil` until the round is done.
  let result: PilotResultCard?
  let mayDiscuss: Bool
  let mayOrganise: Bool
  let canAccept: Bool
}

/// Agreement, the gate, and what to discuss.
struct PilotResultCard: Codable, Sendable {
  let passes: Bool
  let isOfVersionInForce: Bool
  /// `High enough: 76 % (57 to 88.5 %), 75 % needed by “all agree”`
  let gate: String
  let opening: String
  let measures: [Measure]
  let pairs: [Pair]
  let criteria: [SplitCriterion]
  let hasCriteria: Bool
  let disagreements: [Disagreement]
  let hasDisagreements: Bool
  let unfinished: [String]
  let notes: [Note]
  let hasNotes: Bool
  /// The sample, to choose the record that a note is about.
  let sample: [Choice]

  struct Measure: Codable, Sendable {
    let name: String
    let value: String
    let meaning: String
  }

  /// Two people beside each other.
  struct Pair: Codable, Sendable {
    let id: String
    let first: String
    let second: String
    let agreed: String
    let columns: [Cell]
    let rows: [Row]

    struct Cell: Codable, Sendable { let text: String }
    struct Row: Codable, Sendable {
      let name: String
      let cells: [Cell]
    }
  }

  /// A criterion and how often it split people.
  struct SplitCriterion: Codable, Sendable {
    let id: String
    let compared: Int
    let split: Int
    let behind: Int
    let agreement: String
  }

  /// A record on which people differ.
  struct Disagreement: Codable, Sendable {
    let record: String
    let title: String
    let ballots: [Ballot]
    /// The criteria that split them.
    let split: String?
    let notes: [Note]
  }

  struct Ballot: Codable, Sendable {
    let reviewer: String
    let choice: String
    /// `yes`, `no` or `maybe`, by which it is coloured.
    let kind: String
    let reason: String?
    let criteria: String?
    let note: String?
  }

  struct Note: Codable, Sendable {
    let record: String?
    let text: String
    let by: String
    let at: String
  }

  struct Choice: Codable, Sendable {
    let record: String
    let title: String
  }
}

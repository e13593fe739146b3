internal import Bibliography
internal import HTTPTypes
internal import Review
internal import Screening

/// A reviewer's decision as it is sent.
struct VoteBody: Codable, Sendable {
  /// `include`, `exclude` or `maybe`.
  let choice: String
  let reason: String?
  let otherReasons: [String]?
  /// `yes`, `no` or `unclear` by the id of the criterion.
  let criteria: [String: String]?
  let note: String?
  /// The number of one's own vote that is to be replaced; nothing where one has not voted.
  let expects: Int?

  /// The same in the words of the review.
  ///
  /// - Throws: ``Refusal`` 400 for a word that is none of them.
  func checked() throws -> Judgement {
    guard let choice = Choice(rawValue: choice) else {
      throw VoteBody.unknown(choice, Choice.allCases.map(\.rawValue))
    }
    let answers = try (criteria ?? [:]).mapValues { text in
      guard let answer = CriterionAnswer(rawValue: text) else {
        throw VoteBody.unknown(text, CriterionAnswer.allCases.map(\.rawValue))
      }
      return answer
    }
    return Judgement(choice, reason: reason, answers: answers)
  }

  private static func unknown(_ word: String, _ known: [String]) -> Refusal {
    Refusal(
      .badRequest,
      Problem(
        "“\(word)” can't be used", remedy: "Send one of these: \(known.joined(separator: ", ")). Nothing was done."))
  }
}

struct TakeBackBody: Codable, Sendable {
  /// The number of the vote.
  let decision: Int
}

struct TextBody: Codable, Sendable {
  let text: String
}

/// What stands after a vote was sent or taken back.
struct VoteAnswer: Codable, Sendable {
  /// Whether it had been recorded before, and the answer was lost on its way.
  let already: Bool
  /// Whether the others' votes on the record were open before; such a vote doesn't count in agreement.
  let isInformed: Bool
  let own: ShownCard.OwnVote?
  /// The number of one's own vote that stands.
  let decision: Int?
  /// The version of the protocol in force.
  let version: Int?

  init(_ sitting: ScreeningSittingPlace, _ record: RecordID, already: Bool, isInformed: Bool) throws {
    self.already = already
    self.isInformed = isInformed
    version = try sitting.version()
    if let pilot = sitting.pilot {
      let own = try sitting.review.ownPilotVotes(in: pilot.round, of: sitting.user)[record]
      self.own = own.map { .init($0.judgement) }
      decision = own?.decision
    } else {
      let own = try sitting.review.ownWork(on: record, at: sitting.stage, of: sitting.user)
      self.own = own.judgement.map { .init($0) }
      decision = own.decision
    }
  }
}

/// Records to be decided next, in order.
struct NextCards: Codable, Sendable {
  let cards: [ShownCard]
  /// The version of the protocol in force.
  let version: Int?
}

/// A record; nothing where there is none.
struct OneCard: Codable, Sendable {
  let card: ShownCard?
}

struct VersionInForce: Codable, Sendable {
  let version: Int?
}

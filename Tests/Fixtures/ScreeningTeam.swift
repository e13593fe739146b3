package import Review
package import Screening

/// A review with a team and records to screen, made for a test.
package struct ScreeningTeam {
  package let small: SmallReview
  package var review: Review { small.review }

  /// Owner and protocol author, two reviewers, an arbiter, a librarian and an observer.
  package static let members: [(user: String, roles: [Role])] = [
    ("olga", [.owner]), ("amara", [.reviewer]), ("jonas", [.reviewer]), ("ines", [.arbiter]),
    ("paul", [.protocolAuthor]), ("lia", [.librarian]), ("ossi", [.observer]),
  ]

  /// - Parameters:
  ///   - records: how many different works.
  ///   - more: further reviewers.
  package init(records: Int, more: [String] = [], protocolText: String = ProtocolText.small) throws {
    small = try SmallReview.registered(protocolText)
    if records > 0 {
      try small.importRecords((1...records).map { "Work number \($0)|Meyer, B|\(1990 + $0 % 30)" })
    }
    for member in ScreeningTeam.members {
      try review.setMember(member.user, roles: member.roles, acting: SmallReview.acting("olga"))
    }
    for user in more { try review.setMember(user, roles: [.reviewer], acting: SmallReview.acting("olga")) }
  }

  @discardableResult
  package func vote(
    _ choice: Choice, on record: Int, by user: String, at stage: Stage = .titleAbstract, reason: String? = nil,
    criteria: [String: CriterionAnswer] = [:], note: String? = nil
  ) throws -> VoteReceipt {
    try review.vote(
      choice, on: RecordID(record), at: stage, reason: reason, criteria: criteria, note: note,
      acting: SmallReview.acting(user))
  }

  /// Where a record stands at a stage.
  package func state(of record: Int, at stage: Stage = .titleAbstract) throws -> StandingState? {
    try review.snapshot().standings[stage]?[RecordID(record)]?.state
  }
}

/// Ballots on many records compared: record by record, and criterion by criterion.
package struct BallotComparison: Sendable, Equatable {
  package let settings: StageSettings
  /// Names of those who voted, by their seats: the places of every row of ``choices`` and ``answers(to:)``.
  package let reviewers: [String]
  /// In the order in which the records were given.
  package let records: [ComparedRecord]
  /// Criteria to which at least one person gave an answer, by their ids.
  package let criteria: [ComparedCriterion]

  /// - Parameters:
  ///   - ballots: at most one a person and record.
  ///   - order: numbers of the records, those without a ballot too.
  package init(_ ballots: [Ballot], order: [Int], _ settings: StageSettings) {
    self.settings = settings
    let names = Dictionary(ballots.map { ($0.seat, $0.reviewer) }) { first, _ in first }
    reviewers = names.sorted { $0.key < $1.key }.map(\.value)
    let byRecord = Dictionary(grouping: ballots, by: \.record)
    let records = order.map { ComparedRecord($0, byRecord[$0] ?? [], settings) }
    self.records = records
    criteria = Set(ballots.flatMap(\.criteria.keys)).sorted().map { ComparedCriterion($0, records) }
  }

  /// The choices as far as they are told apart: `maybe` is a category of its own only where it counts as neither.
  package var categories: [Choice] { settings.categories }

  /// A row a record, a place a reviewer: the place in ``categories`` of what he or she chose.
  package var choices: [[Int?]] {
    table { ballot in categories.firstIndex(of: settings.counted(ballot.choice)) }
  }

  /// A row a record, a place a reviewer: the place in `CriterionAnswer.allCases` of the answer.
  package func answers(to criterion: String) -> [[Int?]] {
    table { ballot in ballot.criteria[criterion].flatMap(CriterionAnswer.allCases.firstIndex) }
  }

  /// Records on which at least two people voted.
  package var compared: Int { records.count { $0.outcome != .alone } }

  /// Records on which people disagree, in order.
  package var disagreements: [ComparedRecord] { records.filter(\.isDisagreement) }

  private func table(_ category: (Ballot) -> Int?) -> [[Int?]] {
    let places = Dictionary(uniqueKeysWithValues: reviewers.enumerated().map { ($1.foldedName, $0) })
    return records.map { record in
      var row = [Int?](repeating: nil, count: reviewers.count)
      for ballot in record.ballots { if let place = places[ballot.seat] { row[place] = category(ballot) } }
      return row
    }
  }
}

/// How people's answers to one criterion compare: a criterion that often splits them needs a better definition.
package struct ComparedCriterion: Sendable, Equatable {
  package let id: String
  /// Records on which at least two people answered it.
  package let compared: Int
  /// Numbers of those on which the answers differ.
  package let split: [Int]
  /// How many of these are records on which the decisions differ too.
  package let behindDisagreements: Int

  init(_ id: String, _ records: [ComparedRecord]) {
    self.id = id
    compared = records.count { record in record.ballots.count { $0.criteria[id] != nil } > 1 }
    let split = records.filter { $0.splitCriteria.contains(id) }
    self.split = split.map(\.record)
    behindDisagreements = split.count(where: \.isDisagreement)
  }
}

extension StageSettings {
  /// The choices that are told apart when votes are compared.
  package var categories: [Choice] { maybeCountsAs == .maybe ? [.include, .exclude, .maybe] : [.include, .exclude] }
}

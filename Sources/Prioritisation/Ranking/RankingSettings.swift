/// What ranking was told to do. The defaults were chosen on labelled reviews, each left out in turn (see CONTRIBUTING.md).
package struct RankingSettings: Sendable, Equatable {
  /// How many words of the abstract one of the title counts for.
  package var titleWeight: Float = 4
  /// The count of a title’s word as a term of its own.
  package var titleOwn: Float = 0.5
  /// The power of the inverse document frequency: below 1, rare words weigh less.
  package var idfPower: Float = 0.8
  /// What two words side by side weigh, beside single words.
  package var pairWeight: Float = 0.8
  /// What the likeness to a study report (``StudyWords``) weighs, and the weight it has before anything is learnt.
  package var studyWeight: Float = 0.08
  package var studyPrior: Float = 0.07
  /// The weight it has while the criteria alone rank.
  package var criteriaStudyWeight: Float = 0.5
  /// With so many relevant records found, the criteria have no say any more.
  package var criteriaUntilFound = 10
  /// What it weighs that there is no abstract.
  package var noAbstractWeight: Float = 0.1
  /// The cost of an example on the wrong side of the margin.
  package var cost: Float = 0.4
  /// How many times as much all relevant records together count as all irrelevant ones.
  package var balance: Float = 5
  /// How many of the most similar records have a say in a record’s score, and how much beside its own.
  package var neighbours = 20
  package var neighbourWeight: Float = 0.25
  /// Training ends when no example moves the margin by more than this.
  package var tolerance: Float = 0.001

  package init() {}

  /// The name of what these settings and the code do together; it changes whenever an order may change.
  package static let modelVersion = "winnow-svm-1"
}

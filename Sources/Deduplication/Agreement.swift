extension MatchKey {
  /// Whether two titles can be of one work: closely alike, or one is missing.
  package func titleAgrees(with other: MatchKey) -> Bool {
    let comparison = TitleComparison.of(self, other, in: nil)
    return comparison.agrees || comparison == .missing
  }

  /// Whether hardly anything but the manner of writing, or a subtitle, tells two titles apart, and no number does.
  package func titleIsClose(to other: MatchKey) -> Bool {
    TitleComparison.of(self, other, in: nil).isClose
      && NumeralsComparison.of(titles, other.titles) == .agreeing
  }

  /// Whether the authors can be the same people; so they can where a record names none.
  package func authorsMayAgree(with other: MatchKey) -> Bool {
    switch AuthorsComparison.of(authors, other.authors) {
    case .same, .sameFirst, .shared, .missing, .missingInBoth: true
    case .some, .otherInitial, .different: false
    }
  }
}

extension MatchWeights {
  /// Fitted to the labelled sets that CONTRIBUTING.md names; printed by `winnow-calibrate --fit`.
  package static let fitted = MatchWeights(
    values: [
      2.41,  // title: same
      1.2,  // title: same, but of few words
      0.0,  // title: same, but the name of a column
      0.86,  // title: nearly the same
      1.93,  // title: one is the other with something added
      0.58,  // title: alike
      0.08,  // title: nearly all words of one stand in the other
      1.69,  // title: in two languages, or translated
      -1.72,  // title: some words in common
      -2.23,  // title: different
      0.0,  // title: missing
      1.19,  // authors: same
      0.27,  // authors: same first author, others differ
      0.15,  // authors: same people in another order
      -0.47,  // authors: some in common
      0.34,  // authors: same family name, other initial
      -2.08,  // authors: different
      0.3,  // authors: named in one record only
      0.0,  // authors: missing
      0.0,  // year: same
      -1.0,  // year: one apart, as between online first and issue
      -0.47,  // year: more than one apart
      0.0,  // year: missing
      0.79,  // journal: same
      1.99,  // journal: one abbreviates the other
      0.72,  // journal: alike
      -2.66,  // journal: different
      0.0,  // journal: missing
      0.16,  // volume: same
      -0.73,  // volume: different
      0.0,  // volume: missing
      0.47,  // issue: same
      -2.0,  // issue: different
      0.0,  // issue: missing
      2.26,  // pages: same
      0.0,  // pages: same first page
      0.68,  // pages: same last page
      -1.34,  // pages: overlapping, or side by side
      0.58,  // pages: one counts from 1
      -0.72,  // pages: one a page, one an article number
      -1.49,  // pages: different
      0.0,  // pages: missing
      1.47,  // identifier: same
      -2.44,  // identifier: two DOIs
      0.0,  // identifier: missing
      0.48,  // abstract: same
      0.0,  // abstract: partly the same
      -1.93,  // abstract: different
      0.0,  // abstract: missing
      0.0,  // numbers in the titles: agreeing
      -1.38,  // numbers in the titles: one title has a number the other lacks
      0.0,  // numbers in the titles: different numbers
      1.29,  // volume and pages: both the same
      2.05,  // title and authors: both agree
      1.35,  // title, authors and volume: all the same
      0.0,  // volume and pages: both different
      0.58,  // place and authors: the same under another title
      -0.94,  // DOI and pages: two DOIs for the same pages
      0.24,  // title and abstract: both the same
      1.26,  // identifier and abstract: both the same
      1.47,  // volume, issue and authors: all the same
      0.0,  // volume and year: the same volume under another year
      0.51,  // place: not stated, only title and authors tell
    ], base: -2.52)
}

extension MatchWeights {
  /// Fitted to the labelled sets that CONTRIBUTING.md names; printed by `winnow-calibrate --fit`.
  package static let fitted = MatchWeights(
    values: [
      2.49,  // title: same
      1.19,  // title: same, but of few words
      0.0,  // title: same, but the name of a column
      0.9,  // title: nearly the same
      1.9,  // title: one is the other with something added
      0.57,  // title: alike
      0.07,  // title: nearly all words of one stand in the other
      1.64,  // title: in two languages, or translated
      -1.73,  // title: some words in common
      -2.27,  // title: different
      0.0,  // title: missing
      1.19,  // authors: same
      0.4,  // authors: same first author, others differ
      0.17,  // authors: same people in another order
      -0.48,  // authors: some in common
      0.33,  // authors: same family name, other initial
      -2.1,  // authors: different
      0.29,  // authors: named in one record only
      0.0,  // authors: missing
      0.0,  // year: same
      -1.03,  // year: one apart, as between online first and issue
      -0.47,  // year: more than one apart
      0.0,  // year: missing
      0.76,  // journal: same
      2.01,  // journal: one abbreviates the other
      0.65,  // journal: alike
      -2.58,  // journal: different
      0.0,  // journal: missing
      0.14,  // volume: same
      -0.75,  // volume: different
      0.0,  // volume: missing
      0.48,  // issue: same
      -2.02,  // issue: different
      0.0,  // issue: missing
      2.22,  // pages: same
      0.0,  // pages: same first page
      0.65,  // pages: same last page
      -1.44,  // pages: overlapping, or side by side
      0.59,  // pages: one counts from 1
      -0.15,  // pages: one a page, one an article number
      -1.53,  // pages: different
      0.0,  // pages: missing
      1.46,  // identifier: same
      -2.45,  // identifier: two DOIs
      0.0,  // identifier: missing
      0.45,  // abstract: same
      0.0,  // abstract: partly the same
      -1.79,  // abstract: different
      0.0,  // abstract: missing
      0.0,  // numbers in the titles: agreeing
      -1.4,  // numbers in the titles: one title has a number the other lacks
      0.0,  // numbers in the titles: different numbers
      1.32,  // volume and pages: both the same
      2.04,  // title and authors: both agree
      1.29,  // title, authors and volume: all the same
      0.0,  // volume and pages: both different
      0.55,  // place and authors: the same under another title
      -0.93,  // DOI and pages: two DOIs for the same pages
      0.17,  // title and abstract: both the same
      1.26,  // identifier and abstract: both the same
      1.47,  // volume, issue and authors: all the same
      0.0,  // volume and year: the same volume under another year
      0.5,  // place: not stated, only title and authors tell
    ], base: -2.46)
}

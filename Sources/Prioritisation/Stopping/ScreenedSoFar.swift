/// What was screened in ranked order, as the stopping test reads it: where the relevant records came.
package struct ScreenedSoFar: Sendable, Equatable {
  /// All records there are, and how many of them are screened.
  package let total: Int
  package let screened: Int
  /// After how many records each relevant one came, ascending, from 1.
  package let finds: [Int]

  package init(total: Int, screened: Int, finds: [Int]) {
    self.total = total
    self.screened = screened
    self.finds = finds
  }

  /// The first `screened` records of an order.
  package init(_ labels: some Sequence<Bool>, of total: Int) {
    var (screened, finds): (Int, [Int]) = (0, [])
    for label in labels {
      screened += 1
      if label { finds.append(screened) }
    }
    self.init(total: total, screened: screened, finds: finds)
  }

  package var found: Int { finds.count }
}

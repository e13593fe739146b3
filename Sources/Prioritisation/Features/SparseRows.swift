/// A matrix of which few cells are not zero: one row a record, one column a term.
struct SparseRows: Sendable {
  /// Where each row’s cells begin in ``columns`` and ``values``; one more than there are rows.
  var starts: [Int] = [0]
  var columns: [Int32] = []
  var values: [Float] = []
  /// For each row the squared weight of terms that no other row has: they have no column, but count in the row’s length.
  var privateWeight: [Float] = []
  var columnCount = 0

  var count: Int { starts.count - 1 }

  func range(_ row: Int) -> Range<Int> {
    starts[row]..<starts[row + 1]
  }
}

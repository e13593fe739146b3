/// Who put which unit into which category.
///
///     try Ratings([[0, 0], [1, 0], [nil, 1]], categories: 2)   // three units, two raters
package struct Ratings: Sendable, Equatable {
  /// A row a unit, a place a rater: the index of the category, or nil where that rater did not rate that unit.
  package let rows: [[Int?]]
  /// How many categories could be chosen, at least 2. Gwet’s AC1 depends on it, so count those that nobody chose.
  package let categories: Int
  /// How many raters have a place in each row; 0 in a table without units.
  package let raters: Int
  /// For each unit how many raters chose each category.
  package let counts: [[Int]]
  /// For each unit how many raters rated it.
  package let ratingsPerUnit: [Int]

  /// - Parameters:
  ///   - rows: a row a unit, all of one length, a place a rater.
  ///   - categories: how many categories could be chosen.
  /// - Throws: `UnsoundTable` for rows of different lengths, fewer than two categories, or an index outside them.
  package init(_ rows: [[Int?]], categories: Int) throws(UnsoundTable) {
    guard categories >= 2 else { throw .fewerThanTwoCategories(categories) }
    let raters = rows.first?.count ?? 0
    var counts: [[Int]] = []
    counts.reserveCapacity(rows.count)
    for (unit, row) in rows.enumerated() {
      guard row.count == raters else { throw .unevenRow(unit: unit + 1, ratings: row.count, raters: raters) }
      var chosen = Array(repeating: 0, count: categories)
      for case (let rater, let index?) in row.enumerated() {
        guard chosen.indices.contains(index) else {
          throw .unknownCategory(unit: unit + 1, rater: rater + 1, index: index, categories: categories)
        }
        chosen[index] += 1
      }
      counts.append(chosen)
    }
    self.rows = rows
    self.categories = categories
    self.raters = raters
    self.counts = counts
    ratingsPerUnit = counts.map { $0.reduce(0, +) }
  }

  /// The units on which agreement can be seen: those with two ratings or more.
  package var comparable: [Int] { ratingsPerUnit.indices.filter { ratingsPerUnit[$0] >= 2 } }

  /// Two raters’ ratings against each other, of the units that both rated.
  ///
  /// - Parameters:
  ///   - first: the place of the rater whose categories are the rows.
  ///   - second: the place of the rater whose categories are the columns.
  package func table(_ first: Int, _ second: Int) -> ContingencyTable {
    var cells = Array(repeating: Array(repeating: 0, count: categories), count: categories)
    for row in rows {
      if let a = row[first], let b = row[second] { cells[a][b] += 1 }
    }
    return ContingencyTable(sound: cells)
  }
}

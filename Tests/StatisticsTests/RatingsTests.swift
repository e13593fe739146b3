import Statistics
import Testing

@Suite struct ATableOfRatings {
  @Test func countsWhoChoseWhat() throws {
    let ratings = try Ratings([[0, 2, 2], [1, nil, nil], [nil, nil, nil]], categories: 3)
    #expect(ratings.raters == 3)
    #expect(ratings.counts == [[1, 0, 2], [0, 1, 0], [0, 0, 0]])
    #expect(ratings.ratingsPerUnit == [3, 1, 0])
    #expect(ratings.comparable == [0])
  }

  @Test func setsTwoRatersAgainstEachOther() throws {
    let ratings = try Ratings([[0, 1, 1], [1, 0, 1], [nil, 0, 0], [1, 1, nil]], categories: 2)
    let table = ratings.table(0, 2)
    #expect(table.cells == [[0, 1], [0, 1]])
    #expect(table.total == 2 && table.agreeing == 1)
    #expect(table.rowTotals == [1, 1] && table.columnTotals == [0, 2])
  }

  @Test func saysWhichUnitIsUnsound() {
    #expect(throws: UnsoundTable.fewerThanTwoCategories(1)) { try Ratings([[0, 0]], categories: 1) }
    #expect(throws: UnsoundTable.unevenRow(unit: 2, ratings: 1, raters: 2)) {
      try Ratings([[0, 0], [0]], categories: 2)
    }
    for index in [2, -1] {
      #expect(throws: UnsoundTable.unknownCategory(unit: 1, rater: 2, index: index, categories: 2)) {
        try Ratings([[0, index]], categories: 2)
      }
    }
  }

  @Test func ofTwoRatersIsSquareAndCounts() {
    #expect(throws: UnsoundTable.fewerThanTwoCategories(1)) { try ContingencyTable([[3]]) }
    #expect(throws: UnsoundTable.notSquare(row: 2, cells: 1, rows: 2)) { try ContingencyTable([[1, 2], [3]]) }
    #expect(throws: UnsoundTable.negativeCount(row: 2, column: 1, count: -3)) {
      try ContingencyTable([[1, 2], [-3, 4]])
    }
  }
}

import Foundation
import Statistics
import Testing

@Suite struct AsInOtherPackages {
  @Test(arguments: Agreement.Measure.allCases)
  func theNumbersAreTheirs(_ measure: Agreement.Measure) throws {
    let tables = try ReferenceTable.read(Data(ReferenceTables.json.utf8))
    #expect(tables.count == 24)
    #expect(tables.count { $0.isDefined(measure) } >= 5, "the measure is hardly compared")
    for (place, table) in tables.enumerated() {
      #expect(try table.difference(measure) <= 1e-9, "table \(place)")
    }
  }

  /// Where `Tests/Benchmarks/agreement.py` has put many tables; its first lines say how.
  static let file = ProcessInfo.processInfo.environment["WINNOW_AGREEMENT_CASES"]

  @Test(.enabled(if: file != nil, "WINNOW_AGREEMENT_CASES names no file of tables, see Tests/Benchmarks/agreement.py"))
  func theNumbersAreTheirsOnManyTables() throws {
    let tables = try ReferenceTable.read(Data(contentsOf: URL(filePath: #require(Self.file))))
    for measure in Agreement.Measure.allCases {
      let differences = try tables.map { try $0.difference(measure) }
      let largest = try #require(differences.max())
      print("\(measure.name): \(tables.count { $0.isDefined(measure) }) tables, differs by \(largest) at most")
      #expect(largest <= 1e-9, "table \(differences.firstIndex(of: largest) ?? 0), \(measure.name)")
    }
  }
}

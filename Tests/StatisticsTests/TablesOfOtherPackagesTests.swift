import Foundation
import Statistics
import Testing

@Suite struct TablesAreTestedAsInOtherPackages {
  @Test(arguments: ReferenceCount.names)
  func theNumbersAreTheirs(_ name: String) throws {
    let tables = try ReferenceCount.read(Data(ReferenceCounts.json.utf8))
    #expect(tables.count == 30)
    let differences = tables.map { $0.difference(name) }
    #expect(differences.compactMap(\.self).count >= 5, "the number is hardly compared")
    for (place, difference) in differences.enumerated() { #expect(difference ?? 0 <= 1e-9, "table \(place)") }
  }

  /// Where `Tests/Benchmarks/tables.py` has put many tables; its first lines say how.
  static let file = ProcessInfo.processInfo.environment["WINNOW_TABLE_CASES"].flatMap { $0.isEmpty ? nil : $0 }

  @Test(.enabled(if: file != nil, "WINNOW_TABLE_CASES names no file"))
  func theNumbersAreTheirsOnManyTables() throws {
    let tables = try ReferenceCount.read(Data(contentsOf: URL(filePath: #require(Self.file))))
    for name in ReferenceCount.names {
      let differences = tables.compactMap { $0.difference(name) }
      let largest = try #require(differences.max())
      print("\(name): \(differences.count) tables, differs by \(largest) at most, relatively")
      #expect(largest <= 1e-9)
    }
  }
}

import Fixtures
import Reporting
import Review
import Testing

/// The four templates of PRISMA 2020: with and without a previous version, with and without other methods.
@Suite struct TheFourDiagrams {
  @Test(
    "have the boxes and headings of their template",
    arguments: [
      ([], ["Identification of studies via databases and registers"]),
      (
        [SourceKind.citation],
        [
          "Identification of studies via databases and registers", "Identification of studies via other methods",
        ]
      ),
      ([.previous], ["Previous studies", "Identification of new studies via databases and registers"]),
      (
        [.previous, .citation],
        [
          "Previous studies", "Identification of new studies via databases and registers",
          "Identification of new studies via other methods",
        ]
      ),
    ] as [([SourceKind], [String])])
  func headings(kinds: [SourceKind], headings: [String]) throws {
    let small = try SmallReview()
    try small.importRecords(["One work of a garden|Meyer, B|2010"])
    for kind in kinds {
      try small.importRecords(["A work of \(kind.rawValue)|Li, C|2011"], source: kind.title, kind: kind)
    }
    let svg = PrismaFlow(try small.review.snapshot()).svg
    for heading in headings { #expect(svg.contains(">\(heading)</text>")) }
    #expect(svg.contains("id=\"box-previous_studies\"") == kinds.contains(.previous))
    #expect(svg.contains("id=\"box-total_studies\"") == kinds.contains(.previous))
    #expect(svg.contains("id=\"box-other_sought_reports\"") == kinds.contains(.citation))
    #expect(svg.contains(">New studies included in review") == kinds.contains(.previous))
    #expect(!svg.contains("(n =</text>"))
  }
}

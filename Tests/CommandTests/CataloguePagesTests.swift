import Fixtures
import Foundation
import Testing

/// Pages that people copied from real catalogues, compared with what is really on them.
@Suite(.enabled(if: Places.hasSharedData, "needs the pages in ../shared/data/catalogue-pages"))
struct RealCataloguePages {
  private static let folder = Places.sharedData.appending(path: "catalogue-pages")

  private static func expectations() throws -> [String: [String: Any]] {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
  }

  private func records(_ arguments: String...) throws -> [[String: Any]] {
    let arguments = ["convert"] + arguments + ["--to", "jsonl", "--quiet"]
    let run = try Command.run(Places.winnow, arguments, in: RealCataloguePages.folder)
    try #require(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func giveWhatIsOnThemAndNothingElse() throws {
    for (name, expected) in try RealCataloguePages.expectations() {
      let records = try records(name)
      #expect(records.count == 1, "\(name)")
      let record = try #require(records.first)
      for field in ["title", "journal", "volume", "issue", "doi", "pmid", "language"] {
        #expect(record[field] as? String == expected[field] as? String, "\(name): \(field)")
      }
      #expect(record["year"] as? String == (expected["year"] as? Int).map(String.init), "\(name)")
      #expect(record["authors"] as? [String] == expected["authors"] as? [String], "\(name)")
      #expect((record["issn"] as? String)?.components(separatedBy: "; ") == expected["issn"] as? [String], "\(name)")
      let publisher = (record["extra"] as? [String: [String]])?["publisher"]?.first
      #expect(publisher == expected["publisher"] as? String, "\(name)")
      #expect(fullRange(record["pages"] as? String) == expected["pages"] as? String, "\(name)")
      let abstract = try #require(record["abstract"] as? String)
      #expect(abstract.hasPrefix(try #require(expected["abstract_starts"] as? String)), "\(name)")
      #expect(abstract.hasSuffix(try #require(expected["abstract_ends"] as? String)), "\(name)")
      let references = record["references"] as? [String] ?? []
      #expect(references.count == expected["references"] as? Int ?? 0, "\(name)")
    }
  }

  /// `282-8` is `282-288`.
  private func fullRange(_ pages: String?) -> String? {
    guard let ends = pages?.components(separatedBy: "-"), ends.count == 2 else { return pages }
    return "\(ends[0])-\(ends[0].dropLast(ends[1].count))\(ends[1])"
  }

  @Test func referencesBecomeRecordsWithTitleAndAuthorsOrJournal() throws {
    for (name, expected) in try RealCataloguePages.expectations() {
      let cited = try records(name, "--references")
      #expect(cited.count == expected["references"] as? Int ?? 0, "\(name)")
      #expect(cited.allSatisfy { $0["title"] != nil && ($0["authors"] != nil || $0["journal"] != nil) }, "\(name)")
      if let count = expected["references_with_doi"] as? Int {
        #expect(cited.count { $0["doi"] != nil } == count, "\(name)")
      }
    }
  }
}

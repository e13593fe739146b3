import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite("Deciding duplicates by the API") struct DecidingDuplicates {
  private func served() throws -> (Review, WebClient, ServedReview) {
    let small = try SmallReview()
    try small.importRecords([
      "Peer support in crisis teams|Meyer, B|2019|10.1000/a|3|12",
      "Peer support in crisis teams|Meyer, B|2019|10.1000/a|3|12",
      "Quite another work|Jones, A|2001", "A third work|Khan, C|2011",
    ])
    let server = try ServedReview(small.review.folder, as: "amara")
    return (small.review, WebClient(server.address), server)
  }

  @Test func whatIsSureIsMergedAndCanBeSplit() async throws {
    let (review, client, server) = try served()
    try await client.page("/duplicates")
    let found = try await client.call("POST", "/duplicates/search", [:])
    #expect(found.status == 200 && found.json["duplicates"] as? Int == 1, "\(found.text)")
    for path in [
      "/duplicates", "/duplicates/R2", "/duplicates/R3", "/duplicates/unsure", "/records/R2", "/records?words=peer",
    ] {
      let page = try await client.page(path)
      #expect(page.status == 200, "\(path): \(page.text.suffix(500))")
    }
    #expect(try await client.page("/duplicates/R99").status == 404)
    #expect(try await client.call("POST", "/duplicates/split", ["records": ["R2"]]).status == 200)
    #expect(try review.duplicateCounts().clusters == 0)
    _ = server
  }

  @Test func aMergeByHandIsTakenBackWithTheWorksItJoined() async throws {
    let (review, client, server) = try served()
    try await client.page("/duplicates")
    try await client.call("POST", "/duplicates/search", [:])
    let merged = try await client.call("POST", "/duplicates/merge", ["records": ["R3 R1"], "why": "by hand"])
    #expect(merged.status == 200 && merged.json["records"] as? [String] == ["R1", "R2", "R3"], "\(merged.text)")
    let works = ["works": [["R3"], ["R1", "R2"]]]
    #expect(try await client.call("POST", "/duplicates/undo", works).status == 200)
    #expect(try review.duplicateCluster(of: RecordID(1)).members == [RecordID(1), RecordID(2)])
    #expect(try review.duplicateCluster(of: RecordID(3)).members == [RecordID(3)])
    let twice = try await client.call("POST", "/duplicates/undo", works)
    #expect(twice.status == 422 && twice.text.contains("not what was merged"))
    _ = server
  }

  @Test func recordsAreFoundByNumberIdentifierAndWords() throws {
    let (review, _, _) = try served()
    func find(_ words: String) throws -> [Int] { try review.findRecords(words: words, limit: 10).map(\.id.number) }
    #expect(try find("R3") == [3])
    #expect(try find("10.1000/a") == [1, 2])
    #expect(try find("WORK another") == [3])
    #expect(try find("% _") == [])
    #expect(try find("") == [1, 2, 3, 4])
    #expect(try review.findRecords(words: "", limit: 2, after: RecordID(1)).map(\.id.number) == [2, 3])
  }
}

import Fixtures
import Foundation
import Review
import Testing

@Suite("Files that were made to do harm") struct HostileFiles {
  private func importFile(_ data: Data, name: String) async throws -> (WebClient.Answer, Review, WebClient) {
    let small = try SmallReview()
    let server = try ServedReview(small.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/searches")
    let answer = try await client.send(
      "POST", "/api/v1/imports/file?source=A&kind=database&name=\(name)", data)
    // Whatever was sent, the server goes on.
    #expect(try await client.page("/searches").status == 200)
    return (answer, small.review, client)
  }

  private func packed(_ shell: String) throws -> Data {
    let folder = try TemporaryFolder()
    let made = try Command.run(URL(filePath: "/bin/sh"), ["-c", "(\(shell)) | gzip -9 > bomb.gz"], in: folder.url)
    #expect(made.status == 0)
    return try Data(contentsOf: folder.url.appending(path: "bomb.gz"))
  }

  @Test(arguments: [("\\n", "unpacks to more than 200 times its size"), ("a", "a line of more than 64 MB")])
  func aPackedFileThatUnpacksWithoutEndIsRefused(filling: String, words: String) async throws {
    let bomb = try packed("printf 'TY  - JOUR\\nTI  - '; head -c 200000000 /dev/zero | tr '\\0' '\(filling)'")
    #expect(bomb.count < 1 << 20)
    let (answer, review, _) = try await importFile(bomb, name: "bomb.ris.gz")
    let isRefused = answer.text.contains(words) || answer.text.contains("unpacks to more than")
    #expect(answer.status == 422 && isRefused, "\(answer.text)")
    #expect(try review.importedSearches().isEmpty)
  }

  @Test func aLineThatWouldFillTheMemoryIsRefused() async throws {
    let line = Data("TY  - JOUR\nTI  - ".utf8) + Data(repeating: 0x61, count: 140 << 20)
    let (answer, review, _) = try await importFile(line, name: "line.ris")
    #expect(answer.status == 422 && answer.text.contains("a line of more than 64 MB"), "\(answer.text)")
    #expect(try review.importedSearches().isEmpty)
  }

  @Test func anEntityDoesNotReadAFileOfTheServer() async throws {
    let secret = try TemporaryFolder()
    let file = try secret.write("the secret of the server", to: "secret.txt")
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE xml [<!ENTITY leak SYSTEM "file://\(file.path)"><!ENTITY % more SYSTEM "file://\(file.path)"> %more;]>
      <xml><records><record><titles><title>Before &leak; after</title></titles></record></records></xml>
      """
    let (_, review, _) = try await importFile(Data(xml.utf8), name: "leak.xml")
    let records = try review.records([RecordID(1)])
    #expect(!"\(records)".contains("secret of the server"))
  }

  @Test(.timeLimit(.minutes(10))) func entitiesThatMultiplyAreNotFollowed() async throws {
    let levels = (1...12).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE xml [<!ENTITY l0 "laugh"> \(levels.joined(separator: "\n"))]>
      <xml><records><record><titles><title>Before &l12; after</title></titles></record></records></xml>
      """
    let (_, review, _) = try await importFile(Data(xml.utf8), name: "laughs.xml")
    #expect("\(try review.records([RecordID(1)]))".count < 100_000)
  }
}

import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct SearchesAndDuplicates {
  private static let exports = Places.package.appending(path: "Sources/winnow/Demo/Files")

  @Test func exportsAreChosenImportedAndTheirRepairsShown() async throws {
    let small = try SmallReview()
    let server = try ServedReview(small.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/searches")
    let broken = try small.folder.write(
      "TY  - JOUR\nTI  - One\nPY  - soon\nER  - \nTY  - JOUR\nER  - \n", to: "odd.ris")
    try await browser.choose([Self.exports.appending(path: "pubmed.nbib"), broken], in: "#files")
    try await browser.wait(for: "odd.ris", in: ".chosen")
    try await browser.fill("#source", "PubMed")
    try await browser.wait("the form", until: "document.querySelector('form.import button[type=submit]:enabled')")
    try await browser.click("form.import button[type=submit]")
    try await browser.wait(for: "Skipped and repaired in odd.ris", seconds: 60)
    #expect(try await browser.text("main").contains("from PubMed"))
    try await browser.click(words: "Search for duplicates next")
    try await browser.wait("the form", until: "document.querySelector('form[data-work] button:enabled')")
    try await browser.click("form[data-work] button[type=submit]")
    try await browser.wait(
      "the end of the search", seconds: 60,
      until: "!document.querySelector('#duplicate-numbers .notice') && location.pathname == '/duplicates'")
    #expect(try small.review.duplicateStanding().standing.uncompared == 0)
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test func aPairIsDecidedAndTakenBackByTheKeyboardAlone() async throws {
    let work = try ReviewAtWork()
    let open = try work.review.openPairs()
    try #require(open.count > 1)
    let server = try ServedReview(work.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/duplicates/unsure")
    try await browser.wait(for: "Pair 1 of \(open.count)")
    try await browser.press(Key.right)
    try await browser.wait(for: "Pair 2 of \(open.count)")
    try await browser.press(Key.left)
    try await browser.wait(for: "Pair 1 of \(open.count)")
    try await browser.press("d")
    try await browser.wait(for: "different works now", in: ".undo")
    #expect(try work.review.openPairs().count == open.count - 1)
    #expect(try await browser.run("return document.activeElement.id") as? String == "pair-title")
    try await browser.press("u")
    try await browser.wait("the merge", until: "document.querySelector('.undo')?.hidden")
    #expect(try work.review.duplicateCluster(of: open[0].a).members.contains(open[0].b))
    try await browser.press("s")
    try await browser.wait(for: "one work now", in: ".undo")
    try await browser.press("?")
    try await browser.wait("the list of keys", until: "document.getElementById('keys')?.open ?? true")
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test(.enabled(if: Places.hasSharedData, "needs the shared exports"))
  func realExportsComeIn() async throws {
    let small = try SmallReview()
    let server = try ServedReview(small.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/searches")
    let formats = Places.sharedData.appending(path: "formats")
    for format in ["ris", "nbib", "bibtex", "endnote-xml", "pubmed-xml", "wos-tagged", "csl-json"] {
      let folder = formats.appending(path: format)
      let samples = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let files = samples.sorted().compactMap { sample in
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: sample).path))?
          .first { $0.hasPrefix("input.") }.map { folder.appending(path: "\(sample)/\($0)") }
      }
      let file = try #require(files.first, "\(format)")
      let name = file.lastPathComponent
      let data = try Data(contentsOf: file)
      let query = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let answer = try await client.send(
        "POST", "/api/v1/imports/file?source=\(format)&kind=database&name=\(query)", data)
      #expect(answer.status == 200, "\(format)/\(name): \(answer.text)")
    }
  }
}

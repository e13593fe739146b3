import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct WritingTheProtocol {
  private func write(_ text: String, _ browser: Browser) async throws {
    try await browser.run(
      """
      const area = document.querySelector("#yaml"); area.value = arguments[0];
      area.dispatchEvent(new Event("input", { bubbles: true }));
      """, text)
  }

  @Test func anErrorIsShownWithItsLineThenCorrectedAndTheProtocolRegisteredAndAmended() async throws {
    let broken = ProtocolText.small.replacing("maybe_counts_as: include", with: "maybe_counts_as: perhaps")
    let small = try SmallReview(protocolText: broken, opensScreening: false)
    let server = try ServedReview(small.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/protocol/edit")
    try await browser.wait(for: "1 error", in: "#counts")
    #expect(try await !browser.exists("#register-title"))
    try await browser.click("#messages .error [data-line]")
    let marked = try await browser.run(
      "const a = document.querySelector('#yaml'); return a.value.slice(a.selectionStart, a.selectionEnd)")
    #expect((marked as? String)?.contains("maybe_counts_as: perhaps") == true)

    try await write(ProtocolText.small, browser)
    try await browser.wait(for: "Not saved yet.")
    try await browser.click(words: "Check")
    try await browser.wait("no error", until: "!document.querySelector('#messages .error')")
    try await browser.click(words: "Save")
    try await browser.click(words: "Register version 1")
    try await browser.wait("the reading view", until: "location.pathname == '/protocol'")
    try await browser.wait(for: "in force")

    try await browser.open("/protocol/edit")
    try await write(ProtocolText.reworded, browser)
    try await browser.click(words: "Save")
    try await browser.click(words: "Look at what it changes")
    try await browser.wait(for: "or gets an allowance")
    try await browser.fill("#why", "once")
    try await browser.click(words: "Record the amendment")
    try await browser.wait(for: "doesn't say why", in: ".form-error")
    try await browser.fill("#why", "the pilot showed that it was read in two ways")
    try await browser.click(words: "Record the amendment")
    try await browser.wait(for: "the pilot showed that it was read in two ways", in: "#protocol-standing")
    #expect(try small.review.protocolVersions().count == 2)
    #expect(try await browser.complaints().filter { !$0.contains("422") } == [])
    await browser.close()
  }

  @Test func whatWasSavedElsewhereIsNotOverwritten() async throws {
    let small = try SmallReview.registered()
    let server = try ServedReview(small.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/protocol/edit")
    try small.edit(ProtocolText.otherLayout)
    try await write(ProtocolText.reworded, browser)
    try await browser.click(words: "Save")
    try await browser.wait(for: "was edited in the meantime", in: ".form-error")
    #expect(try String(contentsOf: small.protocolFile, encoding: .utf8) == ProtocolText.otherLayout)
    await browser.close()
  }
}

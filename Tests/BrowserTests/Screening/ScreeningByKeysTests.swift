import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct ScreeningByKeys {
  private let small: SmallReview
  private let server: ServedReview

  init() throws {
    small = try SmallReview.registered()
    try small.importRecords((1...12).map { "Peer workers and their tasks, study \($0)|Meyer, B|\(2000 + $0)" })
    server = try ServedReview(small.review.folder, as: "amara")
  }

  @Test func theFirstDecisionTakesNothingButTheKeyboard() async throws {
    let browser = try await Browser(server.address)
    try await browser.open("/screening")
    try await browser.wait(for: "12 records wait for you")
    for _ in 0..<40 {
      try await browser.press(Key.tab)
      if try await browser.run("return document.activeElement.innerText.startsWith('Begin')") as? Bool == true { break }
    }
    try await browser.press(Key.enter)
    try await browser.wait(for: "study 1", in: "#record-title")
    try await browser.wait(for: "The worker is paid for the peer role.", in: ".guide")
    try await browser.decide("i")
    #expect(try await browser.recordTitle().hasSuffix("study 2"))
    #expect(try await browser.run("return document.activeElement.id") as? String == "record-title")
    try await browser.wait(for: "Included. 11 left.", in: "#status")
    try await browser.press("2")
    try await browser.wait(for: "study 3", in: "#record-title")
    try await browser.waitUntilSent()
    #expect(try small.review.choice(on: 1, of: "amara") == .include)
    let own = try small.review.ownWork(on: RecordID(2), at: .titleAbstract, of: "amara").judgement
    #expect(own == Judgement(.exclude, reason: "No task"))
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test func aDecisionIsUndoneByOneKeyAndStaysInTheHistory() async throws {
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.decide("e")
    try await browser.wait(for: "Excluded R1", in: "#strip")
    try await browser.waitUntilSent()
    try await browser.press("u")
    try await browser.wait(for: "study 1", in: "#record-title")
    try await browser.waitUntilSent()
    #expect(try small.review.choice(on: 1, of: "amara") == nil)
    let kinds = try small.review.ledger(record: RecordID(1), seenBy: "amara").map(\.kind)
    #expect(kinds.suffix(2) == ["decided", "decision withdrawn"])
    // The record that was shown comes next again.
    try await browser.decide("m")
    #expect(try await browser.recordTitle().hasSuffix("study 2"))
    await browser.close()
  }

  @Test func keysAreChangedTurnedOffAndKept() async throws {
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.press("?")
    try await browser.wait("the list of keys", until: "document.querySelector('dialog[open]')")
    try await browser.click("[data-action-name=include]")
    try await browser.press("v")
    try await browser.wait(for: "v", in: "tr:has([data-action-name=include]) kbd")
    try await browser.press(Key.escape)
    try await browser.press("i")
    #expect(try await browser.recordTitle().hasSuffix("study 1"))
    try await browser.decide("v")
    try await browser.screen()
    try await browser.wait(for: "v", in: "#do-include kbd")
    try await browser.press("?")
    try await browser.click("#keys-on")
    try await browser.press(Key.escape)
    try await browser.press("v")
    try await browser.press("e")
    #expect(try await browser.recordTitle().hasSuffix("study 2"))
    #expect(try await !browser.exists("#do-include kbd"))
    // Without keys the buttons do the same.
    try await browser.click("#do-maybe")
    try await browser.wait(for: "study 3", in: "#record-title")
    await browser.close()
  }

  @Test func whatIsTypedInAFieldDecidesNothing() async throws {
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.press("n")
    for key in ["p", "i", "e", "1"] { try await browser.press(key) }
    #expect(try await browser.recordTitle().hasSuffix("study 1"))
    try await browser.press(Key.enter)
    try await browser.wait(for: "pie1", in: ".notes")
    try await browser.press("p")
    for key in ["p", "a", "i", "d", "?"] { try await browser.press(key) }
    try await browser.press(Key.enter)
    try await browser.wait(for: "study 2", in: "#record-title")
    try await browser.waitUntilSent()
    let own = try small.review.ownWork(on: RecordID(1), at: .titleAbstract, of: "amara")
    #expect(own.notes == ["pie1"])
    #expect(own.question?.text == "paid?")
    #expect(own.decision == nil)
    await browser.close()
  }

  /// No answer of the server can come while a key is handled: what shows then was there before. How many milliseconds it takes
  /// is printed, not judged, since the machine may be busy with other tests.
  @Test func theNextTitleIsThereBeforeTheServerHasAnswered() async throws {
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.wait("records ahead", until: "document.querySelector('#do-include:not([disabled])')")
    try await Task.sleep(for: .milliseconds(500))
    let times =
      try await browser.run(
        """
        const times = [];
        for (let round = 0; round < 5; round++) {
          const before = document.querySelector("#record-title").innerText;
          const start = performance.now();
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "i", bubbles: true, cancelable: true }));
          if (document.querySelector("#record-title").innerText === before) return [];
          await new Promise((resume) => requestAnimationFrame(resume));
          times.push(performance.now() - start);
        }
        return times;
        """) as? [Double] ?? []
    #expect(times.count == 5)
    print("from the key to the next title: \(times.map { Int($0.rounded()) }) ms")
    await browser.close()
  }

  @Test func anAmendmentIsToldAndItsCriteriaAreThere() async throws {
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.wait(for: "The worker is paid for the peer role.", in: ".guide")
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting("amara", why: "a clearer wording"))
    try await browser.wait(for: "The protocol was amended: version 2", in: "#desk-notices")
    try await browser.wait(for: "The worker is paid, or gets an allowance.", in: ".guide")
    try await browser.decide("i")
    try await browser.waitUntilSent()
    #expect(try small.review.pastDecisions(seenBy: "amara").map(\.protocolVersion) == [2])
    await browser.close()
  }

  @Test func onAPhoneTheButtonsAreAtHand() async throws {
    let browser = try await Browser(server.address, width: 390, height: 844, isTouch: true)
    try await browser.screen()
    try await browser.click("#do-include")
    try await browser.wait(for: "study 2", in: "#record-title")
    let heights =
      try await browser.run(
        """
        return [...document.querySelectorAll('.decide')].map((one) => one.getBoundingClientRect().height)
        """) as? [Double]
    #expect(heights?.allSatisfy { $0 >= 44 } == true)
    let isInView =
      try await browser.run(
        "return document.querySelector('#do-exclude').getBoundingClientRect().bottom <= innerHeight") as? Bool
    #expect(isInView == true)
    try await browser.waitUntilSent()
    #expect(try small.review.choice(on: 1, of: "amara") == .include)
    await browser.close()
  }
}

import Charting
import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct CodingInTheBrowser {
  private func open(_ path: String, of team: CodingTeam, as user: String) async throws -> (ServedReview, Browser) {
    let server = try ServedReview(team.review.folder, as: user)
    let browser = try await Browser(server.address)
    try await browser.open(path)
    try await browser.settle()
    return (server, browser)
  }

  private func own(_ team: CodingTeam, of user: String = "amara") throws -> [Coding] {
    try team.review.codingSheet(.abstract(1), seenBy: user).own
  }

  private func everythingIsSaved(_ browser: Browser) async throws {
    try await Task.sleep(for: .milliseconds(200))
    try await browser.wait(
      "everything to be saved", seconds: 30,
      until:
        "document.getElementById('saving').textContent == 'Saved' && !Object.keys(localStorage).some((key) => key.startsWith('winnow.coding|'))"
    )
  }

  /// Selects words as a mouse does.
  private func select(_ words: String, in browser: Browser) async throws {
    try await browser.run(
      """
      for (const body of document.querySelectorAll(".unit-text")) {
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode());) {
          const at = node.data.indexOf(arguments[0]);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + arguments[0].length);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return;
        }
      }
      """, words)
    try await browser.wait(for: words, in: "#chosen")
  }

  @Test func aTextIsCodedByTheKeyboardAlone() async throws {
    let team = try CodingTeam()
    let (server, browser) = try await open("/coding/abstract:1", of: team, as: "amara")
    try await browser.run("document.querySelector('.unit').focus()")
    // Two words on, one more with it, and a code by its name.
    try await browser.press(Key.right, Key.right)
    try await browser.press(Key.right, holding: Key.shift)
    try await browser.wait(for: "spoke up", in: "#chosen")
    try await browser.press("c")
    try await browser.type("advo")
    try await browser.press(Key.enter)
    try await browser.wait(for: "spoke up", in: "#passages")
    // The next unit as a whole, with the code that stands on 1 now, and one more by arrows.
    try await browser.press(Key.down, Key.enter, "1")
    try await browser.press("c", Key.down, Key.enter)
    try await everythingIsSaved(browser)
    let codes = try own(team).map { "\($0.quote): \($0.code.path)" }
    #expect(
      codes == [
        "spoke up: support/advocacy", "They led groups every week.: support/advocacy",
        "They led groups every week.: support",
      ])
    // Undone, and done again by hand.
    try await browser.press("u")
    try await everythingIsSaved(browser)
    #expect(try own(team).count == 2)
    try await browser.run("document.getElementById('finish').focus()")
    try await browser.press(Key.enter)
    try await browser.wait(for: "You are done with this text.", in: "#coding-standing")
    #expect(try await browser.exists("#chooser[hidden]"))
    #expect(try team.review.codingSheet(.abstract(1), seenBy: "amara").isFinished)
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }

  @Test func selectedWordsGetACodeAMemoAndAreMarkedInTheText() async throws {
    let team = try CodingTeam(abstracts: ["😀 Peers spoke up for clients. They led groups."])
    let (server, browser) = try await open("/coding/abstract:1", of: team, as: "amara")
    try await select("spoke up for clients", in: browser)
    try await browser.click(words: "Memo")
    try await browser.fill("#memo", "To whom?")
    try await browser.click("[data-code='tasks:support/advocacy']")
    try await select("clients", in: browser)
    try await browser.click("[data-code='tasks:office']")
    try await everythingIsSaved(browser)
    #expect(try own(team).map(\.quote) == ["spoke up for clients", "clients"])
    #expect(try own(team).map(\.memo) == ["To whom?", nil])
    // The inner passage has a line of its own below that of the outer one.
    #expect(try await browser.text(".coded.lane-0 .coded.lane-1") == "clients")
    #expect(try await browser.text(".unit-codes").contains("Advocacy"))
    try await browser.open("/coding/abstract:1")
    try await browser.settle()
    #expect(try await browser.text(".coded.lane-0 .coded.lane-1") == "clients")
    try await browser.click("#passages li:last-child .remove")
    try await everythingIsSaved(browser)
    #expect(try own(team).map(\.quote) == ["spoke up for clients"])
    await browser.close()
    server.stop()
  }

  @Test func whatWasCodedWhileTheServerWasGoneIsSentOnceItIsBack() async throws {
    let team = try CodingTeam()
    let (server, browser) = try await open("/coding/abstract:1", of: team, as: "amara")
    server.kill()
    try await select("led groups", in: browser)
    try await browser.click("[data-code='tasks:support/groups']")
    try await browser.wait(for: "Your codes wait here", in: "#saving")
    #expect(try await browser.text("#passages").contains("not saved yet"))
    try server.restart()
    try await everythingIsSaved(browser)
    #expect(try own(team).map(\.quote) == ["led groups"])
    #expect(try await !browser.text("#passages").contains("not saved yet"))
    await browser.close()
    server.stop()
  }

  @Test func differencesAreSettledExcerptByExcerptByTheKeyboard() async throws {
    let team = try CodingTeam()
    try team.finish(by: "amara", ["spoke up": "advocacy", "led groups": "groups", "written at night": "office"])
    try team.finish(by: "jonas", ["Peers spoke up": "advocacy", "led groups every week": "support"])
    let (server, browser) = try await open("/coding/abstract:1/compare", of: team, as: "jonas")
    #expect(try await browser.text("#open-count") == "2")
    try await browser.press("j", "1")
    try await browser.wait(for: "1", in: "#open-count")
    try await browser.press("0")
    try await browser.wait(for: "Nothing is left to settle.")
    let excerpts = try team.excerpts()
    #expect(excerpts.map { $0.teamCodes.map(\.path) } == [["support/advocacy"], ["support/groups"], []])
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }
}

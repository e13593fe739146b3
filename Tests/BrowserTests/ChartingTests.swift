import Charting
import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct ChartingInTheBrowser {
  private func team(sources: Int = 2) throws -> ChartingTeam {
    let task = "    - {id: task,"
    return try ChartingTeam(sources: sources, protocolText: ProtocolText.small.replacing(task, with: Self.more + task))
  }

  /// Fields that the small form lacks.
  private static let more = """
        - {id: definition, label: Definition of the role, type: quote, question: Q1, definition: In its words.}
        - {id: design, label: Design, type: single, question: Q1, definition: What it is., values: [trial, survey]}
        - id: participants
          label: Participants
          type: group
          question: Q1
          repeatable: true
          definition: One entry for each group.
          fields:
            - {id: group, label: Group, type: text, definition: Who they are.}
            - {id: number, label: Number, type: number, unit: people, definition: How many.}

    """

  private func open(_ path: String, of team: ChartingTeam, as user: String) async throws -> (ServedReview, Browser) {
    let server = try ServedReview(team.review.folder, as: user)
    let browser = try await Browser(server.address)
    try await browser.open(path)
    try await browser.settle()
    return (server, browser)
  }

  private func answers(_ team: ChartingTeam, of user: String = "amara") throws -> [String: Answer] {
    try team.review.chartSheet(RecordID(1), seenBy: user).answers
  }

  private func everythingIsSaved(_ browser: Browser) async throws {
    // What was just written is handed on first.
    try await Task.sleep(for: .milliseconds(200))
    try await browser.wait(
      "everything to be saved", seconds: 30,
      until:
        "document.getElementById('saving').textContent == 'Saved' && !Object.keys(localStorage).some((key) => key.startsWith('winnow.charting|'))"
    )
  }

  @Test func aSourceIsChartedByTheKeyboardAlone() async throws {
    let team = try team()
    let (server, browser) = try await open("/charting/R1", of: team, as: "amara")
    for text in ["Meyer", "2019", "usa", "peer workers", "day centre", "One who has been there."] {
      try await browser.press("n", holding: Key.alt)
      try await browser.type(text)
    }
    try await browser.press("n", holding: Key.alt)
    try await browser.press(Key.space)
    // Design has no more; on to the group, where an entry is added.
    try await browser.press("n", holding: Key.alt)
    try await browser.press(Key.enter)
    try await browser.type("nurses")
    try await browser.press("n", holding: Key.alt)
    try await browser.press(Key.space)
    // From the code to its page and the words that show it.
    try await browser.press(Key.tab, Key.enter, Key.tab)
    try await browser.type("12")
    try await browser.press(Key.tab)
    try await browser.type("went along")
    try await browser.press(Key.tab)
    try await everythingIsSaved(browser)
    try await browser.wait(for: "9 / 9 answered", in: ".chart-progress")
    let kept = try answers(team)
    #expect(kept["country"] == .reported("United States"))
    #expect(kept["task"] == Answer(.reported, [.init("support", page: "12", quote: "went along")]))
    #expect(kept["definition"]?.values == ["One who has been there."])
    #expect(kept["design"] == .reported("trial"))
    #expect(kept["participants"]?.entries.first?.cells == ["group": .reported("nurses")])
    // It stands there when one comes back.
    try await browser.open("/charting/R1")
    try await browser.settle()
    #expect(
      try await browser.run("return document.querySelector('#field-country .value').value") as? String
        == "United States")
    #expect(try await browser.text("#field-task .place-said") == "12: “went along”")
    try await browser.run("document.getElementById('finish').focus()")
    try await browser.press(Key.enter)
    try await browser.wait(for: "You are done with this source.", in: "#chart-standing")
    #expect(try team.review.chartSheet(RecordID(1), seenBy: "amara").isFinished)
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }

  @Test func whatIsRefusedStaysAtItsFieldWithTheReason() async throws {
    let team = try team()
    let (server, browser) = try await open("/charting/R1", of: team, as: "amara")
    try await browser.fill("#field-year .value", "soon")
    try await browser.press(Key.tab)
    try await browser.wait(for: "“Year” takes a number", in: "#field-year .field-problem")
    try await browser.open("/charting/R1")
    try await browser.wait(for: "“Year” takes a number", in: "#field-year .field-problem")
    #expect(try await browser.run("return document.querySelector('#field-year .value').value") as? String == "soon")
    try await browser.fill("#field-year .value", "2019")
    try await browser.press(Key.tab)
    try await everythingIsSaved(browser)
    #expect(try answers(team)["year"] == .reported("2019"))
    #expect(try await browser.text("#field-year .field-problem") == "")
    await browser.close()
    server.stop()
  }

  @Test func whatWasWrittenWithoutANetworkIsSentOnceItIsBack() async throws {
    let team = try team()
    let (server, browser) = try await open("/charting/R1", of: team, as: "amara")
    try await browser.goOffline(true)
    try await browser.fill("#field-author .value", "Meyer")
    try await browser.press(Key.tab)
    try await browser.wait(for: "Your answers wait here", in: "#saving")
    #expect(try answers(team).isEmpty)
    try await browser.goOffline(false)
    try await everythingIsSaved(browser)
    #expect(try answers(team)["author"] == .reported("Meyer"))
    await browser.close()
    server.stop()
  }

  @Test func whatWasChartedWhileTheServerWasGoneIsSentOnceItIsBack() async throws {
    let team = try team()
    let (server, browser) = try await open("/charting/R1", of: team, as: "amara")
    try await browser.fill("#field-author .value", "Meyer")
    try await browser.press(Key.tab)
    try await everythingIsSaved(browser)
    server.kill()
    try await browser.fill("#field-year .value", "2019")
    try await browser.press(Key.tab)
    try await browser.wait(for: "Your answers wait here", in: "#saving")
    // Neither the server's end nor the window's takes the answer.
    #expect(try answers(team)["year"] == nil)
    try server.restart()
    try await everythingIsSaved(browser)
    #expect(try answers(team)["author"] == .reported("Meyer"))
    #expect(try answers(team)["year"] == .reported("2019"))
    await browser.close()
    server.stop()
  }

  @Test func aChangeInAnotherWindowIsShownBesideOnesOwn() async throws {
    let team = try team()
    let (server, browser) = try await open("/charting/R1", of: team, as: "amara")
    try team.chart(1, by: "amara", ["year": "2018"])
    try await browser.fill("#field-year .value", "2019")
    try await browser.press(Key.tab)
    try await browser.wait(for: "There it says: 2018.", in: "#field-year .field-problem")
    #expect(try answers(team)["year"] == .reported("2018"))
    try await browser.click(words: "Keep mine")
    try await everythingIsSaved(browser)
    #expect(try answers(team)["year"] == .reported("2019"))
    await browser.close()
    server.stop()
  }

  @Test func differencesAreSettledByTheKeyboard() async throws {
    let team = try team()
    try team.finish(1, by: "amara", ["year": "2019", "population": "peers", "task": "support", "design": "trial"])
    try team.finish(1, by: "jonas", ["year": "2019", "population": "workers", "task": "office", "design": "survey"])
    let (server, browser) = try await open("/charting/R1/compare", of: team, as: "ines")
    #expect(try await browser.text("#open-count") == "3")
    try await browser.press("j", "1")
    try await browser.wait(for: "2", in: "#open-count")
    try await browser.press("2")
    try await browser.wait(for: "1", in: "#open-count")
    try await browser.press("e")
    try await browser.wait("the form", until: "!document.querySelector('#pair-task .pair-edit').hidden")
    try await browser.click("#pair-task [value=office]")
    try await browser.click("#pair-task .pair-edit .primary")
    try await browser.wait(for: "Nothing is left to settle.")
    #expect(try team.standing("population", of: 1) == .answered(.reported("peers")))
    #expect(try team.standing("design", of: 1) == .answered(.reported("survey")))
    #expect(try team.standing("task", of: 1) == .answered(.reported("support", "office")))
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }
}

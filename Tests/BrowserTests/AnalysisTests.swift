import Charting
import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct AnalysisInTheBrowser {
  private func open(_ path: String, as user: String = "paul") async throws -> (ChartingTeam, ServedReview, Browser) {
    let team = try ChartingTeam(sources: 3)
    for user in ["amara", "jonas"] {
      try team.finish(1, by: user, ["setting": "day centre", "task": "support [p. 12: “went along”]"])
      try team.finish(2, by: user, ["setting": "street", "task": "support; office"])
    }
    let server = try ServedReview(team.review.folder, as: user)
    let browser = try await Browser(server.address)
    try await browser.open(path)
    try await browser.settle()
    return (team, server, browser)
  }

  private let heading = "document.activeElement.id == 'behind-title'"

  @Test func aNumberOfTheCrosstabOpensItsSourcesBesideTheTable() async throws {
    let (_, server, browser) = try await open("/analysis")
    try await browser.click(words: "Two fields")
    try await browser.wait("the form", until: "document.getElementById('ask-columns')")
    try await browser.select("setting", in: "#ask-columns")
    try await browser.click(".question .primary")
    try await browser.wait("the question in the address", until: "location.search.includes('columns=setting')")
    try await browser.settle()
    let link = ".found-table .behind[href*='row=Support'][href*='day%20centre']"
    try await browser.run("document.querySelector(arguments[0]).focus()", link)
    try await browser.press(Key.enter)
    try await browser.wait("the panel", until: heading)
    #expect(try await browser.path() == "/analysis")
    let panel = try await browser.text("#panel")
    #expect(panel.contains("1 source") && panel.contains("p. 12") && panel.contains("went along"))
    #expect(try await browser.exists("#panel a[href='/charting/R1']"))
    try await browser.press(Key.escape)
    try await browser.wait("the number again", until: "document.activeElement.matches(arguments[0])", link)
    #expect(try await browser.run("return document.getElementById('panel').hidden") as? Bool == true)
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }

  @Test func anEmptyCellIsExplainedByTheKeyboardAndTheMapShowsIt() async throws {
    let (team, server, browser) = try await open("/analysis?show=map&rows=task&columns=setting")
    try await browser.run("document.querySelector('.behind[href*=\"/analysis/gap\"]').focus()")
    try await browser.press(Key.enter)
    try await browser.wait("the panel", until: heading)
    try await browser.press(Key.tab, Key.space, Key.tab)
    try await browser.type("Searched, none.")
    try await browser.press(Key.tab, Key.tab, Key.enter)
    try await browser.wait(for: "true gap", in: "#found .found-table")
    try await browser.wait(for: "Searched, none.", in: "#panel")
    #expect(try team.review.gaps().map(\.reason) == ["Searched, none."])
    #expect(try await browser.complaints() == [])
    await browser.close()
    server.stop()
  }

  @Test func onAPhoneANumberLeadsToAPageOfItsOwn() async throws {
    let (_, server, browser) = try await open("/analysis?show=frequencies&rows=task")
    try await browser.resize(500, 800)
    try await browser.click(".found-table .behind")
    try await browser.wait("the page", until: "location.pathname == '/analysis/sources'")
    #expect(try await browser.text("h1").contains("Support of clients"))
    await browser.close()
    server.stop()
  }
}

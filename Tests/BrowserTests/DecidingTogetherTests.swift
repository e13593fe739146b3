import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct DecidingTogether {
  @Test func theArbiterResolvesAConflictByTheKeyboardAndGoesOnToTheNext() async throws {
    let team = try ScreeningTeam(records: 3)
    for record in [1, 3] {
      try team.vote(.include, on: record, by: "amara")
      try team.vote(.exclude, on: record, by: "jonas")
    }
    let server = try ServedReview(team.review.folder, as: "ines")
    let browser = try await Browser(server.address)
    try await browser.open("/conflicts")
    try await browser.wait(for: "Work number 1")
    try await browser.press("j", Key.enter)
    try await browser.wait(for: "Conflict on R1", in: "h1")
    try await browser.fill("#text", "The title says “staff”.")
    try await browser.click(words: "Add it")
    try await browser.wait(for: "The title says “staff”.", in: "#thread")
    try await browser.click("h1")
    try await browser.press("e")
    try await browser.wait("exclude is chosen", until: "document.querySelector('[value=exclude]').checked")
    try await browser.press("i")
    try await browser.click(words: "Record the answer")
    try await browser.wait(for: "Conflict on R3", in: "h1")
    try await browser.wait(for: "R1 is resolved. 1 left.", in: "#status")
    #expect(try team.state(of: 1) == .included)
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test func whoeverIsSlowerSeesTheAnswerOfTheOther() async throws {
    let team = try ScreeningTeam(records: 1)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/conflicts/title-abstract/R1")
    // While one writes, the page waits with what is new.
    try await browser.fill("#note", "a paid role")
    try team.review.resolve(
      RecordID(1), at: .titleAbstract, as: .exclude, manner: .arbiter, acting: SmallReview.acting("ines"))
    try await browser.run("document.querySelector('#resolve [value=include]').checked = true")
    try await browser.press(Key.enter)
    try await browser.wait(for: "R1 was resolved meanwhile by ines", in: "#status")
    try await browser.wait(for: "as arbiter", in: "#votes")
    #expect(try team.state(of: 1) == .excluded)
    await browser.close()
  }

  @Test func aPDFIsAttachedAndStandsBesideTheForm() async throws {
    let team = try FullTextTeam()
    let server = try ServedReview(team.team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/fulltext/R1")
    let paper = try team.team.small.folder.write(FullTextTeam.paper, to: "paper.pdf")
    try await browser.choose([paper], in: "#one")
    try await browser.wait("the document", until: "document.querySelector('iframe.paper')")
    let path = try await browser.run("return document.querySelector('iframe.paper').getAttribute('src')") as? String
    #expect(path?.hasPrefix("/fulltexts/") == true)
    try await browser.wait(for: "paper.pdf: attached to R1", in: ".outcomes")
    // Several at once, by their names.
    try await browser.open("/fulltext")
    let two = try team.team.small.folder.write(FullTextTeam.paper + "two", to: "R2.pdf")
    let stranger = try team.team.small.folder.write(FullTextTeam.paper + "three", to: "draft.pdf")
    try await browser.choose([two, stranger], in: "#many")
    try await browser.wait(for: "1 of 2 files attached.", in: ".progress-words")
    try await browser.wait(for: "draft.pdf: its name fits no record", in: ".outcomes")
    #expect(try team.team.review.fullTexts(of: RecordID(2)).count == 1)
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test func anExclusionAtFullTextIsCountedWithItsReasonInTheFlow() async throws {
    let team = try FullTextTeam()
    try team.team.vote(.exclude, on: 1, by: "jonas", at: .fullText, reason: "No task")
    let server = try ServedReview(team.team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/fulltext/R1")
    // The criterion that fails suggests the exclusion and its reason.
    try await browser.click("[name='criterion-I2'][value=no]")
    try await browser.wait(for: "Primary reason: No task", in: "#primary")
    try await browser.click(words: "Record the decision")
    try await browser.wait(for: "You decided: exclude", in: "#decision")
    try await browser.open("/reports")
    try await browser.wait(for: "No task", in: "#flow")
    try await browser.click("a[href='/reports/box/dbr_excluded%3A%20No%20task']")
    try await browser.wait(for: "Work number 1")
    #expect(try await browser.complaints() == [])
    await browser.close()
  }

  @Test func reportsOfOneStudyAreLinkedAndNamed() async throws {
    let team = try FullTextTeam()
    for record in [1, 2] {
      for user in ["amara", "jonas"] { try team.team.vote(.include, on: record, by: user, at: .fullText) }
    }
    let server = try ServedReview(team.team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/studies")
    try await browser.wait(for: "Included: 2 reports of 2 studies.")
    try await browser.click("[name=reports][value=R1]")
    try await browser.click("[name=main][value=R2]")
    try await browser.fill("#study-name", "Garden trial")
    try await browser.click(words: "Link as one study")
    try await browser.wait(for: "Garden trial", in: "#studies")
    try await browser.wait(for: "Included: 2 reports of 1 study.")
    let study = try #require(try team.team.review.studies().first)
    #expect(study.main == RecordID(2))
    #expect(try await browser.complaints() == [])
    await browser.close()
  }
}

/// A team with three reports at full text.
private struct FullTextTeam {
  let team: ScreeningTeam

  init() throws {
    team = try ScreeningTeam(records: 3)
    for record in 1...3 {
      for user in ["amara", "jonas"] { try team.vote(.include, on: record, by: user) }
    }
  }

  /// The smallest document that a browser shows.
  static let paper = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
    4 0 obj<</Length 44>>stream
    BT /F 24 Tf 30 100 Td (Watering gardens) Tj ET
    endstream endobj
    trailer<</Root 1 0 R>>
    """
}

import Accounts
import Fixtures
import Foundation
import Review

/// Every page there is, on a review in the middle of its work, seen by its owner in a team.
struct PageTour {
  let work: ReviewAtWork
  let server: ServedReview

  /// A page to visit: the name of its picture and its path.
  struct Stop: Sendable {
    let name: String
    let path: String
  }

  init() throws {
    work = try ReviewAtWork()
    server = try ServedReview(work.review.folder)
    // Somebody works on the next version of the protocol.
    let draft = work.review.folder.appending(path: "protocol.yaml")
    let text = try String(contentsOf: draft, encoding: .utf8)
    try text.replacing(
      "  - label: Protocol without results", with: "  - label: Protocol, or no results yet"
    ).write(to: draft, atomically: true, encoding: .utf8)
  }

  /// The pages, those for people who are not in yet first.
  var stops: [Stop] {
    let record = work.first.text
    let merged = (try? work.review.duplicateClusters(limit: 1).first?.head.text) ?? "R1"
    let batch = (try? work.review.importedSearches().first?.batch) ?? 0
    return [
      ("overview", "/"),
      ("account", "/account"),
      ("not-found", "/nowhere"),
      ("screening", "/screening"),
      ("screening-desk", "/screening/title-abstract"),
      ("screening-full-text", "/screening/full-text"),
      ("conflicts", "/conflicts"),
      ("conflict", "/conflicts/title-abstract/\(record)"),
      ("questions", "/questions"),
      ("full-texts", "/fulltext"),
      ("full-text", "/fulltext/R\(work.first.number + 1)"),
      ("studies", "/studies"),
      ("charting", "/charting"),
      ("chart", "/charting/\(work.begun.text)"),
      ("compare", "/charting/\(work.charted.text)/compare"),
      ("charting-agreement", "/charting/agreement"),
      ("coding", "/coding"),
      ("coding-text", "/coding/fulltext:\(work.begun.number)"),
      ("coding-compare", "/coding/fulltext:\(work.charted.number)/compare"),
      ("coding-agreement", "/coding/agreement"),
      ("coding-memos", "/coding/memos"),
      ("coding-sign-off", "/coding/sign-off"),
      ("analysis", "/analysis?show=frequencies&rows=roles"),
      ("analysis-crosstab", "/analysis?show=crosstab&rows=roles&columns=source_type"),
      ("analysis-map", "/analysis?show=map&rows=roles&columns=setting"),
      ("analysis-gaps", "/analysis?show=gaps&rows=source_type&columns=client_contact"),
      ("analysis-years", "/analysis?show=timeline"),
      ("analysis-countries", "/analysis?show=countries"),
      ("analysis-profile", "/analysis?show=profile&rows=roles&columns=source_type"),
      ("analysis-themes", "/analysis?show=themes&rows=peer-work"),
      ("analysis-passages", "/analysis/passages?rows=peer-work&row=Direct%20work%20/%20Advocacy&column=all:%20people"),
      ("analysis-sources", "/analysis/sources?show=frequencies&rows=country&row=Canada&column=sources"),
      ("analysis-gap", "/analysis/gap?rows=setting&row=justice&columns=source_type&column=policy"),
      ("reports", "/reports"),
      ("box", "/reports/box/records_screened"),
      ("agreement", "/reports/agreement"),
      ("deviations", "/reports/deviations"),
      ("documents", "/reports/documents"),
      ("logs", "/reports/logs"),
      ("searches", "/searches"),
      ("search", "/searches/\(batch)"),
      ("duplicates", "/duplicates"),
      ("duplicates-unsure", "/duplicates/unsure"),
      ("duplicates-cluster", "/duplicates/\(merged)"),
      ("records", "/records?words=peer"),
      ("record", "/records/\(record)"),
      ("protocol", "/protocol"),
      ("protocol-versions", "/protocol/versions"),
      ("protocol-version", "/protocol/versions/1"),
      ("protocol-edit", "/protocol/edit"),
      ("protocol-amend", "/protocol/amend"),
      ("protocol-difference", "/protocol/diff?from=1"),
      ("division", "/division/title-abstract"),
      ("member", "/team/jonas"),
      ("ledger-entry", "/ledger/3"),
      ("team", "/team"),
      ("ledger", "/ledger"),
      ("pilot", "/pilot"),
      ("pilot-round", "/pilot/1"),
    ].map { Stop(name: $0.0, path: $0.1) }
  }

  /// Logs a window in as the owner.
  func enter(_ browser: Browser) async throws {
    let accounts = try Accounts(besideReviewIn: server.folder)
    let secret = try accounts.invite("amara", by: "test", now: Date())
    try await browser.open("/join/\(secret.text)")
    try await browser.fill("#password", "a garden in the rain")
    try await browser.click("form button.primary")
    try await browser.wait("the overview", until: "location.pathname == '/'")
  }
}

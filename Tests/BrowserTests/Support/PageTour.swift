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
  }

  /// The pages, those for people who are not in yet first.
  var stops: [Stop] {
    let record = work.first.text
    return [
      ("overview", "/"), ("account", "/account"), ("not-found", "/nowhere"),
      ("screening", "/screening"), ("screening-desk", "/screening/title-abstract"),
      ("screening-full-text", "/screening/full-text"),
    ].map { Stop(name: $0.0, path: $0.1) } + (record.isEmpty ? [] : [])
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

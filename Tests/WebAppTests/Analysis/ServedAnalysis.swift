import Charting
import Fixtures
import Foundation
import Review
import Screening

/// A review at the server with three sources charted by two people, and a fourth that nobody has charted.
struct ServedAnalysis {
  let charting: ChartingTeam
  private let served: ServedTeam
  var review: Review { charting.review }

  init() throws {
    charting = try ChartingTeam(sources: 4)
    let sources = [
      ["setting": "day centre", "country": "Canada", "year": "2019"],
      ["setting": "day centre", "country": "Spain", "year": "2021", "task": "support"],
      ["setting": "street", "country": "Spain", "year": "2021", "task": "support; office"],
    ]
    let shown = Answer(.reported, [.init("support", page: "12", quote: "She went along.")])
    for user in ["amara", "jonas"] {
      try charting.review.chart(["task": shown], of: RecordID(1), acting: SmallReview.acting(user))
      for (number, texts) in sources.enumerated() { try charting.finish(number + 1, by: user, texts) }
    }
    served = try ServedTeam(charting.team)
  }

  func browser(of user: String) async throws -> WebClient { try await served.browser(of: user) }

  /// All cells of the table of an analysis, as the API tells them.
  static func cells(_ page: [String: Any]) -> [[String: Any]] {
    let parts = (page["table"] as? [String: Any])?["parts"] as? [[String: Any]] ?? []
    let rows = parts.flatMap { $0["rows"] as? [[String: Any]] ?? [] }
    return rows.flatMap { $0["cells"] as? [[String: Any]] ?? [] }
  }

  /// The cell with a name such as `Support of clients, day centre: n`.
  static func cell(_ name: String, _ page: [String: Any]) -> [String: Any]? {
    cells(page).first { $0["name"] as? String == name }
  }
}

internal import Foundation
internal import Reporting
internal import Review
internal import Screening

/// The flow diagram with its numbers, and what can be taken along.
struct ReportsPage: Page {
  static let template = "reports"
  let heading: String
  /// Path of the diagram, another one whenever the review changes.
  let figure: String
  let tables: [Table]
  /// Whether all numbers add up, in a sentence.
  let check: String
  let isSound: Bool
  let ledger: Int
  let downloads: [Download]

  struct Table: Codable, Sendable {
    let id: String
    let title: String
    let rows: [Row]
  }

  struct Row: Codable, Sendable {
    let title: String
    let count: String
    /// Where the records behind it are listed.
    let path: String?
    let isPart: Bool
  }

  struct Download: Codable, Sendable {
    let path: String
    let name: String
    let about: String
  }

  init(_ numbers: ReviewNumbers, _ strings: Strings) {
    let flow = numbers.flow
    heading = strings["room.reports"]
    figure = numbers.figure
    tables = flow.tables.enumerated().map { position, table in
      Table(
        id: "flow-\(position)", title: table.title,
        rows: table.rows.map {
          Row(
            title: $0.title, count: $0.count.grouped, path: $0.name.map { "/reports/box/" + $0.urlPart },
            isPart: $0.isPart)
        })
    }
    let identities = flow.identities
    let broken = identities.filter { !$0.holds }
    isSound = broken.isEmpty
    check =
      broken.isEmpty
      ? strings("reports.sound", count: identities.count)
      : strings("reports.broken", ["statements": broken.map(\.statement).joined(separator: "; ")])
    ledger = flow.ledgerSequence
    downloads = [
      ("/reports/flow.svg?download=1", "flow.svg", "reports.svg"), ("/reports/PRISMA.csv", "PRISMA.csv", "reports.csv"),
      ("/reports/flow.json", "flow.json", "reports.json"),
      ("/reports/box/new_reports/export?format=ris", "new_reports.ris", "reports.included"),
      ("/reports/box/all/export?format=ris&decisions=1", "all.ris", "reports.decisions"),
    ].map { Download(path: $0.0, name: $0.1, about: strings[$0.2]) }
  }
}

extension ReviewNumbers {
  /// Path of the diagram at this moment.
  var figure: String { "/reports/flow.svg?ledger=\(flow.ledgerSequence)" }
}

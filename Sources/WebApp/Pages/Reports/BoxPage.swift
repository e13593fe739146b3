internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import Reporting
internal import Review

/// The records behind a number of the flow diagram.
struct BoxPage: Page {
  static let template = "box"
  let heading: String
  let box: String
  let count: Int
  let countWords: String
  let lines: [RecordLine]
  let isEmpty: Bool
  let formats: [Format]
  let exportPath: String
  let pages: Int
  let number: Int
  let hasPages: Bool
  let previous: String?
  let next: String?

  struct Format: Codable, Sendable {
    let name: String
    let title: String
  }

  static let pageSize = 100

  init(_ export: BoxExport, title: String, page: Int, _ review: Review, _ strings: Strings) throws {
    let size = BoxPage.pageSize
    let pages = max(1, (export.records.count + size - 1) / size)
    let number = min(max(1, page), pages)
    let some = Array(export.records.dropFirst((number - 1) * size).prefix(size))
    let path = "/reports/box/" + export.box.urlPart
    heading = title
    box = export.box
    count = export.records.count
    countWords = strings("reports.box.count", count: export.records.count)
    lines = try export.read(some, from: review).map {
      RecordLine($0, untitled: strings["conflicts.record.untitled"])
    }
    isEmpty = lines.isEmpty
    formats =
      BoxPage.preferred
      + CitationFormat.all.filter { format in
        format.canWrite && !BoxPage.preferred.contains { $0.name == format.name }
      }.map { Format(name: $0.name, title: $0.title) }
    exportPath = path + "/export"
    (self.pages, self.number) = (pages, number)
    hasPages = pages > 1
    previous = number > 1 ? path + "?page=\(number - 1)" : nil
    next = number < pages ? path + "?page=\(number + 1)" : nil
  }

  private static let preferred = [CitationFormat.ris, .csv].map { Format(name: $0.name, title: $0.title) }
}

extension PrismaFlow {
  /// What the diagram calls a box or number.
  func title(of name: String) -> String {
    let rows = tables.flatMap(\.rows)
    if let row = rows.first(where: { $0.name == name }) { return row.title }
    return FlowBox(rawValue: name)?.title ?? FlowTotal(rawValue: name)?.title ?? name
  }
}

/// A part of the site with a place in the navigation, in its order.
enum Room: String, Sendable, CaseIterable {
  case overview, protocolRoom = "protocol", searches, duplicates, pilot, screening, conflicts, fullText = "fulltext",
    studies, charting, coding, analysis
  case team, ledger, reports

  var path: String { self == .overview ? "/" : "/" + rawValue }
}

package import Bibliography

extension Activity {
  /// The activities of a log, a row each. A cell that is empty was not reported.
  ///
  /// - Parameters:
  ///   - source: id of the source that it is of, or the name of the log.
  ///   - mapping: headings of the table that mean a column under another name.
  /// - Throws: ``Problem`` when the table has no minutes or no category.
  package static func read(
    _ table: MaterialTable, source: String, mapping: [String: String]? = nil
  ) throws(Problem) -> MaterialReading<Activity> {
    try table.read(as: .activityLog, mapping: mapping) { row throws(Problem) in
      guard row["category"] != nil || row["minutes"] != nil else {
        throw Problem(
          "neither a category nor minutes", line: row.line, remedy: "Fill one of them in; the row was passed over.")
      }
      return Activity(
        worker: row["worker"] ?? "not reported",
        date: try row.read("date", as: "a day like 2019-03-21") { $0.isDay ? $0 : nil } ?? "",
        start: try row.read("start", as: "a time like 9:30", Activity.minutes(of:)),
        minutes: try row.read("minutes", as: "a number of minutes from 0 to 1440", MaterialCell.minutes),
        category: row["category"] ?? "not reported",
        contact: try row.read("contact", as: "direct or indirect") { Contact(rawValue: $0.lowercased()) },
        hasClientContact: try row.read("client contact", as: "yes or no", MaterialCell.yesNo), place: row["place"],
        source: source)
    }
  }
}

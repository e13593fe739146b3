internal import Bibliography

extension CitationFormat {
  /// A workbook for people; Winnow doesn't read it back.
  package static let xlsx = CitationFormat(
    name: "xlsx", title: "Excel workbook", extensions: ["xlsx"], detectedBy: "nothing: it is only written",
    detect: { _ in false },
    read: { source, _ in
      throw Problem(
        "an Excel workbook can't be read", file: source.name, remedy: "Save the sheet as CSV (UTF-8) and read that.")
    },
    writer: RecordWriter { _, report in try XLSXWriting(report: report) }, canRead: false)
}

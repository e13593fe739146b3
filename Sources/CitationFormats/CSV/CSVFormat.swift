extension CitationFormat {
  /// Tables with named columns.
  package static let csv = CitationFormat(
    name: "csv", title: "CSV with a heading line", extensions: ["csv", "tsv"],
    detectedBy: "a line of column names with a title, among the first lines",
    detect: { head in CSVHeading.delimiter(in: head.lines) != nil },
    read: { try CSVReader.read($0, sink: $1) },
    writer: .checked(begin: CSVWriter.headingLine) { CSVWriter.write($0, into: &$1) })
}

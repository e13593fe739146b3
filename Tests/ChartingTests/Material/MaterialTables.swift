import Charting

extension MaterialTable {
  /// A table from lines whose cells are parted by commas; the heading is line 1.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    self.init(
      heading: lines[0],
      rows: lines.enumerated().dropFirst().map { MaterialTable.Row(line: $0 + 1, cells: $1) })
  }
}

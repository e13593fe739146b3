internal import Documents
internal import Review

/// The lists for browsers without script: numbers of records, each a link to the record at the end of the page. Left out where
/// they would make the page large.
struct FlowPlainLists {
  /// So many records at most.
  static let limit = 400

  private let lists: [FlowList]
  private let records: [RecordID: StoredRecord]

  init(_ lists: [FlowList], _ records: [RecordID: StoredRecord], of diagram: FlowDiagram) {
    let order = diagram.boxes.flatMap { [$0.link] + $0.lines.map(\.link) }.compactMap(\.self)
    var seen: Set<String> = []
    let named = Dictionary(lists.map { ($0.name, $0) }) { first, _ in first }
    self.lists = order.filter { seen.insert($0).inserted }.compactMap { named[$0] }
    self.records = records
  }

  var html: String {
    let all = Set(lists.flatMap(\.records)).sorted()
    guard all.count <= FlowPlainLists.limit else {
      return
        "<noscript><p>The lists need scripts, which are switched off here. `winnow export --box` writes them as files.</p></noscript>"
    }
    return """
      <noscript>
      <style>.list { display: none; }</style>
      \(lists.map(section).joined(separator: "\n"))
      <h2>All records</h2>
      <ul>
      \(all.map(line).joined(separator: "\n"))
      </ul>
      </noscript>
      """
  }

  private func section(_ list: FlowList) -> String {
    let numbers = list.records.map { "<a href=\"#\($0.text)\">\($0.text)</a>" }.joined(separator: ", ")
    return
      "<section id=\"\(XMLText.escape(FlowPage.fragment(list.name)))\"><h2>\(XMLText.escape(list.title)): \(list.records.count)</h2><p>\(numbers.isEmpty ? "None." : numbers)</p></section>"
  }

  private func line(_ id: RecordID) -> String {
    let words = RecordWords(id, records[id]?.record)
    let parts = [words.authors, words.year, words.title, words.place].filter { !$0.isEmpty }.map(XMLText.escape)
    let link =
      words.doi.isEmpty
      ? (words.pmid.isEmpty
        ? ""
        : " <a href=\"https://pubmed.ncbi.nlm.nih.gov/\(FlowPage.fragment(words.pmid))/\">PMID \(XMLText.escape(words.pmid))</a>")
      : " <a href=\"https://doi.org/\(FlowPage.address(words.doi))\">doi:\(XMLText.escape(words.doi))</a>"
    return "<li id=\"\(id.text)\">\(id.text). \(parts.joined(separator: ". "))\(link)</li>"
  }
}

extension FlowPage {
  /// A DOI as it stands in an address.
  static func address(_ doi: String) -> String {
    doi.split(separator: "/", omittingEmptySubsequences: false).map { fragment(String($0)) }.joined(separator: "/")
  }
}

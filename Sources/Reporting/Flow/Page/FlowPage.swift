internal import Documents
internal import Foundation
package import Review

extension PrismaFlow {
  /// The records that the page shows, read from the review: merged works, and duplicates as their files had them. No vote is
  /// among them.
  package func describedRecords(from review: Review) throws -> [RecordID: StoredRecord] {
    var found: [RecordID: StoredRecord] = [:]
    for box in FlowBox.allCases {
      let records = records(in: box)
      let read = try box.isOfDuplicates ? review.records(records) : review.mergedRecords(records)
      for record in read { found[record.id] = record }
    }
    return found
  }

  /// The diagram as a page that needs nothing beside it: every box and every line with a number is a link to the list of the
  /// records behind it.
  ///
  /// It tells what the flow tells: where each record ended and the reason for which it was excluded; never who decided what.
  /// - Parameter records: what the lists show of each record, by number; a record that is missing is named by its number.
  package func html(records: [RecordID: StoredRecord]) -> String { FlowPage(self, records).text }
}

/// Puts the page of a flow together.
struct FlowPage {
  private let flow: PrismaFlow
  private let diagram: FlowDiagram
  private let lists: [FlowList]
  private let records: [RecordID: StoredRecord]

  init(_ flow: PrismaFlow, _ records: [RecordID: StoredRecord]) {
    self.flow = flow
    self.records = records
    let diagram = FlowDiagram(flow)
    self.diagram = diagram
    let named = Set(diagram.boxes.flatMap { [$0.link] + $0.lines.map(\.link) }.compactMap(\.self))
    // A box that isn't drawn has a list when somebody could look for it.
    lists = flow.lists.filter { named.contains($0.name) || !$0.records.isEmpty }
  }

  var text: String {
    let script = "\n" + String(decoding: PackageResources.flow_page_js, as: UTF8.self)
    return HTMLPage.text(
      title: "Flow of records: \(flow.title)", main: main,
      more: HTMLPage.More(
        style: String(decoding: PackageResources.flow_page_css, as: UTF8.self),
        end: """
          <script type="application/json" id="flow-data">\(FlowPageData(flow, lists, records).json)</script>
          <script>\(script)</script>
          """,
        policy:
          "default-src 'none'; style-src 'unsafe-inline'; script-src '\(FlowPage.source(script))'; base-uri 'none'; "
          + "form-action 'none'"))
  }

  /// How a policy names a script that stands in the page: nothing else runs, whatever a record says.
  private static func source(_ script: String) -> String {
    let digits = Array(SHA256.hex(script.utf8))
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0..<($0 + 2)]), radix: 16) ?? 0
    }
    return "sha256-\(Data(bytes).base64EncodedString())"
  }

  private var main: String {
    let links = FigureLinks { link, words in "\(attributes(link)) aria-label=\"\(XMLText.escape(label(words, link)))\""
    }
    return """
      <h1>\(XMLText.escape(flow.title))</h1>
      <p class="lead">The PRISMA 2020 flow diagram. Every number leads to the records behind it.</p>
      <div class="flow\(isWide ? " wide" : "")">
      <section id="diagram" aria-label="Flow diagram" tabindex="-1">
      \(numbers)
      <div class="picture">
      \(FlowSVG(diagram, links: links).text)</div>
      </section>
      \(FlowPage.panel)
      </div>
      \(FlowPlainLists(lists, records, of: diagram).html)
      """
  }

  /// More than one arm, or a previous version: too wide for a list beside it.
  private var isWide: Bool { diagram.hasOtherMethods || diagram.previous != nil }

  /// All numbers in the order of reading: for narrow windows, and with places large enough for fingers.
  private var numbers: String {
    let items = diagram.boxes.map { box -> String in
      let lines = box.lines.enumerated().map { place, line -> (words: String, isPart: Bool) in
        let link = line.link ?? (place == 0 ? box.link : nil)
        let text = line.link == nil && link != nil ? label(line.text, link ?? "") : line.text
        let words = XMLText.escape(text).replacing("n = ", with: "n&nbsp;=&nbsp;")
        return (link.map { "<a \(attributes($0))>\(words)</a>" } ?? words, place > 0)
      }
      let parts = lines.filter(\.isPart).map { "<li>\($0.words)</li>" }
      return "<li>\(lines[0].words)\(parts.isEmpty ? "" : "<ul>\(parts.joined())</ul>")</li>"
    }
    return """
      <details class="numbers" id="numbers"><summary>All numbers as a list</summary>
      <ul>
      \(items.joined(separator: "\n"))
      </ul></details>
      """
  }

  private func attributes(_ link: String) -> String {
    "href=\"#\(XMLText.escape(FlowPage.fragment(link)))\" data-list=\"\(XMLText.escape(link))\""
  }

  /// The words of a link; where they have no number, the number of records stands behind them.
  private func label(_ words: String, _ link: String) -> String {
    guard !words.contains("(n = "), let list = lists.first(where: { $0.name == link }) else { return words }
    return "\(words) (n = \(list.records.count))"
  }

  /// A list’s name as it stands in an address, where it is also an id.
  static func fragment(_ name: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:")
    return name.addingPercentEncoding(withAllowedCharacters: plain) ?? name
  }

  private static let panel = """
    <section id="list" class="list" aria-labelledby="list-heading">
    <h2 id="list-heading" tabindex="-1">Records behind a number</h2>
    <p id="list-hint">Choose a box or a line of the diagram.</p>
    <div id="list-tools" hidden>
    <label for="list-filter">Filter</label>
    <input id="list-filter" type="search" autocomplete="off" spellcheck="false">
    <button type="button" id="list-csv">Download as CSV</button>
    <button type="button" id="list-back">Back to the diagram</button>
    </div>
    <p id="list-status" role="status" aria-live="polite"></p>
    <ol id="list-records" role="list"></ol>
    <div id="list-pages" hidden><button type="button" id="list-previous">Previous 100</button>
    <button type="button" id="list-next">Next 100</button></div>
    </section>
    """
}

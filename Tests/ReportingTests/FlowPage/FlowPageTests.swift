import Bibliography
import CitationFormats
import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

/// What a page of a flow says, taken apart.
private struct ReadPage {
  let html: String
  let data: [String: JSONValue]
  let lists: [String: [String]]

  init(_ html: String) throws {
    self.html = html
    let start = try #require(html.range(of: "id=\"flow-data\">"))
    let rest = html[start.upperBound...]
    let end = try #require(rest.range(of: "</script>"))
    let value = try Array(rest[..<end.lowerBound].utf8).withUnsafeBytes { try JSONValue(parsing: $0) }
    data = value.members
    let records = data["records"]?.elements.map { $0.elements.first?.text ?? "" } ?? []
    lists = (data["lists"]?.members ?? [:]).mapValues { list in
      list.elements.last?.elements.compactMap { $0.text.flatMap(Int.init) }.map { records[$0] } ?? []
    }
  }

  /// The names of the lists that links in the picture lead to.
  var linked: [String] {
    let picture = html.components(separatedBy: "<svg")[1].components(separatedBy: "</svg>")[0]
    return picture.matches(of: #/data-list="(?<name>[^"]*)"/#).map { String($0.output.name) }
  }
}

extension JSONValue {
  fileprivate var members: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
  }
  fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}

@Suite struct TheFlowAsAPage {
  let flow = PrismaFlow(randomSnapshot(seed: 11))

  @Test("has a link on every box and on every line with a number, to as many records as the number says")
  func everyNumber() throws {
    let page = try ReadPage(flow.html(records: [:]))
    let picture = page.html.components(separatedBy: "<svg")[1].components(separatedBy: "</svg>")[0]
    let links = picture.matches(
      of: #/<a href="(?<to>#[^"]*)" data-list="(?<name>[^"]*)" aria-label="(?<label>[^"]*)"/#)
    #expect(links.count > 12)
    for link in links {
      let count = try #require(link.output.label.firstMatch(of: #/\(n = (?<n>\d+)\)$/#)?.output.n)
      #expect(page.lists[String(link.output.name)]?.count == Int(count), "\(link.output.label)")
      #expect(link.output.to.dropFirst().removingPercentEncoding == String(link.output.name))
    }
    // As many numbers as the plain picture has.
    let numbers = flow.svg.components(separatedBy: "<desc")[1].components(separatedBy: "</desc>")
      .first?.matches(of: #/\(n = \d+\)/#).count
    let withoutNumber = links.count { $0.output.label.contains(": (n = ") }
    #expect(links.count - withoutNumber == numbers)
    // A list of links is no single picture.
    #expect(!picture.contains("role=\"img\"") && picture.contains("role=\"group\""))
  }

  @Test("lists for each number the records that the JSON and the export have") func sameRecords() throws {
    let page = try ReadPage(flow.html(records: [:]))
    var compared = 0
    for (name, records) in page.lists {
      guard let known = flow.records(named: name) else { continue }
      #expect(records == known.map(\.text), "\(name)")
      compared += 1
    }
    #expect(compared > 15)
    #expect(page.lists["records_pending"]?.isEmpty == false && page.lists["records_pending: waiting"] != nil)
  }

  @Test("is one file that loads nothing, runs only its own script, and has the same bytes each time") func alone()
    throws
  {
    let html = flow.html(records: [:])
    #expect(PrismaFlow(randomSnapshot(seed: 11)).html(records: [:]) == html)
    let policy = try #require(html.firstMatch(of: #/Content-Security-Policy" content="(?<text>[^"]*)"/#)?.output.text)
    #expect(policy.contains("default-src &#39;none&#39;") && policy.contains("script-src &#39;sha256-"))
    for outside in ["src=", "@import", "<link", "url(http"] { #expect(!html.contains(outside), "\(outside)") }
    #expect(html.components(separatedBy: "<script").count == 3)
  }

  @Test("shows what is known of a record, and why it was excluded") func record() throws {
    let small = try SmallReview()
    try small.importRecords(["Peer work in wards|Meyer, B|2010|10.1000/x.1|12|5"])
    for stage in [Stage.titleAbstract, .fullText] {
      try small.review.decide(
        [
          NewDecision(
            record: RecordID(1), reviewer: "team", kind: .resolution, choice: stage == .fullText ? .exclude : .include,
            reason: stage == .fullText ? "Wrong population" : nil)
        ], at: stage, acting: SmallReview.acting())
    }
    let flow = PrismaFlow(try small.review.snapshot())
    let page = try ReadPage(try flow.html(records: flow.describedRecords(from: small.review)))
    let line = try #require(page.data["records"]?.elements.first?.elements.map { $0.text ?? "" })
    #expect(line == ["R1", "Meyer B", "Peer work in wards", "2010", "12:5", "10.1000/x.1", "", "0"])
    #expect(page.data["reasons"]?.texts == ["Wrong population"])
    #expect(page.lists["dbr_excluded: Wrong population"] == ["R1"])
    #expect(page.html.contains("<section id=\"dbr_excluded:%20Wrong%20population\">"))
    #expect(page.html.contains("<a href=\"https://doi.org/10.1000/x.1\">"))
  }

  @Test("keeps votes closed: it names nobody who decided, and nothing of a record that waits") func sealed() throws {
    let team = try ScreeningTeam(records: 3)
    try team.vote(.exclude, on: 1, by: "amara", reason: "No peers", note: "a telling note")
    let flow = PrismaFlow(try team.review.snapshot())
    let html = try flow.html(records: flow.describedRecords(from: team.review))
    let page = try ReadPage(html)
    #expect(page.lists["records_pending: waiting"] == ["R1"])
    for secret in ["amara", "jonas", "telling note", "No peers"] { #expect(!html.contains(secret), "\(secret)") }
  }

  @Test("leaves out the lists for browsers without script where they would be long") func plain() throws {
    let small = try SmallReview()
    try small.importRecords((1...401).map { "Work \($0)|Meyer, B|2010" })
    let html = PrismaFlow(try small.review.snapshot()).html(records: [:])
    #expect(html.contains("The lists need scripts") && !html.contains("<h2>All records</h2>"))
  }
}

@Suite struct HostileWordsInThePage {
  private static let evil = "</script><script>alert(1)</script><!-- \" ' & \u{2028} <\u{338}b>"

  @Test("stay words: in titles, sources, reasons and names of records") func escaped() throws {
    let small = try SmallReview(title: Self.evil)
    try small.importRecords(["A work|Meyer, B|2010"], source: Self.evil, file: "e.ris")
    try small.review.decide(
      [NewDecision(record: RecordID(1), reviewer: "team", kind: .resolution, choice: .include)], at: .titleAbstract,
      acting: SmallReview.acting())
    try small.review.decide(
      [
        NewDecision(
          record: RecordID(1), reviewer: "team", kind: .resolution, choice: .exclude, reason: Self.evil)
      ], at: .fullText, acting: SmallReview.acting())
    let flow = PrismaFlow(try small.review.snapshot())
    var record = Record()
    record.title = Self.evil
    record.doi = DOI("10.1000/\"><img>")
    let html = flow.html(records: [RecordID(1): StoredRecord(id: RecordID(1), record: record)])
    #expect(html.components(separatedBy: "<script").count == 3)
    #expect(html.components(separatedBy: "</script").count == 3)
    #expect(!html.contains("<img") && !html.unicodeScalars.contains("\u{0}"))
    let page = try ReadPage(html)
    #expect(page.data["records"]?.elements.first?.elements[2].text == Self.evil)
    #expect(page.lists["dbr_excluded: \(Self.evil)"] == ["R1"])
    #expect(page.linked.contains { $0.hasPrefix("dbr_excluded: &lt;/script&gt;") })
  }
}

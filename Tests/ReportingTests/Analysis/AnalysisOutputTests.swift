import Bibliography
import Charting
import Fixtures
import Foundation
import Reporting
import Testing

@Suite struct AnAnalysisIsPrinted {
  private func table() throws -> AnalysisTable { try Crosstab.of("roles", "service", in: PeerWork.seven).table() }

  @Test("aligned for the terminal, trees indented, notes below") func text() throws {
    let text = try Frequencies.of("roles", in: PeerWork.seven).table.text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Roles")
    #expect(lines.contains { $0.split(separator: " ").joined(separator: " ") == "Direct work 2 40 % 66.7 %" })
    #expect(lines.contains { $0.hasPrefix("  Advocacy ") })
    #expect(!lines.contains { $0.hasSuffix(" ") })
    #expect(text.contains("mental health") == false)
    #expect(try table().text.contains("mental health"))
  }

  @Test("as CSV with plain numbers, and with the sources behind each") func csv() throws {
    let csv = try table().csv
    #expect(csv.hasPrefix("kind,level,Roles,mental health: n,mental health: row %,mental health: column %,"))
    #expect(csv.contains("\r\nvalue,0,Indirect work,1,0.5,0.5,"))
    #expect(csv.contains("\r\napart,0,not asked in that version,0,"))
    let sources = try table().sourcesCSV
    #expect(sources.hasPrefix("row,column,value,source\r\nDirect work,mental health: n,2,R1\r\n"))
  }

  @Test("as Markdown, where a bar in a name doesn't break the table") func markdown() {
    let table = AnalysisTable(
      "A", columns: [.init("x|y"), .init("n", .number)], rows: [.init([.init("a|b"), .number(2)])])
    #expect(table.markdown == "## A\n\n| x\\|y | n |\n| :-- | --: |\n| a\\|b | 2 |\n")
  }

  @Test("as JSON that programs read, each number with its sources") func json() throws {
    let value = try JSONSerialization.jsonObject(with: Data(table().json.utf8)) as? [String: Any]
    let rows = try #require(value?["rows"] as? [[String: Any]])
    let cell = try #require((rows[0]["cells"] as? [[String: Any]])?[1])
    #expect(cell["number"] as? Double == 2 && cell["sources"] as? [String] == ["R1", "R2"])
  }
}

@Suite struct AFigureOfAnAnalysis {
  static func figures(_ charted: ChartedSources) throws -> [String: String] {
    let crosstab = try Crosstab.of("roles", "service", in: charted)
    let gaps = zip(GapKind.allCases, ["direct/groups", "indirect", "direct/advocacy"]).map { kind, row in
      GapNote(
        cell: MapCell(rows: "roles", row: row, columns: "service", column: "substance use"), kind: kind,
        reason: "so <said>", by: "ana")
    }
    return [
      "frequencies": try Frequencies.of("roles", in: charted).svg, "crosstab": crosstab.svg,
      "evidence-map": EvidenceMap.of(crosstab, gaps: gaps).svg,
      "evidence-matrix": EvidenceMap.of(crosstab, gaps: gaps).matrixSVG, "timeline": Timeline.of(charted).svg,
      "countries": try CountryCounts.of(charted).svg,
      "role-profile": try RoleProfile.of("roles", by: "service", in: charted).svg,
    ]
  }

  @Test("has the most common country on top") func countries() throws {
    let svg = try CountryCounts.of(PeerWork.seven).svg
    let (most, other) = (svg.range(of: ">United States<"), svg.range(of: ">United Kingdom<"))
    #expect(try #require(most).lowerBound < (try #require(other)).lowerBound)
  }

  @Test("is well-formed, has a title, a description and text as text, and the same bytes each time") func wellFormed()
    throws
  {
    let empty = ChartedSources(form: PeerWork.form, sources: [])
    for charted in [PeerWork.seven, PeerWork.random(seed: 2), empty] {
      for (name, svg) in try Self.figures(charted) {
        #expect(try Self.figures(charted)[name] == svg)
        #expect(svg.contains("role=\"img\" aria-labelledby=\"\(name)-title \(name)-description\""))
        #expect(svg.contains("<title id=\"\(name)-title\">") && svg.contains("<desc id=\"\(name)-description\">"))
        #expect(svg.contains("</text>") && !svg.contains("<said>") && !svg.contains("nan") && !svg.contains("inf\""))
      }
    }
  }

  @Test("tells the kinds of gaps by patterns, with a legend", arguments: ["evidence-map", "evidence-matrix"])
  func patterns(figure: String) throws {
    let svg = try #require(try Self.figures(PeerWork.seven)[figure])
    for name in ["gap-true-gap", "gap-not-searched", "gap-out-of-scope"] {
      #expect(svg.contains("<pattern id=\"\(name)\""))
    }
    #expect(svg.contains("url(#gap-true-gap)") && svg.contains(">empty, not explained yet</text>"))
    #expect(svg.contains("so &lt;said&gt;"))
  }

  @Test("of counts has a number or a sign in every cell of the matrix, and says them in words") func matrix() throws {
    let map = EvidenceMap.of(try Crosstab.of("roles", "service", in: PeerWork.seven), gaps: [])
    let document = try XMLTexts(of: map.matrixSVG)
    let counts = map.cells.joined().map { $0.isUnexplained ? "?" : String($0.count) }
    let drawn = document.texts["text"]?.filter { $0 == "?" || Int($0) != nil } ?? []
    #expect(drawn.filter { $0 != "?" }.sorted() == counts.filter { $0 != "?" }.sorted())
    // The legend has one more.
    #expect(drawn.count { $0 == "?" } == counts.count { $0 == "?" } + 1)
    #expect(document.texts["desc"]?.first?.contains("empty, not explained") == true)
  }

  /// To look at: `WINNOW_FIGURES=DIRECTORY swift test -c release --filter AFigureOfAnAnalysis`.
  static let folder = ProcessInfo.processInfo.environment["WINNOW_FIGURES"].flatMap { $0.isEmpty ? nil : $0 }

  @Test(.enabled(if: folder != nil, "WINNOW_FIGURES names no folder")) func writeAll() throws {
    let folder = URL(filePath: try #require(Self.folder))
    for (set, charted) in [("seven", PeerWork.seven), ("forty", PeerWork.random(seed: 2))] {
      for (name, svg) in try Self.figures(charted) {
        try Data(svg.utf8).write(to: folder.appending(path: "\(set)-\(name).svg"))
      }
    }
    try Data(try Crosstab.of("roles", "service", in: PeerWork.seven).table().text.utf8)
      .write(to: folder.appending(path: "crosstab.txt"))
    try Data(try Frequencies.of("roles", in: PeerWork.seven).table.text.utf8)
      .write(to: folder.appending(path: "frequencies.txt"))
  }
}

extension EvidenceMap.Content {
  fileprivate var isUnexplained: Bool { if case .unexplained = self { true } else { false } }

  /// How many sources the cell has.
  fileprivate var count: Int {
    switch self {
    case .sources(let sources), .stale(_, let sources): sources.count
    case .gap, .unexplained: 0
    }
  }
}

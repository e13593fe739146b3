import Charting
import Reporting
import Testing

@Suite struct TheFigureOfThemes {
  private func matrix(_ people: Int) -> ThemeMatrix {
    let codes = [FieldValue("bond", label: "Bond & <trust>"), FieldValue("bond/hope", label: "Hope")]
    let passages = (0..<people).map {
      CodedPassage(code: "bond", group: "peers", setting: "ACT", participant: "P\($0)", source: "R1")
    }
    return ThemeMatrix.of(
      passages + [CodedPassage(code: "bond/hope", group: "clients", setting: "ER", participant: "C", source: "R2")],
      themes: codes, sampleSizes: [.init(group: "peers", setting: "ACT"): 44])
  }

  @Test("says in words what it shows, with every number in it") func words() {
    let svg = matrix(4).svg
    #expect(svg.hasPrefix("<svg"))
    #expect(svg.contains("<title id=\"themes-title\">Themes by group and setting: people</title>"))
    #expect(svg.contains("Bond &amp; &lt;trust&gt;: peers, ACT 4; clients, ER 1."))
    #expect(svg.contains(">ACT (of 44)</text>") && svg.contains(">4</text>") && svg.contains(">peers</text>"))
  }

  @Test("draws twice as many people with twice the area") func areas() throws {
    let radii = matrix(2).svg.matches(of: /r="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(radii.count == 3)
    #expect(abs(radii[0] * radii[0] / (radii[1] * radii[1]) - 2) < 0.05)
  }

  @Test("can be drawn of nothing") func empty() {
    #expect(ThemeMatrix.of([], themes: []).svg.hasPrefix("<svg"))
  }
}

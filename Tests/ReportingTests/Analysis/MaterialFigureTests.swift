import Charting
import Fixtures
import Foundation
import Reporting
import Testing

@Suite struct AFigureOfMaterial {
  private static func activity(_ category: String, _ minutes: Int?) -> Activity {
    Activity(worker: "W1", date: "2019-03-21", minutes: minutes, category: category, source: "log")
  }

  private static let first = TaskInventory(
    "Peer <worker>", [.init("A", "Support & hope", [.init("A1", "Share"), .init("A2", "Plan")])])
  private static let second = TaskInventory(
    "Manager", [.init("A", "", [.init("A1", "Plan care"), .init("A2", "Refer")])])

  private static func comparison(_ matching: TaskMatching, importance: Double?) -> TaskComparison {
    let tasks = TaskComparison.names(first, second)
    let ratings = tasks.flatMap { task in
      (1...6).map { TaskRating(respondent: "\($0)", group: "workers", task: task, importance: importance) }
    }
    return TaskComparison(
      first: first, second: second, matching: .of(matching, matching, consensus: nil, tasks: tasks), ratings: ratings)
  }

  private static let rule = TaskRule(endorsedShare: 0.6, meanImportance: 3)
  private static let matched = TaskMatching(
    by: "ana", pairs: [.init("A2", "A1"): .same], unique: [TaskName(.first, "A1"), TaskName(.second, "A2")])

  @Test("is well-formed, has a title, a description and text as text, whatever it is of") func wellFormed() throws {
    let totals = [
      [], [Self.activity("groups", nil)], [Self.activity("a <said> & \"b\"", 30), Self.activity("groups", 90)],
    ].map {
      ActivityTotals.of($0, by: .category).svg
    }
    let tasks = [
      Self.comparison(Self.matched, importance: 4), Self.comparison(Self.matched, importance: nil),
      Self.comparison(TaskMatching(by: "ana"), importance: 0),
    ].map { $0.svg(Self.rule) }
    for (name, figures) in [("activities", totals), ("task-comparison", tasks)] {
      for svg in figures {
        let parser = XMLCheck()
        #expect(parser.isWellFormed(svg), "\(name)")
        #expect(svg.contains("role=\"img\" aria-labelledby=\"\(name)-title \(name)-description\""))
        #expect(svg.contains("<title id=\"\(name)-title\">") && svg.contains("<desc id=\"\(name)-description\">"))
        #expect(svg.contains("</text>") && !svg.contains("<said>") && !svg.contains("nan") && !svg.contains("inf\""))
      }
    }
  }

  @Test("of activities says shares and minutes of each part") func activities() {
    let svg = ActivityTotals.of(
      [Self.activity("advocacy", 30), Self.activity("team", 90), Self.activity("team", nil)], by: .category
    ).svg
    #expect(svg.contains(">75 % (90 min)</text>") && svg.contains(">66.7 % (2 activities)</text>"))
    #expect(svg.contains(">Activities without minutes (1) add nothing to them.</text>"))
    #expect(svg.contains("advocacy: 25 % of minutes (30 min), 33.3 % of activities (1)."))
  }

  @Test("of two occupations has a row for each outcome, with counts and duties") func tasks() {
    let svg = Self.comparison(Self.matched, importance: 4).svg(Self.rule)
    for words in [
      ">Common</text>", ">Contested</text>", ">Unique to Manager</text>", "Manager: duty A", "Support &amp; hope",
      "6 raters of Manager",
    ] {
      #expect(svg.contains(words), "\(words)")
    }
    #expect(svg.contains("Common: 1 (Peer &lt;worker&gt;: Support &amp; hope; Manager: duty A)."))
    #expect(!svg.contains("Not settled or not rated"))
    #expect(Self.comparison(Self.matched, importance: nil).svg(Self.rule).contains("Not settled or not rated"))
  }
}

/// Whether every element that is opened is closed in its place.
private struct XMLCheck {
  func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      if tag.output.3 == "/" { continue }
      if tag.output.1.isEmpty { open.append(tag.output.2) } else if open.popLast() != tag.output.2 { return false }
    }
    return open.isEmpty && text.count { $0 == "<" } == text.matches(of: /<\/?[a-z]+[^<>]*>/).count
  }
}

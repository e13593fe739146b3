import Bibliography
import Charting
import Testing

@Suite struct LoggedActivities {
  private func activity(_ start: String?, _ minutes: Int?, _ category: String, worker: String = "W1") -> Activity {
    Activity(
      worker: worker, date: "2019-03-21", start: start.flatMap(Activity.minutes), minutes: minutes, category: category,
      contact: category == "advocacy" ? .direct : .indirect, source: "R1")
  }

  @Test("minutes are summed by category, those without minutes counted apart") func totals() {
    let totals = ActivityTotals.of(
      [activity("9:00", 30, "advocacy"), activity("10:00", 90, "team"), activity(nil, nil, "advocacy")], by: .category)
    #expect(totals.parts.map(\.label) == ["team", "advocacy"])
    #expect(totals.parts.map(\.minutes) == [90, 30] && totals.parts.map(\.withoutMinutes) == [0, 1])
    #expect(totals.total.minutes == 120 && totals.total.activities == 3)
    #expect(totals.table.rows[0].cells[4].text == "75 %")
  }

  @Test("parts have the totals, whatever they are parted by", arguments: ActivityTotals.Column.allCases)
  func parts(_ column: ActivityTotals.Column) {
    let rows = (0..<40).map {
      activity("8:00", $0 % 5 == 0 ? nil : $0, ["advocacy", "team", "notes"][$0 % 3], worker: "W\($0 % 4)")
    }
    let totals = ActivityTotals.of(rows, by: column)
    #expect(totals.parts.reduce(0) { $0 + $1.minutes } == totals.total.minutes)
    #expect(totals.parts.reduce(0) { $0 + $1.activities } == 40)
  }

  @Test("missing minutes, overlapping times and days that are too long are found") func checks() {
    let checks = ActivityChecks.of([
      activity("9:00", 60, "advocacy"), activity("9:30", 15, "team"), activity("9:50", 20, "notes"),
      activity("9:30", 15, "team", worker: "W2"), activity(nil, nil, "notes"), activity("12:00", 700, "team"),
      activity("10:10", 0, "calls"),
    ])
    #expect(
      checks.findings.map(\.kind) == [.minutesMissing, .minutesImpossible, .overlap, .overlap, .longDay])
    #expect(checks.findings[2].text == "advocacy until 10:00, team from 9:30")
    #expect(checks.findings[3].text == "advocacy until 10:00, notes from 9:50")
  }

  @Test("activities that follow each other without a break don't overlap") func noOverlap() {
    #expect(ActivityChecks.of([activity("9:00", 60, "a"), activity("10:00", 60, "b")]).findings.isEmpty)
  }

  @Test("times are read as people write them, and nothing else is taken for one") func times() {
    #expect(Activity.minutes(of: "9:05") == 545 && Activity.minutes(of: "23:59") == 1439)
    #expect(
      Activity.minutes(of: "24:00") == nil && Activity.minutes(of: "9:5") == nil && Activity.minutes(of: "noon") == nil)
  }

  @Test("rows are read from a charted table") func charted() throws {
    let form = ChartForm(
      version: 1,
      fields: [
        FormField(
          id: "log", label: "Log", kind: .table, fields: [FormField(id: "minutes", label: "minutes", kind: .number)])
      ])
    let answer = Answer(
      .reported,
      [
        .init(
          "",
          cells: [
            "worker": .reported("W1"), "minutes": .reported("30"), "contact": .reported("direct"),
            "client contact": .reported("yes"),
          ])
      ])
    let charted = ChartedSources(
      form: form, sources: [ChartedSource(id: "R9", label: "Log", answers: ["log": ChartedAnswer(.answered(answer))])])
    let rows = try Activity.charted(ActivityFields(table: "log"), in: charted)
    #expect(rows.count == 1 && rows[0].minutes == 30 && rows[0].contact == .direct && rows[0].hasClientContact == true)
    #expect(rows[0].category == "not reported" && rows[0].source == "R9")
    #expect(throws: Problem.self) { try Activity.charted(ActivityFields(table: "diary"), in: charted) }
  }
}

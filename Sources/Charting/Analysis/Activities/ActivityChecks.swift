internal import Bibliography

/// What is wrong, or looks wrong, with logs of activities.
package struct ActivityChecks: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case minutesMissing = "minutes missing"
    case minutesImpossible = "minutes impossible"
    case overlap = "times overlap"
    case longDay = "implausibly long day"
  }

  package struct Finding: Sendable, Equatable {
    package let kind: Kind
    package let worker: String
    package let date: String
    package let text: String
    package let source: String
  }

  package let findings: [Finding]

  /// - Parameter longest: hours a day above which a day is implausible.
  package static func of(_ activities: [Activity], longest: Double = 12) -> ActivityChecks {
    var findings: [Finding] = []
    for activity in activities {
      if let minutes = activity.minutes {
        if minutes <= 0 || minutes > 24 * 60 {
          findings.append(.init(.minutesImpossible, activity, minutes.counted("minute")))
        }
      } else {
        findings.append(.init(.minutesMissing, activity, activity.category))
      }
    }
    for day in days(activities) {
      findings += overlaps(day)
      let minutes = day.reduce(0) { $0 + max(0, $1.minutes ?? 0) }
      if Double(minutes) > longest * 60 {
        findings.append(.init(.longDay, day[0], "\(NumberText.number(Double(minutes) / 60)) hours logged"))
      }
    }
    return ActivityChecks(
      findings: Kind.allCases.flatMap { kind in findings.filter { $0.kind == kind } })
  }

  /// The activities of each worker and day in each source, in their order.
  private static func days(_ activities: [Activity]) -> [[Activity]] {
    var (order, days) = ([[String]](), [[String]: [Activity]]())
    for activity in activities {
      let key = [activity.source, activity.worker, activity.date]
      if days[key] == nil { order.append(key) }
      days[key, default: []].append(activity)
    }
    return order.compactMap { days[$0] }
  }

  /// Activities that begin before an earlier one of the day has ended.
  private static func overlaps(_ day: [Activity]) -> [Finding] {
    let timed = day.compactMap { activity in
      activity.start.flatMap { start in
        activity.minutes.map { (start: start, end: start + max(0, $0), activity: activity) }
      }
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var (findings, latest) = ([Finding](), timed.first)
    for next in timed.dropFirst() {
      guard let last = latest else { break }
      if next.start < last.end {
        let text =
          "\(last.activity.category) until \(clock(last.end)), \(next.activity.category) from \(clock(next.start))"
        findings.append(.init(.overlap, next.activity, text))
      }
      if next.end > last.end { latest = next }
    }
    return findings
  }

  private static func clock(_ minutes: Int) -> String {
    let minute = String(minutes % 60)
    return "\(minutes / 60):\(minute.count < 2 ? "0" : "")\(minute)"
  }

  package var table: AnalysisTable {
    AnalysisTable(
      "Activities to look at",
      columns: [.init("what"), .init("worker"), .init("date"), .init("where"), .init("source")],
      rows: findings.map {
        .init([
          .init($0.kind.rawValue), .init($0.worker), .init($0.date), .init($0.text),
          .init($0.source, sources: [$0.source]),
        ])
      }, notes: findings.isEmpty ? ["Nothing is missing, overlaps or looks implausible."] : [])
  }
}

extension ActivityChecks.Finding {
  init(_ kind: ActivityChecks.Kind, _ activity: Activity, _ text: String) {
    self.init(kind: kind, worker: activity.worker, date: activity.date, text: text, source: activity.source)
  }
}

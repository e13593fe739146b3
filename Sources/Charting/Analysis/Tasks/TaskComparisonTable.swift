internal import Bibliography
internal import Statistics

extension TaskComparison {
  /// The items by outcome, with what raters say of each task.
  package func table(_ rule: TaskRule) -> AnalysisTable {
    let items = items(rule)
    let parts = Outcome.allCases.map { outcome in (outcome, items.filter { $0.outcome == outcome }) }
    let rows = parts.filter { !$0.1.isEmpty }.flatMap { outcome, items in
      [AnalysisTable.Row.section("\(title(outcome)) (\(items.count))")]
        + items.flatMap { item in item.names.map { line($0, item, rule) } }
    }
    return AnalysisTable(
      "\(first.occupation) and \(second.occupation): tasks",
      columns: [
        .init("task"), .init("of"), .init("what it says"), .init("match"), .init("raters", .number),
        .init("endorse it", .number), .init("share", .share), .init("95 % interval"), .init("mean importance", .number),
        .init("mean frequency", .number), .init("reason"),
      ], rows: rows,
      notes: [
        "A task is endorsed where at least \(NumberText.percent(rule.endorsedShare)) of its raters give it an importance of "
          + "\(NumberText.number(rule.endorsedFrom)) or more, and the mean importance is at least "
          + "\(NumberText.number(rule.meanImportance)). Intervals are Wilson’s.",
        "\(raters(of: .first)); \(raters(of: .second)).",
        "The two who matched agree on \(matching.agreed) of the \(matching.judgedByBoth.counted("task")) that both judged.",
      ])
  }

  private func title(_ outcome: Outcome) -> String {
    switch outcome {
    case .uniqueToFirst: "Unique to \(first.occupation)"
    case .uniqueToSecond: "Unique to \(second.occupation)"
    case .common, .contested, .belowThreshold, .open: outcome.rawValue.sentence
    }
  }

  private func line(_ name: TaskName, _ item: Item, _ rule: TaskRule) -> AnalysisTable.Row {
    let inventory = name.side == .first ? first : second
    let score = score(name, endorsedFrom: rule.endorsedFrom)
    let interval = score.interval.map { "\(NumberText.percent($0.lower)) to \(NumberText.percent($0.upper))" } ?? "–"
    let text = inventory.tasks.first { $0.id == name.task }?.text ?? ""
    return .init([
      .init(name.task, sources: inventory.sources), .init(inventory.occupation), .init(text),
      .init(item.likeness?.rawValue ?? "–"), .number(score.raters), .number(score.endorsed),
      .share(score.endorsedShare),
      .init(interval), .number(score.meanImportance), .number(score.meanFrequency), .init(item.reason),
    ])
  }

  /// Tasks on which the two who matched differ and nobody has settled it.
  package var disagreements: AnalysisTable {
    AnalysisTable(
      "Matches to be settled", columns: [.init("task"), .init("of"), .init("one says"), .init("the other says")],
      rows: matching.disagreements.map { found in
        .init([
          .init(found.task.task), .init(found.task.side == .first ? first.occupation : second.occupation),
          .init(found.first), .init(found.second),
        ])
      })
  }
}

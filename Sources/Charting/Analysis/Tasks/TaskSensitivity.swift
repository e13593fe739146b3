extension TaskComparison {
  /// What becomes of each item under other thresholds.
  package struct Sensitivity: Sendable, Equatable {
    package let rules: [TaskRule]
    /// For each rule how many items have each outcome, in the order of ``Outcome``.
    package let counts: [[Int]]
    /// Items that don't come out the same under all rules, with their outcome under each.
    package let changing: [Change]
  }

  package struct Change: Sendable, Equatable {
    package let names: [TaskName]
    package let outcomes: [Outcome]
  }

  /// The comparison under each pair of thresholds.
  ///
  /// - Parameter rule: what the rules have in common otherwise.
  package func sensitivity(shares: [Double], importances: [Double], like rule: TaskRule) -> Sensitivity {
    let rules = shares.flatMap { share in
      importances.map { importance in
        var other = rule
        (other.endorsedShare, other.meanImportance) = (share, importance)
        return other
      }
    }
    let items = rules.map(items)
    let changes = (items.first ?? []).indices.map { place in
      Change(names: items[0][place].names, outcomes: items.map { $0[place].outcome })
    }
    return Sensitivity(
      rules: rules,
      counts: items.map { items in Outcome.allCases.map { outcome in items.count { $0.outcome == outcome } } },
      changing: changes.filter { Set($0.outcomes).count > 1 })
  }
}

extension TaskComparison.Sensitivity {
  package var table: AnalysisTable {
    let names = changing.map(\.title)
    let rows = rules.indices.map { place in
      AnalysisTable.Row(
        [.share(rules[place].endorsedShare), .number(rules[place].meanImportance)] + counts[place].map { .number($0) }
          + changing.map { .init($0.outcomes[place].rawValue) })
    }
    return AnalysisTable(
      "Tasks under other thresholds",
      columns: [.init("endorsed by at least", .share), .init("mean importance at least", .number)]
        + TaskComparison.Outcome.allCases.map { .init($0.rawValue, .number, group: "items") }
        + names.map { .init($0, group: "items that change") }, rows: rows)
  }
}

extension TaskComparison.Change {
  /// `A1 = B2`; `A1 (first)` for a task alone, since both inventories may have an A1.
  fileprivate var title: String {
    let title = names.map(\.task).joined(separator: " = ")
    let sides = Set(names.map(\.side))
    return sides.count == 1 ? "\(title) (\(names[0].side.rawValue))" : title
  }
}

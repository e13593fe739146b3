internal import Bibliography
internal import Screening
internal import Statistics

extension AgreementReport {
  /// The numbers with their intervals and what they mean.
  package var text: String {
    guard comparison.compared > 0 else {
      return "No record has two independent votes yet, so there is no agreement to tell."
    }
    return ([opening] + measureLines + [""] + meaningLines + [""] + pairLines + criterionLines).joined(separator: "\n")
  }

  /// `all agree on 19 of 25 records (76 %). …`: the count with what it may stand for.
  package var opening: String {
    let compared = comparison.compared
    let agreed = comparison.records.count { $0.outcome == .agreed || $0.outcome == .reasonsDiffer }
    let count = comparison.reviewers.count
    let isWhole = comparison.records.allSatisfy { $0.outcome == .alone || $0.ballots.count == count }
    let people = !isWhole ? "Those who voted agree" : count == 2 ? "Both agree" : "All \(count) agree"
    var text = "\(people) on \(agreed) of \(compared.counted("record"))"
    if case .success(let all) = overall.first?.outcome {
      text +=
        " (\(AgreementWords.percent(all.value))). \(agreed) of \(compared) may stand for anything from"
        + " \(AgreementWords.interval(all)) of all such records (95 % interval)."
    }
    return text
  }

  private var measureLines: [String] {
    let width = overall.map(\.measure.name.count).max() ?? 0
    return overall.map { found in
      "  \(AgreementWords.padded(found.measure.name, width))  \(AgreementWords.outcome(found.outcome))"
    }
  }

  private var meaningLines: [String] {
    let named = overall.map(\.measure) + pairs.prefix(1).flatMap { $0.measures.map(\.measure) }
    return ["What they mean:"]
      + Agreement.Measure.allCases.filter(named.contains).map { "  \($0.name): \($0.meaning)." } + [maybeLine]
  }

  private var maybeLine: String {
    switch comparison.settings.maybeCountsAs {
    case .include: "  Maybe counts as include."
    case .exclude: "  Maybe counts as exclude."
    case .maybe: "  Maybe is a choice of its own."
    }
  }

  private var pairLines: [String] {
    pairs.flatMap { pair in
      let values = pair.measures.dropFirst().map { "\($0.measure.name) \(AgreementWords.outcome($0.outcome))" }
      let share = pair.measures.first.map { AgreementWords.outcome($0.outcome) } ?? ""
      return ["\(pair.first) and \(pair.second) agree on \(pair.table.agreeing) of \(pair.table.total): \(share)"]
        + values.map { "  " + $0 } + tableLines(pair) + [""]
    }
  }

  /// The table of two people: the first one’s choices downwards, the second one’s across.
  private func tableLines(_ pair: PairAgreement) -> [String] {
    let choices = comparison.categories.map(\.rawValue)
    let heads = choices.map { "\(pair.first): \($0)" }
    let width = heads.map(\.count).max() ?? 0
    let columns = choices.map { "\(pair.second): \($0)" }
    let heading = "  " + AgreementWords.padded("", width) + columns.map { "  " + $0 }.joined()
    return [heading]
      + zip(heads, pair.table.cells).map { head, cells in
        "  " + AgreementWords.padded(head, width)
          + zip(columns, cells).map { column, count in
            "  " + String(repeating: " ", count: max(0, column.count - String(count).count)) + String(count)
          }.joined()
      }
  }

  private var criterionLines: [String] {
    guard !criteria.isEmpty else { return ["Nobody answered criterion by criterion."] }
    return ["By criterion, those that split people most first:"]
      + criteria.sorted { ($1.criterion.split.count, $0.criterion.id) < ($0.criterion.split.count, $1.criterion.id) }
      .map { found in
        let criterion = found.criterion
        let share = found.measures.first.map { AgreementWords.outcome($0.outcome) } ?? ""
        return
          "  \(criterion.id): answers differ on \(criterion.split.count) of \(criterion.compared.counted("record"))"
          + (criterion.split.isEmpty ? "" : ", \(criterion.behindDisagreements) of them with different decisions")
          + "; all agree \(share)"
      }
  }
}

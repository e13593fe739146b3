internal import Bibliography
internal import Charting
internal import Documents

/// What tables of charted data say below them.
enum ChartedText {
  /// What some sources still lack in these fields, and where to enter it; empty when nothing is missing.
  static func open(_ fields: [FormField], _ charted: ChartedSources) -> Prose {
    func sources(_ standing: FieldStanding) -> [String] {
      charted.sources.filter { source in fields.contains { source.standing(of: $0.id) == standing } }.map(\.id)
    }
    let (uncharted, disputed) = (sources(.notCharted), sources(.disputed))
    var parts: [Prose] = []
    if !uncharted.isEmpty {
      let list = Evidence("", .sources, uncharted).listing
      parts.append(.missing("what is “not charted” of \(list); `winnow chart set`, or the room of charting"))
    }
    if !disputed.isEmpty {
      let list = Evidence("", .sources, disputed).listing
      parts.append(.missing("what is “disputed” of \(list); `winnow chart agree`, or the page that compares the two"))
    }
    return parts.joined(" ")
  }
}

extension ChartedAnswer {
  /// What was charted, as a table shows it.
  func prose(of field: FormField) -> Prose {
    switch standing {
    case .answered(let answer): answer.prose(of: field)
    case .disputed: "disputed"
    case .notAsked: version.map { Prose("not asked in version \(given: String($0))") } ?? "not asked"
    case .notCharted: "not charted"
    }
  }

  /// The number, where the field holds a single one in the form's unit.
  func number(of field: FormField) -> Double? {
    guard field.kind == .number, case .answered(let answer) = standing, answer.entries.count == 1,
      answer.entries[0].unit == nil
    else { return nil }
    return Double(answer.entries[0].value)
  }
}

extension Answer {
  fileprivate func prose(of field: FormField) -> Prose {
    switch state {
    case .notReported: "not reported"
    case .notApplicable: "not applicable"
    case .reported: entries.map { $0.prose(of: field) }.joined("; ")
    }
  }
}

extension Answer.Entry {
  fileprivate func prose(of field: FormField) -> Prose {
    var words = Prose.given(field.values.first { $0.value == value }?.label ?? value)
    if let cells {
      words = field.fields.compactMap { inner -> Prose? in
        cells[inner.id].map { Prose("\(given: inner.label): \($0.prose(of: inner))") }
      }.joined(", ")
    }
    if let unit = unit ?? (cells == nil && field.kind == .number ? field.unit : nil) {
      words = words + " \(given: unit)"
    }
    if let page { words = words + " (p. \(given: page))" }
    return words
  }
}

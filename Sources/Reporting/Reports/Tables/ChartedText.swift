internal import Bibliography
internal import Charting
internal import Documents

extension ChartedAnswer {
  /// What was charted, as a table shows it; what is missing says where to enter it.
  ///
  /// - Parameter source: the number of the source's record, for what is missing.
  func prose(of field: FormField, in source: String) -> Prose {
    switch standing {
    case .answered(let answer): answer.prose(of: field)
    case .disputed: .missing("the two differ; `winnow chart compare \(source)`")
    case .notAsked: version.map { Prose("not asked in version \(given: String($0))") } ?? "not asked"
    case .notCharted: .missing("`winnow chart set \(source) --field \(field.id)=...`")
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

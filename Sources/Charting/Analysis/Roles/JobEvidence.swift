package import Bibliography

extension JobDescription {
  /// The description that a field of codes gives, with passages and logged minutes where there are any.
  ///
  /// - Parameters:
  ///   - field: path of the field, whose values are the headings and tasks.
  ///   - minutes: logged minutes by code, such as those of ``ActivityTotals`` whose categories are codes.
  /// - Throws: ``Problem`` when the form has no such field.
  package static func of(
    _ field: String, title: String, in charted: ChartedSources, passages: [CodedPassage] = [],
    minutes: [String: Int] = [:]
  ) throws(Problem) -> JobDescription {
    let axis = try FieldAxis.of(field, in: charted)
    let known = charted.form.field(field)?.values ?? []
    let codes = axis.values.compactMap { category in
      category.value.map { value in known.first { $0.value == value } ?? FieldValue(value) }
    }
    var evidence: [String: Evidence] = [:]
    for (code, category) in zip(codes, axis.values) {
      let own = passages.filter { isAt(code.value, $0.code) }
      let logged = minutes.filter { isAt(code.value, $0.key) }
      let sources = (category.sources + own.map(\.source)).uniqued
      guard !sources.isEmpty || !logged.isEmpty else { continue }
      evidence[code.value] = Evidence(
        sources: sources, passages: own.count, minutes: logged.isEmpty ? nil : logged.values.reduce(0, +))
    }
    return JobDescription(title: title, codes: codes, evidence: evidence)
  }

  /// Whether a code is this one or stands below it.
  private static func isAt(_ code: String, _ other: String) -> Bool { other == code || other.hasPrefix(code + "/") }
}

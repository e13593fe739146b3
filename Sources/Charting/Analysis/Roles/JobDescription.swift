/// A description of a job made from a codebook and what was charted under each code, each number with its sources.
package struct JobDescription: Sendable, Equatable {
  /// What stands behind one code.
  package struct Evidence: Sendable, Equatable {
    package var sources: [String]
    /// Passages with the code, and the sources they are from.
    package var passages: Int
    /// Minutes logged under it; `nil` where nobody kept a log.
    package var minutes: Int?

    package init(sources: [String], passages: Int = 0, minutes: Int? = nil) {
      self.sources = sources
      self.passages = passages
      self.minutes = minutes
    }
  }

  package let title: String
  package let codes: [FieldValue]
  /// By the codes' paths; of codes above others with what is below them.
  package let evidence: [String: Evidence]

  /// - Parameters:
  ///   - codes: the codebook, parents before their children, as a field of codes has it.
  ///   - evidence: by path; codes without any are named at the end.
  package init(title: String, codes: [FieldValue], evidence: [String: Evidence]) {
    self.title = title
    self.codes = codes
    self.evidence = evidence
  }

  /// The description as Markdown: codes on top are headings, those below are tasks.
  package var markdown: String {
    var lines = ["# \(title)", ""]
    var wasTask = false
    for code in codes where evidence[code.value] != nil {
      let isTask = code.depth > 0
      if wasTask && !isTask { lines.append("") }
      lines += isTask ? task(code) : heading(code)
      wasTask = isTask
    }
    let without = codes.filter { evidence[$0.value] == nil }
    if !without.isEmpty { lines += ["", "Without evidence so far: \(without.map(\.label).joined(separator: ", "))."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ code: FieldValue) -> [String] {
    ["## \(code.label)", ""] + (code.definition.map { [$0, ""] } ?? []) + ["Evidence: \(numbers(code)).", ""]
  }

  private func task(_ code: FieldValue) -> [String] {
    let definition = code.definition.map { ": \($0)" } ?? ""
    let indent = String(repeating: "  ", count: code.depth - 1)
    return ["\(indent)- **\(code.label)**\(definition)", "\(indent)  Evidence: \(numbers(code))."]
  }

  private func numbers(_ code: FieldValue) -> String {
    guard let found = evidence[code.value] else { return "none" }
    var parts = [count(found.sources.count, "source") + " (" + found.sources.joined(separator: ", ") + ")"]
    if found.sources.isEmpty { parts = ["no source"] }
    if found.passages > 0 { parts.append(count(found.passages, "passage")) }
    if let minutes = found.minutes { parts.append(count(minutes, "minute") + " logged") }
    return parts.joined(separator: "; ")
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  package var table: AnalysisTable {
    AnalysisTable(
      title,
      columns: [
        .init("code"), .init("definition"), .init("sources", .number), .init("passages", .number),
        .init("minutes", .number),
      ],
      rows: codes.map { code in
        let found = evidence[code.value] ?? Evidence(sources: [])
        return .init(
          [
            .init(code.label), .init(code.definition ?? ""), .count(found.sources),
            .number(found.passages, sources: found.sources),
            .number(found.minutes.map(Double.init), sources: found.minutes == nil ? [] : found.sources),
          ], indent: code.depth)
      })
  }
}

internal import Bibliography
package import Statistics

/// How far two coders agree on each code, over the passages that both have read.
package struct CodingAgreement: Sendable {
  /// The codes that one person gave a passage; empty where he or she read it and gave none.
  package struct Coding: Sendable, Equatable {
    package var passage: String
    package var coder: String
    package var codes: Set<String>

    package init(passage: String, coder: String, codes: Set<String>) {
      self.passage = passage
      self.coder = coder
      self.codes = codes
    }
  }

  package struct Line: Sendable {
    package let code: FieldValue
    /// Passages to which both, only one, and neither gave the code or one below it.
    package let both: Int
    package let one: Int
    package let neither: Int
    package let kappa: Agreement.Outcome
    package let alpha: Agreement.Outcome
  }

  package let coders: (first: String, second: String)
  /// Passages that both have read.
  package let passages: [String]
  package let lines: [Line]

  /// - Parameter codes: the codebook; a code is present where a passage has it or one below it.
  package static func of(
    _ codings: [Coding], between first: String, and second: String, codes: [FieldValue]
  ) -> CodingAgreement {
    let own = [first, second].map { coder in
      Dictionary(codings.filter { $0.coder == coder }.map { ($0.passage, $0.codes) }) { $0.union($1) }
    }
    let passages = own[0].keys.filter { own[1][$0] != nil }.sorted()
    let lines = codes.map { code -> Line in
      let rows = passages.map { passage in own.map { has(code.value, $0[passage] ?? []) ? 1 : 0 } }
      let sums = rows.map { $0.reduce(0, +) }
      return Line(
        code: code, both: sums.count { $0 == 2 }, one: sums.count { $0 == 1 }, neither: sums.count { $0 == 0 },
        kappa: outcome(rows) { Agreement.cohensKappa($0) }, alpha: outcome(rows) { Agreement.krippendorffsAlpha($0) })
    }
    return CodingAgreement(coders: (first, second), passages: passages, lines: lines)
  }

  private static func has(_ code: String, _ codes: Set<String>) -> Bool {
    codes.contains(code) || codes.contains { $0.hasPrefix(code + "/") }
  }

  private static func outcome(_ rows: [[Int]], _ measure: (Ratings) -> Agreement.Outcome) -> Agreement.Outcome {
    guard let ratings = try? Ratings(rows, categories: 2) else { return .failure(.fewerThanTwoUnits(rows.count)) }
    return measure(ratings)
  }

  package var table: AnalysisTable {
    let rows = lines.map { line in
      AnalysisTable.Row(
        [
          .init(line.code.label), .number(line.both), .number(line.one), .number(line.neither), cell(line.kappa),
          cell(line.alpha),
        ], indent: line.code.depth)
    }
    let undefined = lines.compactMap { line -> (code: String, reason: String)? in
      if case .failure(let undefined) = line.kappa { (line.code.label, undefined.reason) } else { nil }
    }
    // Of a large codebook most codes may be in none of the passages: a line for each reason, not for each code.
    let reasons = undefined.map(\.reason).uniqued.map { reason in
      "\(undefined.filter { $0.reason == reason }.map(\.code).joined(separator: ", ")): \(reason)."
    }
    return AnalysisTable(
      "Agreement of \(coders.first) and \(coders.second) on \(passages.count) passages",
      columns: [
        .init("code"), .init("both", .number), .init("only one", .number), .init("neither", .number),
        .init(Agreement.Measure.cohensKappa.name, .number), .init(Agreement.Measure.krippendorffsAlpha.name, .number),
      ], rows: rows, notes: ["A code is there where a passage has it or one below it."] + reasons)
  }

  private func cell(_ outcome: Agreement.Outcome) -> AnalysisTable.Cell {
    switch outcome {
    case .success(let found): .number(found.value)
    case .failure: .init("–")
    }
  }
}

internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Review
internal import Screening

/// What the team says of an empty cell of an evidence map.
struct GapBody: Codable, Sendable {
  /// Two fields, and a value of each.
  let rows: String
  let row: String
  let columns: String
  let column: String
  /// `true gap`, `not searched` or `out of scope`.
  let kind: String
  let reason: String
  /// Numbers of sources that state the gap: `R17`.
  let sources: [String]?

  var cell: MapCell { MapCell(rows: rows, row: row, columns: columns, column: column) }

  /// - Throws: ``Refusal`` 400 for what is no number of a source.
  func records() throws -> [RecordID] {
    try (sources ?? []).flatMap { $0.split { ",; \n".contains($0) } }.map { text in
      try Site.known(RecordID(String(text)), String(text), "number of a source")
    }
  }
}

extension Site {
  mutating func addAnalysis() {
    page(
      "/analysis", in: .analysis,
      """
      What the charted sources say: ?show= frequencies, crosstab, map, gaps, timeline, countries or profile, of the fields \
      ?rows= and ?columns=, or themes of the codebook ?rows=; of a crosstab ?cells= counts, row shares, column shares or all.
      """
    ) { ask in
      let words = ask.office.library.strings
      return try await ask.office.longWork { review in
        guard let askable = try? review.askable() else { return AnalysisPage(withoutForm: words) }
        let question = try AnalysisQuestion(ask, askable)
        let charted = try review.chartedSources()
        let canAnswer = question.isComplete && !charted.sources.isEmpty
        let answered = try Site.orMissing { () -> AnsweredQuestion? in
          guard canAnswer else { return nil }
          guard !question.tested.isEmpty else { return try AnsweredQuestion(question, charted, review) }
          do { return try AnsweredQuestion(question, charted, review) } catch {
            // Two columns that can't be compared leave the table as it is; a column that isn't there is no page.
            let plain = try AnsweredQuestion(question.untested, charted, review)
            let known = plain.columnValues.compactMap(\.value)
            guard question.tested.allSatisfy(known.contains) else { throw error }
            return plain
          }
        }
        return AnalysisPage(answered, question, charted, askable, words)
      }
    }
    page(
      "/analysis/sources", in: .analysis,
      "The sources behind a number of an analysis, with what was charted: as /analysis, with ?row= and ?column=, ?page=."
    ) { ask in
      let (row, column) = (ask.query("row") ?? "", ask.query("column") ?? "")
      let page = ask.number("page") ?? 1
      return try await ask.office.longWork { review in
        let answered = try Site.orMissing { try review.answer(AnalysisQuestion(ask, review.askable())) }
        return try SourcesBehindPage(
          answered, row: row, column: column, page: page, review, ask.office.library.strings)
      }
    }
    addThemePassages()
    addAnalysisFile()
    addGaps()
  }

  private mutating func addThemePassages() {
    page(
      "/analysis/passages", in: .analysis,
      "The team's passages behind a number of the themes: ?rows= the codebook, ?row= and ?column=, ?page=."
    ) { ask in
      let (row, column) = (ask.query("row") ?? "", ask.query("column") ?? "")
      let page = ask.number("page") ?? 1
      return try await ask.office.longWork { review in
        try Site.orMissing {
          let question = AnalysisQuestion(.themes, rows: ask.query("rows"), columns: nil, in: try review.askable())
          return try ThemePassagesPage(
            try review.answer(question), row: row, column: column, page: page, review, ask.office.library.strings)
        }
      }
    }
  }

  private mutating func addAnalysisFile() {
    file("/analysis/export", "An analysis as a file: as /analysis, with ?format= csv, markdown, json, sources or svg.")
    {
      ask in
      let word = ask.query("format") ?? AnalysisFile.csv.rawValue
      let file = try Site.known(AnalysisFile(rawValue: word), word, "format")
      let answered = try await ask.office.longWork { review in
        try Site.orMissing { try review.answer(AnalysisQuestion(ask, review.askable())) }
      }
      return Response(
        status: .ok, headers: .download(file.name(of: answered.question), type: file.type),
        body: .init(byteBuffer: ByteBuffer(string: try file.text(of: answered))))
    }
  }

  private mutating func addGaps() {
    page(
      "/analysis/gap", in: .analysis,
      "What the team says of an empty cell of an evidence map: ?rows= &row= &columns= &column=."
    ) { ask in
      let cell = MapCell(
        rows: ask.query("rows") ?? "", row: ask.query("row") ?? "", columns: ask.query("columns") ?? "",
        column: ask.query("column") ?? "")
      return try await ask.office.work { review in
        try Site.orMissing { try GapPage(cell, review, ask.user, ask.office.library.strings) }
      }
    }
    action(
      .put, "/analysis/gap", to: .organiseCharting, "Says why a cell of an evidence map is empty.",
      taking: GapBody.self
    ) { ask, body in
      let kind = try Site.known(GapKind(rawValue: body.kind), body.kind, "kind of gap")
      let sources = try body.records()
      try await ask.office.work { review in
        try review.markGap(body.cell, kind, sources: sources, acting: ask.acting(why: body.reason))
      }
      return Nothing()
    }
    action(
      .delete, "/analysis/gap", to: .organiseCharting, "Takes back what was said of an empty cell.",
      taking: MapCell.self
    ) { ask, cell in
      try await ask.office.work { try $0.markGap(cell, nil, acting: ask.acting()) }
      return Nothing()
    }
  }
}

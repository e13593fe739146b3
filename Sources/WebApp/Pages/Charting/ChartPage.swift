internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// A source beside the form by which it is charted.
struct ChartPage: Page {
  static let template = "chart"
  let heading: String
  let record: ShownRecord
  /// What tells this review from any other.
  let review: String
  /// The PDF to show; `nil` where there is none that a browser shows.
  let document: String?
  let documentName: String?
  /// Where files are attached.
  let fullText: String
  let fields: [ShownField]
  let answered: Int
  let asked: Int
  let version: Int
  let mayChart: Bool
  let isFinished: Bool
  /// Whether the form can be filled in now.
  let isOpenForWriting: Bool
  /// Path of the comparison; `nil` while it is closed, or there is nothing to compare.
  let compare: String?
  let differences: Int
  let hasDifferences: Bool
  /// Whether one waits for another person.
  let isWaitingForOthers: Bool
  /// Whether one may take up again what one was done with.
  let mayGoOn: Bool
  let previous: String?
  let next: String?
  /// How many wait for the person's charting.
  let left: Int
  let countries: [String]

  init(_ review: Review, _ record: RecordID, _ viewer: String, _ office: Office) throws {
    let strings = office.library.strings
    let sheet = try review.chartSheet(record, seenBy: viewer)
    let head = sheet.source
    let paper = try DocumentBeside(review, head)
    let sources = try review.sourcesToChart(seenBy: viewer)
    heading = strings("charting.one", ["record": head.text])
    self.record = ShownRecord(try review.card(head, showsSource: true), untitled: strings["conflicts.record.untitled"])
    self.review = String(try review.identity().prefix(16))
    (document, documentName) = (paper.path, paper.name)
    fullText = "/fulltext/\(head.text)"
    fields = sheet.form.fields.map { ShownField($0, answer: sheet.answers[$0.id], event: sheet.events[$0.id] ?? 0) }
    answered = fields.count { $0.answer != nil }
    asked = fields.count
    version = sheet.form.version
    mayChart = try review.team().may(viewer, .chart)
    isFinished = sheet.isFinished
    isOpenForWriting = mayChart && !isFinished
    let hasOthers = !sheet.others.isEmpty
    compare = sheet.isOpen && hasOthers ? "/charting/\(head.text)/compare" : nil
    differences = sheet.open.count
    hasDifferences = differences > 0
    isWaitingForOthers = isFinished && !sheet.isOpen
    mayGoOn = isFinished && (!sheet.isOpen || sheet.charters < 2)
    let here = sources.firstIndex { $0.source == head } ?? 0
    previous = here > 0 ? "/charting/\(sources[here - 1].source.text)" : nil
    next = here + 1 < sources.count ? "/charting/\(sources[here + 1].source.text)" : nil
    left = mayChart ? sources.count { $0.isWanted } : 0
    countries = fields.contains { $0.isCountry || $0.fields.contains { $0.isCountry } } ? Countries.all : []
  }
}

/// The document that stands beside a form.
struct DocumentBeside {
  /// Where a browser reads it; `nil` where there is no PDF.
  let path: String?
  let name: String?

  init(_ review: Review, _ record: RecordID) throws {
    let pdf = try review.fullTexts(of: record).first { text in
      guard text.file != nil, let file = try? review.fullTextFile(text.attachment).file else { return false }
      return try FullTextResponse.isPDF(file)
    }
    path = pdf.map { "/fulltexts/\($0.attachment)" }
    name = pdf.flatMap { $0.name ?? $0.file }
  }
}

internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// What two people charted of a source side by side, and what the team says.
struct ComparePage: Page {
  static let template = "compare"
  let heading: String
  let record: RecordLine
  /// Who said what stands on the left, and on the right.
  let firstName: String
  let secondName: String
  /// Whether two people charted it; otherwise one did, and another verifies.
  let hasTwo: Bool
  let pairs: [Pair]
  let open: Int
  let isSettled: Bool
  let ways: [OneConflictPage.Way]
  let hasSeveralWays: Bool
  let maySettle: Bool
  let whyNot: String?
  let mayVerify: Bool
  let isVerifiedByMe: Bool
  let verifiedBy: String?
  let path: String
  let sheet: String
  let previous: String?
  let next: String?
  let countries: [String]

  /// A field with both answers.
  struct Pair: Codable, Sendable {
    let field: ShownField
    /// `same`, `different`, `one-answered` or `nobody-answered`.
    let outcome: String
    let outcomeWord: String
    let first: ShownAnswer?
    let second: ShownAnswer?
    let agreed: ShownAnswer?
    /// Whether the team has to say something.
    let isOpen: Bool
    let isSettled: Bool
    /// Whether one of the two can be taken for the team.
    let hasChoice: Bool
    let isUnanswered: Bool
  }
}

extension ComparePage {
  /// - Throws: ``Refusal`` 404 while it is closed, in words that tell nothing of what others charted.
  init(_ review: Review, _ record: RecordID, _ viewer: String, _ office: Office) throws {
    let strings = office.library.strings
    let sheet = try review.chartSheet(record, seenBy: viewer)
    let head = sheet.source
    let team = try review.team()
    let pair = sheet.pair
    guard sheet.isOpen, let one = ComparePage.first(sheet, viewer) else {
      throw Refusal(
        .notFound,
        Problem("not all who chart \(head.text) are done", remedy: "What others charted is closed until then."))
    }
    heading = strings("charting.compare.one", ["record": head.text])
    guard let line = try review.lines(of: [head], untitled: strings["conflicts.record.untitled"])[head] else {
      throw Refusal.missing("the record \(head.text)")
    }
    self.record = line
    firstName = one.reviewer
    secondName = pair?.second.reviewer ?? ""
    hasTwo = pair != nil
    let found = sheet.form.compare(one.answers, pair?.second.answers ?? [:])
    let ways = try review.waysToAgree(on: sheet, for: viewer)
    maySettle = !ways.isEmpty
    pairs = zip(sheet.form.fields, found).map { Pair($0, $1, sheet.agreed[$0.id], hasTwo: pair != nil, strings) }
    open = pairs.count { $0.isOpen }
    isSettled = open == 0
    self.ways = ways.reversed().enumerated().map {
      .init(value: $1.rawValue, name: strings["conflicts.way.\($1.rawValue)"], isFirst: $0 == 0)
    }
    hasSeveralWays = ways.count > 1
    whyNot = pair != nil && ways.isEmpty ? strings["charting.whynot.role"] : nil
    let isOthers = sheet.others.contains { $0.isFinished }
    mayVerify = pair == nil && isOthers && team.may(viewer, .chart)
    let mark = viewer.foldedName
    isVerifiedByMe = sheet.verifiedBy.contains { $0.foldedName == mark }
    verifiedBy = sheet.verifiedBy.isEmpty ? nil : sheet.verifiedBy.joined(separator: ", ")
    path = "/charting/\(head.text)/compare"
    self.sheet = "/charting/\(head.text)"
    let others = try review.sourcesToChart(seenBy: viewer).filter { $0.differences > 0 && $0.source != head }
    func compare(_ source: SourceToChart) -> String { "/charting/\(source.source.text)/compare" }
    previous = others.last { $0.source.number < head.number }.map(compare)
    next = (others.first { $0.source.number > head.number } ?? others.first).map(compare)
    let fields = pairs.map(\.field)
    countries = fields.contains { $0.isCountry || $0.fields.contains { $0.isCountry } } ? Countries.all : []
  }

  /// The one whose answers stand on the left.
  private static func first(_ sheet: ChartSheet, _ viewer: String) -> (reviewer: String, answers: [String: Answer])? {
    if let found = sheet.pair?.first ?? sheet.others.first { return (found.reviewer, found.answers) }
    return sheet.isFinished ? (viewer, sheet.answers) : nil
  }
}

extension ComparePage.Pair {
  fileprivate init(
    _ field: FormField, _ found: FieldComparison, _ agreed: Answer?, hasTwo: Bool, _ strings: Strings
  ) {
    self.field = ShownField(field, answer: agreed)
    outcome = found.outcome.rawValue.replacing(" ", with: "-")
    outcomeWord = strings["charting.outcome.\(found.outcome.rawValue.replacing(" ", with: "-"))"]
    first = found.first.map { ShownAnswer($0, field) }
    second = found.second.map { ShownAnswer($0, field) }
    self.agreed = agreed.map { ShownAnswer($0, field) }
    isSettled = agreed != nil
    hasChoice = [.different, .oneAnswered].contains(found.outcome)
    isUnanswered = found.outcome == .nobodyAnswered && agreed == nil
    isOpen = hasTwo && agreed == nil && hasChoice
  }
}

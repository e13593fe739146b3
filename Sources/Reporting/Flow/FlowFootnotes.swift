internal import Bibliography

/// What the diagram says below the boxes, and the marks by which boxes point there.
struct FlowFootnotes {
  /// What a note is about.
  enum Topic: CaseIterable {
    case duplicates, excluded, otherSought, newReports
  }

  private static let marks = ["*", "†", "‡", "§"]

  private let marked: [(topic: Topic, text: String)]
  private let unmarked: [String]

  init(_ flow: PrismaFlow) {
    marked = Topic.allCases.compactMap { topic in FlowFootnotes.text(topic, flow).map { (topic, $0) } }
    unmarked = [
      "Counted from ledger entry \(flow.ledgerSequence), \(flow.ledgerHash.prefix(12)). Layout: PRISMA 2020 (Page et al., BMJ 2021;372:n71)."
    ]
  }

  /// The mark behind the words of a box; empty when there is nothing to say.
  func mark(_ topic: Topic) -> String {
    marked.firstIndex { $0.topic == topic }.map { FlowFootnotes.marks[$0] } ?? ""
  }

  /// The notes in order, those with a mark first.
  var lines: [String] {
    zip(FlowFootnotes.marks, marked).map { mark, note in "\(mark) \(note.text)" } + unmarked
  }

  private static func text(_ topic: Topic, _ flow: PrismaFlow) -> String? {
    let parts: [String] =
      switch topic {
      case .duplicates: duplicates(flow)
      case .excluded: excluded(flow)
      case .otherSought: otherSought(flow)
      case .newReports: newReports(flow)
      }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func duplicates(_ flow: PrismaFlow) -> [String] {
    var parts: [String] = []
    let inArm = Set(flow.records(in: FlowBox.duplicates))
    let previous = inArm.intersection(flow.records(in: .duplicatesOfPrevious)).count
    if previous > 0 { parts.append("\(previous) of them known from the previous version of the review.") }
    let late = inArm.intersection(flow.records(in: .duplicatesFoundLate)).count
    if late > 0 { parts.append("\(late) of them found to be duplicates only after they had been screened.") }
    return parts
  }

  private static func excluded(_ flow: PrismaFlow) -> [String] {
    let tool = flow.count(.excludedByTool)
    guard tool > 0 else { return [] }
    return ["\(flow.count(.excludedByPeople)) excluded by people, \(tool) by automation tools."]
  }

  private static func otherSought(_ flow: PrismaFlow) -> [String] {
    var parts: [String] = []
    let known = flow.count(.otherDuplicates)
    if known > 0 {
      parts.append("\(known.counted("record")) known already from another source or method, not sought again.")
    }
    let out = flow.count(.otherNotSought)
    if out > 0 { parts.append("\(out.counted("record")) taken out with a reason, not sought.") }
    return parts
  }

  private static func newReports(_ flow: PrismaFlow) -> [String] {
    let count = flow.count(.newReportsOfPrevious)
    guard count > 0 else { return [] }
    return ["\(count) of them of studies that the previous version included; these add no study."]
  }
}

internal import Review

/// The boxes of the diagram before they are placed: what each says. With a previous version, other methods, both or neither
/// it is one of the four templates of PRISMA 2020.
struct FlowDiagram {
  /// A line of text in a box.
  struct Line: Equatable {
    var text: String
    var isStrong = false
    var indent = 0
  }

  /// A box: its name in the data, and its lines.
  struct Box: Equatable {
    var name: String
    var lines: [Line]
  }

  /// A row of the diagram; an arm's main box and, to its right, what leaves there.
  struct Row {
    var main: Box
    var side: Box
    var otherMain: Box?
    var otherSide: Box?
  }

  let title: String
  let hasOtherMethods: Bool
  let rows: [Row]
  /// The box on the left of a review that has a previous version.
  let previous: Box?
  let included: Box
  /// New and previous together.
  let total: Box?
  let footnotes: [String]

  init(_ flow: PrismaFlow) {
    let notes = FlowFootnotes(flow)
    let hasPrevious = flow.sources.contains { $0.kind == .previous }
    title = flow.title
    hasOtherMethods = flow.sources.contains { $0.kind.isOtherMethod }
    rows = [
      FlowDiagram.identification(flow, notes), FlowDiagram.screening(flow, notes),
      FlowDiagram.retrieval(flow, notes), FlowDiagram.eligibility(flow),
    ]
    previous = hasPrevious ? FlowDiagram.previous(flow) : nil
    included = FlowDiagram.included(flow, notes, hasPrevious: hasPrevious)
    total = hasPrevious ? FlowDiagram.total(flow) : nil
    footnotes = notes.lines
  }

  private static func identification(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: identified(flow, [.database, .register], name: "database_results"), side: removed(flow, notes),
      otherMain: identified(flow, [.website, .organisation, .citation, .hand], name: "other_results"))
  }

  private static func screening(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: Box(name: "records_screened", lines: [line("Records screened", flow.count(.recordsScreened))]),
      side: Box(
        name: "records_excluded",
        lines: [line("Records excluded", flow.count(.recordsExcluded), mark: notes.mark(.excluded))]
          + waiting(flow, .screeningPending, "Not decided yet")))
  }

  private static func retrieval(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: Box(
        name: "dbr_sought_reports", lines: [line("Reports sought for retrieval", flow.count(.soughtReports))]),
      side: Box(
        name: "dbr_notretrieved_reports", lines: [line("Reports not retrieved", flow.count(FlowBox.notRetrieved))]),
      otherMain: Box(
        name: "other_sought_reports",
        lines: [line("Reports sought for retrieval", flow.count(.otherSought), mark: notes.mark(.otherSought))]),
      otherSide: Box(
        name: "other_notretrieved_reports", lines: [line("Reports not retrieved", flow.count(.otherNotRetrieved))]))
  }

  private static func eligibility(_ flow: PrismaFlow) -> Row {
    Row(
      main: assessed(flow, "dbr_assessed", .assessedReports, .reportsPending),
      side: excludedReports("dbr_excluded", flow.count(.reportsExcluded), flow.reasons),
      otherMain: assessed(flow, "other_assessed", .otherAssessed, .otherPending),
      otherSide: excludedReports("other_excluded", flow.count(.otherExcluded), flow.otherReasons))
  }

  private static func previous(_ flow: PrismaFlow) -> Box {
    Box(
      name: "previous_studies",
      lines: [
        line("Studies included in previous version of review", flow.count(.previousStudies)),
        line("Reports of studies included in previous version of review", flow.count(.previousReports)),
      ])
  }

  private static func included(_ flow: PrismaFlow, _ notes: FlowFootnotes, hasPrevious: Bool) -> Box {
    let mark = notes.mark(.newReports)
    return Box(
      name: "new_studies",
      lines: [
        line(
          hasPrevious ? "New studies included in review" : "Studies included in review", flow.count(.newStudies)),
        line(
          hasPrevious ? "Reports of new included studies" : "Reports of included studies", flow.count(.newReports),
          mark: mark),
      ])
  }

  private static func total(_ flow: PrismaFlow) -> Box {
    Box(
      name: "total_studies",
      lines: [
        line("Total studies included in review", flow.count(.totalStudies)),
        line("Reports of total included studies", flow.count(.totalReports)),
      ])
  }

  private static func line(
    _ text: String, _ count: Int, mark: String = "", strong: Bool = true, indent: Int = 0
  ) -> Line {
    Line(text: "\(text)\(mark) (n = \(count))", isStrong: strong, indent: indent)
  }

  private static func identified(_ flow: PrismaFlow, _ kinds: [SourceKind], name: String) -> Box {
    var lines = [Line(text: "Records identified from:", isStrong: true)]
    for kind in kinds {
      let sources = flow.sources.filter { $0.kind == kind }
      let count = sources.reduce(0) { $0 + $1.records.count }
      if sources.isEmpty, kind != .database { continue }
      lines.append(line(kind.title, count, strong: true))
      lines += sources.map { line($0.name, $0.records.count, strong: false, indent: 1) }
    }
    return Box(name: name, lines: lines)
  }

  private static func removed(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Box {
    var lines = [
      Line(text: "Records removed before screening:", isStrong: true),
      line("Duplicate records", flow.count(FlowBox.duplicates), mark: notes.mark(.duplicates), strong: false),
    ]
    if flow.count(.excludedAutomatic) > 0 {
      lines.append(line("Marked as ineligible by automation tools", flow.count(.excludedAutomatic), strong: false))
    }
    if flow.count(.excludedOther) > 0 {
      lines.append(line("Removed for other reasons", flow.count(.excludedOther), strong: false))
    }
    return Box(name: "duplicates", lines: lines)
  }

  private static func assessed(_ flow: PrismaFlow, _ name: String, _ total: FlowTotal, _ box: FlowBox) -> Box {
    Box(
      name: name,
      lines: [line("Reports assessed for eligibility", flow.count(total))]
        + waiting(flow, box, "Of these not decided yet"))
  }

  /// How far the records are that are not decided yet; nothing when all are.
  private static func waiting(_ flow: PrismaFlow, _ box: FlowBox, _ heading: String) -> [Line] {
    guard flow.count(box) > 0 else { return [] }
    return [line(heading, flow.count(box))]
      + PrismaFlow.PendingState.allCases.compactMap { state in
        flow.pending[box]?[state].map { line(state.words(in: box), $0.count, strong: false, indent: 1) }
      }
  }

  private static func excludedReports(_ name: String, _ count: Int, _ reasons: [PrismaFlow.Reason]) -> Box {
    Box(
      name: name,
      lines: [line("Reports excluded", count)]
        + reasons.map { line($0.text, $0.records.count, strong: false, indent: 1) })
  }
}

extension PrismaFlow.PendingState {
  /// The state in the words of the diagram.
  func words(in box: FlowBox) -> String {
    switch self {
    case .unseen: box == .screeningPending ? "not screened" : "not assessed"
    case .waiting: "waiting for another reviewer"
    case .conflict: "in conflict"
    case .undecided: "undecided"
    }
  }
}

internal import Review

/// The boxes of the diagram before they are placed: what each says. With a previous version, other methods, both or neither
/// it is one of the four templates of PRISMA 2020.
struct FlowDiagram {
  typealias Line = FigureBox.Line
  /// A box under its name in the data; it and its lines lead to the lists of the records behind them.
  typealias Box = FigureBox

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

  /// All boxes in the order of reading: down each arm, what leaves beside each.
  var boxes: [Box] {
    let arms = rows.flatMap { [$0.main, $0.side] }
    let other = hasOtherMethods ? rows.flatMap { [$0.otherMain, $0.otherSide].compactMap(\.self) } : []
    return [previous].compactMap(\.self) + arms + other + [included] + [total].compactMap(\.self)
  }

  private static func identification(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: identified(flow, [.database, .register], name: "database_results"), side: removed(flow, notes),
      otherMain: identified(flow, [.website, .organisation, .citation, .hand], name: "other_results"))
  }

  private static func screening(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: single("records_screened", "Records screened", flow.count(.recordsScreened)),
      side: Box(
        name: "records_excluded",
        lines: [
          line(
            "Records excluded", flow.count(.recordsExcluded), mark: notes.mark(.excluded),
            link: .total(.recordsExcluded))
        ] + waiting(flow, .screeningPending, "Not decided yet"), link: .total(.recordsExcluded)))
  }

  private static func retrieval(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Row {
    Row(
      main: single("dbr_sought_reports", "Reports sought for retrieval", flow.count(.soughtReports)),
      side: single("dbr_notretrieved_reports", "Reports not retrieved", flow.count(FlowBox.notRetrieved)),
      otherMain: single(
        "other_sought_reports", "Reports sought for retrieval", flow.count(.otherSought),
        mark: notes.mark(.otherSought)),
      otherSide: single("other_notretrieved_reports", "Reports not retrieved", flow.count(.otherNotRetrieved)))
  }

  private static func eligibility(_ flow: PrismaFlow) -> Row {
    Row(
      main: assessed(flow, "dbr_assessed", .assessedReports, .reportsPending),
      side: excludedReports(.reportsExcluded, flow.count(.reportsExcluded), flow.reasons),
      otherMain: assessed(flow, "other_assessed", .otherAssessed, .otherPending),
      otherSide: excludedReports(.otherExcluded, flow.count(.otherExcluded), flow.otherReasons))
  }

  private static func previous(_ flow: PrismaFlow) -> Box {
    Box(
      name: "previous_studies",
      lines: [
        line(
          "Studies included in previous version of review", flow.count(.previousStudies), link: .total(.previousStudies)
        ),
        line(
          "Reports of studies included in previous version of review", flow.count(.previousReports),
          link: .box(.previousReports)),
      ], link: .total(.previousStudies))
  }

  private static func included(_ flow: PrismaFlow, _ notes: FlowFootnotes, hasPrevious: Bool) -> Box {
    let mark = notes.mark(.newReports)
    return Box(
      name: "new_studies",
      lines: [
        line(
          hasPrevious ? "New studies included in review" : "Studies included in review", flow.count(.newStudies),
          link: .total(.newStudies)),
        line(
          hasPrevious ? "Reports of new included studies" : "Reports of included studies", flow.count(.newReports),
          mark: mark, link: .total(.newReports)),
      ], link: .total(.newStudies))
  }

  private static func total(_ flow: PrismaFlow) -> Box {
    Box(
      name: "total_studies",
      lines: [
        line("Total studies included in review", flow.count(.totalStudies), link: .total(.totalStudies)),
        line("Reports of total included studies", flow.count(.totalReports), link: .total(.totalReports)),
      ], link: .total(.totalStudies))
  }

  private static func line(
    _ text: String, _ count: Int, mark: String = "", strong: Bool = true, indent: Int = 0, link: FlowListName
  ) -> Line {
    Line(text: "\(text)\(mark) (n = \(count))", isStrong: strong, indent: indent, link: link.text)
  }

  /// A box of one number, which has its name.
  private static func single(_ name: String, _ text: String, _ count: Int, mark: String = "") -> Box {
    Box(name: name, lines: [line(text, count, mark: mark, link: .number(name))], link: .number(name))
  }

  private static func identified(_ flow: PrismaFlow, _ kinds: [SourceKind], name: String) -> Box {
    var lines = [Line(text: "Records identified from:", isStrong: true)]
    for kind in kinds {
      let sources = flow.sources.filter { $0.kind == kind }
      let count = sources.reduce(0) { $0 + $1.records.count }
      if sources.isEmpty, kind != .database { continue }
      lines.append(line(kind.title, count, strong: true, link: .kind(kind)))
      lines += sources.map { line($0.name, $0.records.count, strong: false, indent: 1, link: .source($0)) }
    }
    return Box(name: name, lines: lines, link: name == "other_results" ? .otherIdentified : .identified)
  }

  private static func removed(_ flow: PrismaFlow, _ notes: FlowFootnotes) -> Box {
    var lines = [
      Line(text: "Records removed before screening:", isStrong: true),
      line(
        "Duplicate records", flow.count(FlowBox.duplicates), mark: notes.mark(.duplicates), strong: false,
        link: .box(.duplicates)),
    ]
    if flow.count(.excludedAutomatic) > 0 {
      lines.append(
        line(
          "Marked as ineligible by automation tools", flow.count(.excludedAutomatic), strong: false,
          link: .box(.excludedAutomatic)))
    }
    if flow.count(.excludedOther) > 0 {
      lines.append(
        line("Removed for other reasons", flow.count(.excludedOther), strong: false, link: .box(.excludedOther)))
    }
    return Box(name: "duplicates", lines: lines, link: .removed)
  }

  private static func assessed(_ flow: PrismaFlow, _ name: String, _ total: FlowTotal, _ box: FlowBox) -> Box {
    Box(
      name: name,
      lines: [line("Reports assessed for eligibility", flow.count(total), link: .total(total))]
        + waiting(flow, box, "Of these not decided yet"), link: .total(total))
  }

  /// How far the records are that are not decided yet; nothing when all are.
  private static func waiting(_ flow: PrismaFlow, _ box: FlowBox, _ heading: String) -> [Line] {
    guard flow.count(box) > 0 else { return [] }
    return [line(heading, flow.count(box), link: .box(box))]
      + PrismaFlow.PendingState.allCases.compactMap { state in
        flow.pending[box]?[state].map {
          line(state.words(in: box), $0.count, strong: false, indent: 1, link: .state(state, box))
        }
      }
  }

  private static func excludedReports(_ box: FlowBox, _ count: Int, _ reasons: [PrismaFlow.Reason]) -> Box {
    Box(
      name: box.rawValue,
      lines: [line("Reports excluded", count, link: .box(box))]
        + reasons.map { line($0.text, $0.records.count, strong: false, indent: 1, link: .reason($0.text, box)) },
      link: .box(box))
  }
}

extension FigureBox {
  /// A box of the flow that leads to a list of records.
  fileprivate init(name: String, lines: [Line], link: FlowListName) {
    self.init(name: name, lines: lines, link: link.text)
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

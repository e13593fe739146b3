internal import Review

/// The boxes of the diagram before they are placed: what each says.
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
    var main: Box?
    var side: Box?
    var otherMain: Box?
    var otherSide: Box?
  }

  let title: String
  let hasOtherMethods: Bool
  let rows: [Row]
  let included: Box
  let footnotes: [String]

  init(_ flow: PrismaFlow) {
    title = flow.title
    hasOtherMethods = flow.sources.contains { !$0.kind.isScreened }
    rows = [
      Row(
        main: FlowDiagram.identified(flow, [.database, .register], name: "database_results"),
        side: FlowDiagram.removed(flow),
        otherMain: FlowDiagram.identified(flow, [.website, .organisation, .citation, .hand], name: "other_results")),
      Row(
        main: Box(
          name: "records_screened", lines: [FlowDiagram.line("Records screened", flow.count(.recordsScreened))]),
        side: FlowDiagram.excludedRecords(flow)),
      Row(
        main: Box(
          name: "dbr_sought_reports",
          lines: [FlowDiagram.line("Reports sought for retrieval", flow.count(.soughtReports))]),
        side: Box(
          name: "dbr_notretrieved_reports",
          lines: [FlowDiagram.line("Reports not retrieved", flow.count(FlowBox.notRetrieved))]),
        otherMain: Box(
          name: "other_sought_reports",
          lines: [FlowDiagram.line("Reports sought for retrieval", flow.count(.otherSought))]),
        otherSide: Box(
          name: "other_notretrieved_reports",
          lines: [FlowDiagram.line("Reports not retrieved", flow.count(.otherNotRetrieved))])),
      Row(
        main: FlowDiagram.assessed("dbr_assessed", flow.count(.assessedReports), pending: flow.count(.reportsPending)),
        side: FlowDiagram.excludedReports("dbr_excluded", flow.count(.reportsExcluded), flow.reasons),
        otherMain: FlowDiagram.assessed(
          "other_assessed", flow.count(.otherAssessed), pending: flow.count(.otherPending)),
        otherSide: FlowDiagram.excludedReports("other_excluded", flow.count(.otherExcluded), flow.otherReasons)),
    ]
    included = Box(
      name: "new_studies",
      lines: [
        FlowDiagram.line("Studies included in review", flow.count(.newStudies)),
        FlowDiagram.line("Reports of included studies", flow.count(.newReports)),
      ])
    footnotes = FlowDiagram.footnotes(flow)
  }

  private static func line(_ text: String, _ count: Int, strong: Bool = true, indent: Int = 0) -> Line {
    Line(text: "\(text) (n = \(count))", isStrong: strong, indent: indent)
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

  private static func removed(_ flow: PrismaFlow) -> Box {
    var lines = [
      Line(text: "Records removed before screening:", isStrong: true),
      line("Duplicate records", flow.count(.duplicates), strong: false),
    ]
    if flow.count(.excludedAutomatic) > 0 {
      lines.append(line("Marked as ineligible by automation tools", flow.count(.excludedAutomatic), strong: false))
    }
    if flow.count(.excludedOther) > 0 {
      lines.append(line("Removed for other reasons", flow.count(.excludedOther), strong: false))
    }
    return Box(name: "duplicates", lines: lines)
  }

  private static func excludedRecords(_ flow: PrismaFlow) -> Box {
    var lines = [line("Records excluded", flow.count(.recordsExcluded))]
    let pending = flow.count(.screeningPending)
    if pending > 0 {
      lines.append(line("Not decided yet", pending))
      let words: [(PrismaFlow.PendingState, String)] = [
        (.unseen, "not screened"), (.waiting, "waiting for another reviewer"), (.conflict, "in conflict"),
        (.undecided, "undecided"),
      ]
      for (state, text) in words {
        if let records = flow.pending[state] { lines.append(line(text, records.count, strong: false, indent: 1)) }
      }
    }
    return Box(name: "records_excluded", lines: lines)
  }

  private static func assessed(_ name: String, _ count: Int, pending: Int) -> Box {
    var lines = [line("Reports assessed for eligibility", count)]
    if pending > 0 { lines.append(line("of these not decided yet", pending, strong: false, indent: 1)) }
    return Box(name: name, lines: lines)
  }

  private static func excludedReports(_ name: String, _ count: Int, _ reasons: [PrismaFlow.Reason]) -> Box {
    let heading = line("Reports excluded", count)
    return Box(
      name: name,
      lines: [heading] + reasons.map { line($0.text, $0.records.count, strong: false, indent: 1) })
  }

  private static func footnotes(_ flow: PrismaFlow) -> [String] {
    var notes: [String] = []
    let known = flow.count(.otherDuplicates)
    if known > 0 {
      let records = known == 1 ? "1 record" : "\(known) records"
      notes.append("Other methods: \(records) known already from another source or method, not sought again.")
    }
    notes.append(
      "Counted from ledger entry \(flow.ledgerSequence), \(flow.ledgerHash.prefix(12)). Layout: PRISMA 2020 (Page et al., BMJ 2021;372:n71)."
    )
    return notes
  }
}

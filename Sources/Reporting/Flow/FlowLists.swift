internal import Review

/// The records behind a box or a line of the diagram.
struct FlowList: Equatable {
  let name: String
  /// What the list holds, in PRISMA’s words where PRISMA has them.
  let title: String
  let records: [RecordID]
}

extension PrismaFlow {
  /// The list of every box and number, and of every source, reason and state in them.
  var lists: [FlowList] {
    unions + kinds + sources.filter { $0.kind != .previous }.map(list) + numbers
      + parts(reasons, of: .reportsExcluded) + parts(otherReasons, of: .otherExcluded)
      + FlowBox.undecided.flatMap(states)
  }

  /// What stands in one box and is no number of its own.
  private var unions: [FlowList] {
    let other = sources.filter(\.kind.isOtherMethod).flatMap(\.records).sorted()
    let own = sources.filter { $0.kind == .database || $0.kind == .register }.flatMap(\.records).sorted()
    let removed = [FlowBox.duplicates, .excludedAutomatic, .excludedOther].flatMap { records(in: $0) }.sorted()
    return [
      list(.identified, "Records identified from databases and registers", own),
      list(.removed, "Records removed before screening", removed),
      list(.otherIdentified, "Records identified by other methods", other),
    ]
  }

  private var kinds: [FlowList] {
    SourceKind.allCases.compactMap { kind in
      kind.total.map { list(.kind(kind), $0.title, records(in: $0)) }
    }
  }

  private func list(_ source: Source) -> FlowList {
    list(.source(source), "\(source.kind.total?.title ?? source.kind.title): \(source.name)", source.records)
  }

  private var numbers: [FlowList] {
    let ofKinds = SourceKind.allCases.compactMap(\.total)
    return FlowBox.allCases.map { list(.box($0), $0.title, records(in: $0)) }
      + FlowTotal.allCases.filter { !ofKinds.contains($0) }.map { list(.total($0), title(of: $0), records(in: $0)) }
  }

  /// Without a previous version nothing is new.
  private func title(of total: FlowTotal) -> String {
    guard !sources.contains(where: { $0.kind == .previous }) else { return total.title }
    return switch total {
    case .newStudies: "Studies included in review"
    case .newReports: "Reports of included studies"
    default: total.title
    }
  }

  private func parts(_ reasons: [Reason], of box: FlowBox) -> [FlowList] {
    reasons.map { list(.reason($0.text, box), "\(box.title): \($0.text)", $0.records) }
  }

  private func states(of box: FlowBox) -> [FlowList] {
    PendingState.allCases.map { state in
      list(.state(state, box), "\(box.title): \(state.words(in: box))", pending[box]?[state] ?? [])
    }
  }

  private func list(_ name: FlowListName, _ title: String, _ records: [RecordID]) -> FlowList {
    FlowList(name: name.text, title: title, records: records)
  }
}

internal import Review

/// Where the records of a flow came from.
enum FlowSources {
  /// Imports of one name and kind are one source.
  static func sources(_ snapshot: ReviewSnapshot) -> [PrismaFlow.Source] {
    var sources: [PrismaFlow.Source] = []
    var position: [String: Int] = [:]
    var ofBatch: [Int: Int] = [:]
    for batch in snapshot.batches {
      let key = "\(batch.kind.rawValue)/\(batch.source)"
      if position[key] == nil {
        position[key] = sources.count
        sources.append(.init(name: batch.source, kind: batch.kind, records: []))
      }
      ofBatch[batch.id] = position[key]
    }
    // Records of a batch stand together.
    for run in runs(snapshot) {
      if let index = ofBatch[run.batch] { sources[index].records += snapshot.records[run.range].map(\.id) }
    }
    return sources
  }

  /// The kind of source of each record, by its number; numbers without a record count as databases.
  static func kinds(_ snapshot: ReviewSnapshot) -> [SourceKind] {
    let ofBatch = Dictionary(uniqueKeysWithValues: snapshot.batches.map { ($0.id, $0.kind) })
    var kinds = [SourceKind](repeating: .database, count: (snapshot.records.map(\.id.number).max() ?? 0) + 1)
    for run in runs(snapshot) {
      guard let kind = ofBatch[run.batch] else { continue }
      for record in snapshot.records[run.range] { kinds[record.id.number] = kind }
    }
    return kinds
  }

  /// Neighbours of one batch.
  private static func runs(_ snapshot: ReviewSnapshot) -> [(batch: Int, range: Range<Int>)] {
    var runs: [(batch: Int, range: Range<Int>)] = []
    var start = 0
    for index in snapshot.records.indices where snapshot.records[index].batch != snapshot.records[start].batch {
      runs.append((snapshot.records[start].batch, start..<index))
      start = index
    }
    if start < snapshot.records.count { runs.append((snapshot.records[start].batch, start..<snapshot.records.count)) }
    return runs
  }
}

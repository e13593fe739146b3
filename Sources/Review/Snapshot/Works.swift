package import Screening

/// A distinct work among the imported records: one record, or a cluster of duplicates.
package struct Work: Sendable, Equatable {
  /// The record that stands for it.
  package let head: RecordID
  /// All its records in the order of import.
  package let members: [RecordID]
  /// Whether it came from a database or register and is screened by title and abstract.
  package let isScreened: Bool
}

extension ReviewSnapshot {
  /// All works, by the number of their head.
  package var works: [Work] {
    let screenedBatches = Set(batches.filter(\.kind.isScreened).map(\.id))
    var members: [RecordID: [RecordID]] = [:]
    var screened = Set<RecordID>()
    for record in records {
      members[record.head, default: []].append(record.id)
      if screenedBatches.contains(record.batch) { screened.insert(record.head) }
    }
    return members.map { Work(head: $0.key, members: $0.value, isScreened: screened.contains($0.key)) }
      .sorted { $0.head < $1.head }
  }

  /// The verdict on a work: decisions on any of its records count.
  ///
  /// Where its records had been decided apart, with different results, before they were merged, the work is a conflict
  /// until the team resolves it.
  package func verdict(on work: Work, at stage: Stage) -> Verdict {
    let byRecord = decisions[stage] ?? [:]
    let settings = settings(stage)
    let all = work.members.flatMap { byRecord[$0] ?? [] }
    guard work.members.count > 1, let merged = mergedAt[work.head] else { return .of(all, settings) }
    if all.contains(where: { $0.kind == .resolution && $0.sequence > merged }) { return .of(all, settings) }
    let before = work.members.compactMap { member -> Bool? in
      switch Verdict.of((byRecord[member] ?? []).filter { $0.sequence < merged }, settings) {
      case .included: true
      case .excluded: false
      case .unseen, .waiting, .conflict, .undecided: nil
      }
    }
    return Set(before).count > 1 ? .conflict : .of(all, settings)
  }

  /// Whether the work's report could not be had: so it was noted, and nobody has decided on its full text since.
  package func isNotRetrieved(_ work: Work) -> Bool {
    guard let noted = work.members.compactMap({ notRetrieved[$0] }).max() else { return false }
    let byRecord = decisions[.fullText] ?? [:]
    return !work.members.contains { byRecord[$0]?.contains { $0.sequence > noted } ?? false }
  }

  /// Whether a work reached a stage: title and abstract, all of the databases arm; full text, those included at title and
  /// abstract and those of the other methods, less the reports that could not be had.
  package func reaches(_ work: Work, _ stage: Stage) -> Bool {
    switch stage {
    case .titleAbstract: work.isScreened
    case .fullText: (!work.isScreened || verdict(on: work, at: .titleAbstract) == .included) && !isNotRetrieved(work)
    }
  }
}

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

  /// Heads of the works that reached a stage: title and abstract, all of the databases arm; full text, those included at
  /// title and abstract, and those of the other methods, less the reports that could not be had.
  package func works(reaching stage: Stage) -> Set<RecordID> {
    let reaching = works.filter { work in
      switch stage {
      case .titleAbstract: work.isScreened
      case .fullText:
        (!work.isScreened || verdict(work.members, at: .titleAbstract) == .included)
          && !work.members.contains(where: notRetrieved.contains)
      }
    }
    return Set(reaching.map(\.head))
  }
}

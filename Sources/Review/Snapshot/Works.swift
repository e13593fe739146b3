package import Screening

/// A distinct work among the imported records: one record, or a cluster of duplicates.
package struct Work: Sendable, Equatable {
  /// The record that stands for it.
  package let head: RecordID
  /// All its records in the order of import.
  package let members: [RecordID]
  /// Whether it came from a database or register and is screened by title and abstract.
  package let isScreened: Bool
  /// Whether a previous version of the review included it.
  package let isPrevious: Bool
  /// Why it was taken out before screening, if it was.
  package let removal: RemovalCause?
}

extension ReviewSnapshot {
  /// All works, by the number of their head.
  ///
  /// One pass over arrays by record number, which the ledger gives without gaps.
  package var works: [Work] {
    let size = (records.map(\.id.number).max() ?? 0) + 1
    let kinds = Dictionary(uniqueKeysWithValues: batches.map { ($0.id, $0.kind) })
    var members = [[RecordID]](repeating: [], count: size)
    var isScreened = [Bool](repeating: false, count: size)
    var isPrevious = [Bool](repeating: false, count: size)
    var batch: (id: Int, kind: SourceKind?) = (0, nil)
    for record in records {
      if record.batch != batch.id { batch = (record.batch, kinds[record.batch]) }
      let head = record.head.number
      members[head].append(record.id)
      if batch.kind?.isScreened == true { isScreened[head] = true }
      if batch.kind == .previous { isPrevious[head] = true }
    }
    return members.indices.compactMap { head in
      guard !members[head].isEmpty else { return nil }
      return Work(
        head: RecordID(head), members: members[head], isScreened: isScreened[head], isPrevious: isPrevious[head],
        removal: removal(of: members[head], head: RecordID(head)))
    }
  }

  /// A work is out when all its records are.
  private func removal(of members: [RecordID], head: RecordID) -> RemovalCause? {
    guard !removals.isEmpty, members.allSatisfy({ removals[$0] != nil }) else { return nil }
    return removals[head]
  }

  /// Where a work stands at a stage; `nil` when it never reached it.
  package func standing(of work: Work, at stage: Stage) -> Standing? { standings[stage]?[work.head] }

  /// The verdict on a work; decisions on any of its records count.
  package func verdict(on work: Work, at stage: Stage) -> Verdict { standing(of: work, at: stage)?.verdict ?? .unseen }

  /// Whether the work's report could not be had: so it was noted, and nobody has got or judged it since.
  package func isNotRetrieved(_ work: Work) -> Bool { standing(of: work, at: .fullText)?.state == .notRetrieved }

  /// Whether a work is at a stage: title and abstract, all of the databases arm; full text, those included at title and
  /// abstract and those of the other methods, less the reports that could not be had.
  package func reaches(_ work: Work, _ stage: Stage) -> Bool {
    standing(of: work, at: stage).map { $0.state != .notRetrieved } ?? false
  }
}

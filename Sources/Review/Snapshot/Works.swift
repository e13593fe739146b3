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
  package var works: [Work] {
    let screenedBatches = Set(batches.filter(\.kind.isScreened).map(\.id))
    var members: [RecordID: [RecordID]] = [:]
    let previousBatches = Set(batches.filter { $0.kind == .previous }.map(\.id))
    var screened = Set<RecordID>()
    var previous = Set<RecordID>()
    for record in records {
      members[record.head, default: []].append(record.id)
      if screenedBatches.contains(record.batch) { screened.insert(record.head) }
      if previousBatches.contains(record.batch) { previous.insert(record.head) }
    }
    return members.map { head, members in
      Work(
        head: head, members: members, isScreened: screened.contains(head), isPrevious: previous.contains(head),
        removal: members.allSatisfy { removals[$0] != nil } ? removals[head] : nil)
    }
    .sorted { $0.head < $1.head }
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

internal import Bibliography
internal import Deduplication
internal import GRDB
internal import Screening

extension Review {
  /// Takes a merge by hand back: the works stand apart again, each with the records it had.
  ///
  /// - Parameter works: the records of each work before the merge.
  /// - Throws: ``Problem`` when the work is another one by now.
  package func undoMerge(of works: [[RecordID]], acting: Acting) throws {
    guard works.count > 1, works.allSatisfy({ !$0.isEmpty }) else {
      throw Problem("one work can't be taken apart", remedy: "Name the records of two or more works.")
    }
    try write(acting, to: .decideDuplicates) { db, ledger in
      let cluster = try Review.cluster(of: works[0][0], db)
      guard cluster.members == works.flatMap({ $0 }).sorted() else {
        throw Problem(
          "\(works.map(\.equated).joined(separator: " and ")) are not what was merged any more",
          remedy: "Nothing was changed; look at the cluster and split it there.")
      }
      try ledger.append(.duplicatesSplit(.init(records: works.dropFirst().flatMap { $0 }, from: works[0])))
      for work in works.dropFirst() where work.count > 1 {
        try ledger.append(
          .duplicatesMerged(
            .init(
              cluster: work.sorted(),
              merges: work.dropFirst().map { .init(a: work[0], b: $0, reason: Merge.byPerson) })))
      }
    }
  }
}

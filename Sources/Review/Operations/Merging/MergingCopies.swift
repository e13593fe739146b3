internal import Bibliography
package import Foundation
internal import GRDB
internal import Screening

/// What merging another copy did, or would do. Nothing of what anybody decided is in it.
package struct CopyMerge: Sendable, Equatable {
  /// The last ledger sequence that both copies have in common.
  package let common: Int
  /// How many entries of whom were taken over, by name.
  package let taken: [Share]
  /// Entries of the other copy that were known here already.
  package let known: Int
  /// Entries that this copy holds and the other lacks.
  package let lackingThere: Int

  package struct Share: Sendable, Equatable {
    package let actor: String
    package let entries: Int

    package init(actor: String, entries: Int) {
      self.actor = actor
      self.entries = entries
    }
  }

  /// How many entries were taken over.
  package var total: Int { taken.reduce(0) { $0 + $1.entries } }
}

extension Review {
  /// Takes over the screening that was done in another copy of this review since the two parted: votes and what was taken
  /// back, the team's answers, notes, labels, questions and pilot votes. They keep who, when, why, and the version of the
  /// protocol; entries that came already, on whatever way, are not taken again. All come over, or none.
  ///
  /// - Parameters:
  ///   - folder: the other copy, which is only read.
  ///   - isTrial: tells what would be done and records nothing.
  /// - Throws: ``Problem`` when it is no copy of this review, its ledger is not what was sealed, or the review itself was
  ///   changed there.
  package func merge(copyAt folder: URL, isTrial: Bool = false, acting: Acting) throws -> CopyMerge {
    // Read twice: long reading doesn't hold up others who write here, and what they wrote meanwhile counts.
    let other = try OtherCopy(at: folder, ours: pool.read(Review.hashes))
    return try write(acting, to: .mergeCopies) { db, ledger in
      let here = try OwnEntries(behind: other.common, other, db)
      let (entries, known) = try here.missing(of: other)
      let merge = CopyMerge(
        common: other.common, taken: CopyMerge.shares(entries), known: known, lackingThere: here.lacking(in: other))
      guard !entries.isEmpty, !isTrial else { return merge }
      try ledger.append(
        .reviewMerged(
          .init(hash: other.hashes.last ?? LedgerEntry.genesis, common: other.common, taken: entries.count)))
      try Review.takeOver(entries, other, here, db, &ledger)
      return merge
    }
  }

  private static func hashes(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT hash FROM ledger ORDER BY sequence")
  }

  private static func takeOver(
    _ entries: [LedgerEntry], _ other: OtherCopy, _ here: OwnEntries, _ db: Database, _ ledger: inout LedgerWriter
  ) throws {
    var numbers = here.numbers
    for entry in entries {
      let event = try entry.event()
      try requireRecords(event.named, db)
      let origin = event.origin ?? Event.Origin(hash: entry.hash, made: other.made[entry.sequence])
      guard let taken = event.takenOver(from: origin, numbers) else {
        throw Problem(
          "event \(entry.sequence) (\(entry.kind)) of the other copy names what this copy lacks",
          remedy: "Nothing was taken over. Run `winnow verify` on the other copy.")
      }
      numbers[entry.sequence] = try ledger.takeOver(taken, from: entry).sequence
    }
  }
}

extension CopyMerge {
  static func shares(_ entries: [LedgerEntry]) -> [Share] {
    Dictionary(grouping: entries, by: \.actor).map { Share(actor: $0.key, entries: $0.value.count) }
      .sorted { $0.actor < $1.actor }
  }
}

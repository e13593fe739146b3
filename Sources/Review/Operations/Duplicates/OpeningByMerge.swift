internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// A merge by hand may complete works that were half decided, and so open their votes: only somebody who decided on one of
  /// them may do that.
  ///
  /// - Throws: ``Problem`` for anybody else.
  static func refuse(_ user: String, toOpen heads: [RecordID], _ db: Database) throws {
    for stage in Stage.allCases {
      let waiting = try heads.filter { try state(of: $0, at: stage, db) == .waiting }
      guard !waiting.isEmpty else { continue }
      let list = heads.map { String($0.number) }.joined(separator: ",")
      let voters = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT seat FROM decision WHERE stage = ? AND kind = 'vote' AND withdrawn IS NULL
          AND record IN (SELECT record FROM record WHERE cluster IN (\(list)))
          """, arguments: [stage.rawValue])
      let needed = (try stages(db)[stage] ?? .standard(for: stage)).reviewers
      guard voters.count >= needed, !voters.contains(user.foldedName) else { continue }
      throw Problem(
        "merging \(heads.map(\.text).joined(separator: " and ")) would open votes that are sealed",
        remedy:
          "Somebody who decided on one of them may merge them, or anybody once all have decided; nothing was changed.")
    }
  }
}

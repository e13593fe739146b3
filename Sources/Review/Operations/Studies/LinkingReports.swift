internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// Links reports as reports of one study, together with whatever is linked to any of them already. Linking a report to one
  /// of the previous version makes it a new report of an old study.
  ///
  /// - Parameters:
  ///   - records: the main report first; each stands for its work.
  ///   - name: what the team calls the study; without one it keeps the name it has.
  /// - Throws: ``Problem`` when a record doesn't exist, they are one work, or all this was said before.
  @discardableResult
  package func linkReports(_ records: [RecordID], name: String? = nil, acting: Acting) throws -> Study {
    try write(acting, to: .handleReports) { db, ledger in
      let heads = try records.map { try Review.head(of: $0, db) }.uniqued
      guard heads.count > 1 else {
        throw Problem(
          records.count > 1
            ? "\(records.map(\.text).joined(separator: ", ")) are one report" : "a study of one report needs no link",
          remedy: "Name two or more reports, the main one first; nothing was recorded.")
      }
      let before = try Review.studies(db).filter { !Set($0.reports).isDisjoint(with: heads) }
      let name = name?.trimmed.nilWhenEmpty ?? before.compactMap(\.name).first
      if before.count == 1, let known = before.first, Set(heads).isSubset(of: known.reports), known.main == heads[0],
        known.name == name
      {
        throw Problem(
          "\(heads.map(\.text).joined(separator: ", ")) are linked already, with \(heads[0].text) as the main report",
          remedy: "Nothing was recorded.")
      }
      try ledger.append(.reportsLinked(.init(reports: heads, study: name)))
      return try Review.study(of: heads[0], db)
    }
  }

  /// Takes reports out of their study; each stands for a study of its own again, and the others stay linked.
  ///
  /// - Returns: the studies that are left.
  /// - Throws: ``Problem`` when a report isn't linked.
  @discardableResult
  package func unlinkReports(_ records: [RecordID], acting: Acting) throws -> [Study] {
    try write(acting, to: .handleReports) { db, ledger in
      let heads = Set(try records.map { try Review.head(of: $0, db) })
      let studies = try Review.studies(db).filter { !heads.isDisjoint(with: $0.reports) }
      if let stranger = heads.sorted().first(where: { head in !studies.contains { $0.reports.contains(head) } }) {
        throw Problem("\(stranger.text) is not linked with another report", remedy: "Nothing was changed.")
      }
      // Links name the record that stood for the work then; all records of the work go.
      let members = try heads.sorted().flatMap { try Review.cluster(of: $0, db).members }
      try ledger.append(.reportsUnlinked(.init(reports: members)))
      return try studies.compactMap { study in
        let left = study.reports.filter { !heads.contains($0) }
        guard left.count > 1 else { return nil }
        // The links may have gone through a report that was taken out.
        try ledger.append(.reportsLinked(.init(reports: left, study: study.name)))
        return try Review.study(of: left[0], db)
      }
    }
  }

  private static func study(of head: RecordID, _ db: Database) throws -> Study {
    guard let study = try studies(db).first(where: { $0.reports.contains(head) }) else {
      throw Problem("\(head.text) is not linked with another report", remedy: "Run `winnow verify`.")
    }
    return study
  }
}

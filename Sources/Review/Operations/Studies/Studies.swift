internal import GRDB

/// A study with two or more reports.
package struct Study: Sendable, Equatable {
  /// What the team calls it.
  package let name: String?
  /// The records that stand for its reports, the main one first, then by number.
  package let reports: [RecordID]
  /// Whether the previous version of the review included it.
  package let isPrevious: Bool

  package var main: RecordID { reports[0] }
}

extension Review {
  /// The studies with two or more reports, by their first report. Every other report is a study of its own.
  ///
  /// Links are transitive: what is linked to one report of a study belongs to it. The main report is the one that was named
  /// first in the latest link.
  package func studies() throws -> [Study] { try pool.read { try Review.studies($0) } }

  static func studies(_ db: Database) throws -> [Study] {
    let links = try Row.fetchAll(
      db,
      sql: """
        SELECT a.cluster AS main, b.cluster AS companion, study FROM study_link
        JOIN record AS a ON a.record = study_link.main JOIN record AS b ON b.record = study_link.companion
        WHERE a.cluster != b.cluster ORDER BY event, study_link.main, study_link.companion
        """)
    var groups = WorkGroups()
    for link in links { groups.join(link["main"], link["companion"]) }
    var main: [Int: Int] = [:]
    var name: [Int: String] = [:]
    for link in links {
      let group = groups.group(of: link["main"])
      main[group] = link["main"]
      if let given: String = link["study"] { name[group] = given }
    }
    let isPrevious = try db.cachedStatement(
      sql: "SELECT 1 FROM record JOIN batch USING (batch) WHERE cluster = ? AND kind = 'previous' LIMIT 1")
    return try groups.all.map { works in
      let group = groups.group(of: works[0])
      let first = main[group] ?? works[0]
      return Study(
        name: name[group], reports: ([first] + works.filter { $0 != first }).map { RecordID($0) },
        isPrevious: try works.contains { try Int.fetchOne(isPrevious, arguments: [$0]) != nil })
    }
  }
}

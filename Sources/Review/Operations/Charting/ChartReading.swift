internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// The charting form of a version of the protocol; of the one in force without a number.
  ///
  /// - Throws: ``Problem`` when no version is registered, there is no such version, or it has no form.
  package func chartForm(_ version: Int? = nil) throws -> ChartForm {
    try pool.read { try Review.chartForm(version, $0) }
  }

  static func chartForm(_ version: Int? = nil, _ db: Database) throws -> ChartForm {
    let form = ChartForm(try protocolVersion(version, db))
    guard !form.fields.isEmpty else {
      throw Problem(
        "the protocol has no charting form",
        remedy: "Write `charting: fields:` in protocol.yaml and amend the protocol; nothing was recorded.")
    }
    return form
  }

  /// How many people chart each source.
  static func charters(_ db: Database) throws -> Int {
    try versionInForce(db).map { ChartForm($0).charters } ?? 2
  }

  /// The record that stands for an included source.
  ///
  /// - Throws: ``Problem`` when the work isn't included at full text.
  static func source(_ record: RecordID, _ db: Database) throws -> RecordID {
    let head = try head(of: record, db)
    guard try state(of: head, at: .fullText, db) == .included else {
      throw Problem(
        "\(record.text) is no included source",
        remedy: "Only what was included at full text is charted; nothing was recorded.")
    }
    return head
  }

  /// The included sources, by number.
  static func sources(_ db: Database) throws -> [RecordID] {
    try Int.fetchAll(
      db, sql: "SELECT record FROM standing WHERE stage = 'full-text' AND state = 'included' ORDER BY record"
    ).map { RecordID($0) }
  }
}

/// The latest answers of one person, or of the team, to the fields of a work.
struct ChartRows {
  /// By field.
  var answers: [String: (answer: Answer, version: Int)] = [:]
  /// Ledger sequence of what was last said of a field, also where that took an answer back.
  var events: [String: Int] = [:]

  /// What a person charted.
  ///
  /// - Parameter last: sequence of the last event that counts.
  static func of(
    _ seat: String, _ head: RecordID, until last: Int = .max, _ db: Database
  ) throws -> ChartRows {
    try ChartRows(
      Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT field, answer, protocol, event FROM chart
            WHERE seat = ? AND event <= ? AND record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY event
            """), arguments: [seat, last, head.number]))
  }

  /// What the team agreed on.
  static func agreed(_ head: RecordID, _ db: Database) throws -> ChartRows {
    try ChartRows(
      Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT field, answer, protocol, event FROM chart_agreed
            WHERE record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY event
            """), arguments: [head.number]))
  }

  /// Who charted anything of a work, in the order of beginning.
  static func seats(_ head: RecordID, _ db: Database) throws -> [(seat: String, reviewer: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT seat, reviewer, min(event) FROM chart
          WHERE record IN (SELECT record FROM record WHERE cluster = ?) GROUP BY seat ORDER BY 3
          """), arguments: [head.number]
    ).map { (seat: $0["seat"], reviewer: $0["reviewer"]) }
  }

  private init(_ rows: [Row]) throws {
    for row in rows {
      let field: String = row["field"]
      let text: String? = row["answer"]
      let version: Int = row["protocol"]
      answers[field] = try text.map { (try StoredJSON.value(Answer.self, $0), version) }
      events[field] = row["event"]
    }
  }
}

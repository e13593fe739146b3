internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// Adds a note to a record, also to discuss a conflict. Others see it once the decisions on the record are open. The same
  /// words sent twice, with nothing said between, are one note.
  package func note(_ text: String, on record: RecordID, at stage: Stage, acting: Acting) throws {
    let text = try Review.words(text, "the note")
    try write(acting, to: .discuss) { db, ledger in
      let head = try Review.head(at: record, stage, db)
      guard try !Review.isLastNote(text, on: head, at: stage, by: acting.actor.foldedName, db) else { return }
      _ = try ledger.append(
        .noteAdded(.init(stage: stage, record: head, reviewer: acting.actor, text: text, salt: ledger.salt())))
    }
  }

  /// Puts a label on a record, or takes it off. Others see it once the decisions on the record are open.
  package func label(_ label: String, isOn: Bool = true, on record: RecordID, at stage: Stage, acting: Acting) throws {
    let label = try Review.words(label, "the label")
    try write(acting, to: .screen) { db, ledger in
      let head = try Review.head(at: record, stage, db)
      guard try (Review.ownEvent("label", "label = ?", label, on: head, at: stage, acting, db) != nil) != isOn else {
        return
      }
      _ = try ledger.append(
        .labelSet(
          .init(stage: stage, record: head, reviewer: acting.actor, label: label, isOn: isOn, salt: ledger.salt())))
    }
  }

  /// Puts a record aside with a question. It waits for an answer instead of a guess, and comes back to the one who asked.
  ///
  /// - Returns: ledger sequence of the question; that of the earlier one where the same is asked already.
  @discardableResult
  package func park(_ record: RecordID, question: String, at stage: Stage, acting: Acting) throws -> Int {
    let question = try Review.words(question, "the question")
    return try write(acting, to: .screen) { db, ledger in
      let head = try Review.head(at: record, stage, db)
      let asked = "question = ? AND answered IS NULL"
      if let earlier = try Review.ownEvent("question", asked, question, on: head, at: stage, acting, db) {
        return earlier
      }
      return try ledger.append(
        .recordParked(
          .init(stage: stage, record: head, reviewer: acting.actor, question: question, salt: ledger.salt()))
      ).sequence
    }
  }

  /// Whether the last that was said of a work is this, by this person.
  private static func isLastNote(
    _ text: String, on head: RecordID, at stage: Stage, by seat: String, _ db: Database
  ) throws -> Bool {
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT seat, text FROM note WHERE stage = ? AND record IN (SELECT record FROM record WHERE cluster = ?)
        ORDER BY event DESC LIMIT 1
        """, arguments: [stage.rawValue, head.number])
    return last?["seat"] == seat && last?["text"] == text
  }

  /// The latest of a person's own remarks on a work that says the same.
  private static func ownEvent(
    _ table: String, _ condition: String, _ text: String, on head: RecordID, at stage: Stage, _ acting: Acting,
    _ db: Database
  ) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT max(event) FROM \(table) WHERE \(condition) AND stage = ? AND seat = ?
        AND record IN (SELECT record FROM record WHERE cluster = ?)
        """, arguments: [text, stage.rawValue, acting.actor.foldedName, head.number])
  }

  /// Answers a question.
  ///
  /// - Parameter question: its ledger sequence.
  /// - Throws: ``Problem`` when there is no such question, or it has an answer.
  package func answer(_ question: Int, _ answer: String, acting: Acting) throws {
    let answer = try Review.words(answer, "the answer")
    try write(acting, to: .answerQuestions) { db, ledger in
      let row = try Row.fetchOne(
        db, sql: "SELECT record, answered FROM question WHERE event = ?", arguments: [question])
      guard let row else {
        throw Problem("there is no question \(question)", remedy: "`winnow screen questions` lists them.")
      }
      guard row["answered"] == nil else {
        throw Problem("question \(question) has an answer already", remedy: "Nothing was recorded.")
      }
      _ = try ledger.append(
        .questionAnswered(.init(record: RecordID(row["record"]), question: question, answer: answer)))
    }
  }

  /// How many questions have no answer yet.
  package func openQuestions() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM question WHERE answered IS NULL") ?? 0 }
  }

  /// A question about a record, as somebody may see it.
  package struct Question: Sendable, Equatable {
    /// Ledger sequence of the question.
    package let number: Int
    package let stage: Stage
    package let record: RecordID
    package let reviewer: String
    package let question: String
    package let answer: String?
  }

  /// Questions in the order in which they were asked: one's own, all for those who answer, and others' once the decisions on
  /// the record are open.
  package func questions(seenBy viewer: String, unansweredOnly: Bool = false) throws -> [Question] {
    try pool.read { db in
      let answers = try Review.team(db).may(viewer, .answerQuestions) && !Review.team(db).isOpen
      let seal = answers ? "1" : "NOT \(Seal.isSealed("question", for: ":viewer"))"
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM question WHERE \(seal) \(unansweredOnly ? "AND answered IS NULL" : "") ORDER BY event
          """, arguments: answers ? StatementArguments() : ["viewer": viewer.foldedName]
      ).map { row in
        Question(
          number: row["event"], stage: try Review.known(row["stage"], "stage"), record: RecordID(row["record"]),
          reviewer: row["reviewer"], question: row["question"], answer: row["answer"])
      }
    }
  }

  private static func words(_ text: String, _ what: String) throws -> String {
    guard let words = text.trimmed.nilWhenEmpty else {
      throw Problem("\(what) is empty", remedy: "Nothing was recorded.")
    }
    return words
  }
}

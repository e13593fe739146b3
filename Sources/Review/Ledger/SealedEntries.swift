internal import Bibliography
internal import Charting
internal import CitationFormats
internal import GRDB
internal import Screening

/// What of the ledger a person may see: what others said of a record stays closed until it is open to all, and so do the
/// hashes that a closed entry could be guessed from.
struct SealedEntries {
  private var closed = Set<Int>()

  /// Finds which of `entries`, and of those right before them, are closed to `viewer`.
  init(_ entries: [LedgerEntry], viewer: String, _ db: Database) throws {
    let answers = try !Review.team(db).isOpen && Review.team(db).may(viewer, .answerQuestions)
    for entry in try entries + SealedEntries.before(entries, db) {
      guard let event = try? entry.event() else { continue }
      if try SealedEntries.isClosed(event, to: viewer.foldedName, whoAnswers: answers, db) {
        closed.insert(entry.sequence)
      }
    }
  }

  /// The entry as the person may see it.
  func open(_ entry: LedgerEntry) -> LedgerEntry {
    // The entry behind a closed one repeats its hash.
    let previous = closed.contains(entry.sequence - 1) ? LedgerEntry.sealedHash : entry.previous
    let isClosed = closed.contains(entry.sequence)
    return LedgerEntry(
      sequence: entry.sequence, at: entry.at, actor: entry.actor, kind: entry.kind,
      payload: isClosed ? SealedEntries.emptied(entry.payload) : entry.payload, why: isClosed ? nil : entry.why,
      previous: previous, hash: isClosed ? LedgerEntry.sealedHash : entry.hash)
  }

  private static func isClosed(
    _ event: Event, to seat: String, whoAnswers: Bool, _ db: Database
  ) throws -> Bool {
    func isSealed(_ stage: Stage, _ record: RecordID, _ reviewer: String) throws -> Bool {
      guard reviewer.foldedName != seat else { return false }
      let isOpen = try db.cachedStatement(sql: "SELECT \(Seal.isOpen("?1", "?2"))")
      return try Bool.fetchOne(isOpen, arguments: [stage.rawValue, Review.head(of: record, db).number]) != true
    }
    if case .decided(let decided) = event, decided.kind == .vote {
      return try isSealed(decided.stage, decided.record, decided.reviewer)
    }
    if case .noteAdded(let note) = event { return try isSealed(note.stage, note.record, note.reviewer) }
    if case .labelSet(let label) = event { return try isSealed(label.stage, label.record, label.reviewer) }
    if case .recordParked(let parked) = event, !whoAnswers {
      return try isSealed(parked.stage, parked.record, parked.reviewer)
    }
    if case .questionAnswered(let answered) = event, !whoAnswers {
      let question = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT stage, reviewer FROM question WHERE event = ?"), arguments: [answered.question])
      guard let question else { return false }
      return try isSealed(Review.known(question["stage"], "stage"), answered.record, question["reviewer"])
    }
    // Why a vote was taken back may say what it was.
    if case .decisionWithdrawn(let taken) = event {
      let vote = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT reviewer, kind FROM decision WHERE event = ?"), arguments: [taken.decision])
      guard let vote, vote["kind"] == DecisionKind.vote.rawValue else { return false }
      return try isSealed(taken.stage, taken.record, vote["reviewer"])
    }
    if case .pilotVoted(let vote) = event, vote.reviewer.foldedName != seat {
      return try Bool.fetchOne(db, sql: "SELECT NOT \(PilotRound.isDone("\(vote.round)"))") ?? true
    }
    if case .fieldCharted(let charted) = event, charted.reviewer.foldedName != seat {
      return try !ChartSeal.isOpen(Review.head(of: charted.record, db), Review.charters(db), db)
    }
    // Why one is done may say what was found.
    if case .chartingFinished(let done) = event, done.reviewer.foldedName != seat {
      return try !ChartSeal.isOpen(Review.head(of: done.record, db), Review.charters(db), db)
    }
    if case .matchingFinished(let done) = event, done.reviewer.foldedName != seat {
      return try !MatchSeal.isOpen(done.inventories, db)
    }
    if case .tasksMatched(let matched) = event, matched.reviewer.foldedName != seat {
      return try !MatchSeal.isOpen(matched.inventories, db)
    }
    return try isSealedCoding(event, to: seat, db)
  }

  /// What others coded and noted of a document; memos on codes and on the whole are for everybody.
  private static func isSealedCoding(_ event: Event, to seat: String, _ db: Database) throws -> Bool {
    let said: (document: CodedDocument?, by: String)
    switch event {
    case .passageCoded(let coded): said = (coded.document, coded.coder)
    case .passageUncoded(let taken): said = (taken.document, taken.coder)
    // Why one is done may say what was found.
    case .codingFinished(let done): said = (done.document, done.coder)
    case .memoWritten(let memo): said = (memo.subject.document, memo.author)
    default: return false
    }
    guard let document = said.document, said.by.foldedName != seat else { return false }
    return try !CodingSeal.isOpen(document, Review.charters(db), db)
  }

  /// What a sealed entry still says.
  private static let telling: Set<String> = [
    "stage", "record", "reviewer", "round", "kind", "decision", "inventories", "document", "coder",
  ]

  /// The entries right before each of `entries`, whose hash each repeats.
  private static func before(_ entries: [LedgerEntry], _ db: Database) throws -> [LedgerEntry] {
    let known = Set(entries.map(\.sequence))
    let missing = entries.map { $0.sequence - 1 }.filter { !known.contains($0) }.map(String.init)
    return try Row.fetchAll(db, sql: "SELECT * FROM ledger WHERE sequence IN (\(missing.joined(separator: ",")))")
      .map(LedgerEntry.init)
  }

  /// Which record at which stage, and by whom; nothing of what was said.
  private static func emptied(_ payload: String) -> String {
    var text = payload
    guard case .object(let members) = text.withUTF8({ try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }) else {
      return "{}"
    }
    let open = members.filter { telling.contains($0.name) }
    return JSONValue.object(open + [("sealed", .bool(true))]).jsonText
  }
}

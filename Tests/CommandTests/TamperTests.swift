import Fixtures
import Foundation
import Testing

/// What `winnow verify` says after someone changed the file with the sqlite3 shell.
@Suite(.enabled(if: Places.program("sqlite3") != nil, "needs the sqlite3 shell"))
struct ATamperedReview {
  /// An edit and what `verify` must name.
  struct Edit: Sendable, CustomTestStringConvertible {
    let sql: String
    let named: String
    var testDescription: String { sql }
  }

  static let edits = [
    Edit(
      sql: "UPDATE ledger SET payload = replace(payload, 'title-abstract', 'title-abstracT') WHERE sequence = 260",
      named: "event 260 "),
    Edit(sql: "UPDATE ledger SET payload = payload || ' ' WHERE sequence = 9", named: "event 9 "),
    Edit(sql: "UPDATE ledger SET actor = 'jonas' WHERE sequence = 12", named: "event 12 "),
    Edit(sql: "UPDATE ledger SET at = replace(at, '2026', '2025') WHERE sequence = 5", named: "event 5 "),
    Edit(sql: "UPDATE ledger SET why = 'x' WHERE sequence = 5", named: "event 5 "),
    Edit(sql: "UPDATE ledger SET hash = substr(hash, 2) || '0' WHERE sequence = 20", named: "event 20 "),
    Edit(sql: "UPDATE ledger SET previous = substr(previous, 2) || '0' WHERE sequence = 21", named: "event 21 "),
    Edit(sql: "DELETE FROM ledger WHERE sequence = 30", named: "event 30 is missing"),
    Edit(sql: "DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)", named: "table retrieval"),
    Edit(
      sql: "UPDATE decision SET choice = iif(choice = 'include', 'exclude', 'include') WHERE event = 150",
      named: "table decision, row event 150: choice"),
    Edit(
      sql: "UPDATE decision SET reviewer = 'amarA' WHERE event = 270", named: "table decision, row event 270: reviewer"),
    Edit(sql: "DELETE FROM decision WHERE event = 270", named: "table decision: the row event 270"),
    Edit(
      sql:
        "INSERT INTO decision (event, stage, record, reviewer, kind, choice) SELECT 9999, stage, record, reviewer, kind, choice FROM decision LIMIT 1",
      named: "table decision: the row event 9999"),
    Edit(sql: "UPDATE record SET content = replace(content, 'e', 'f') WHERE record = 7", named: "record 7: content"),
    Edit(sql: "UPDATE record SET cluster = 1 WHERE record = 77", named: "record 77: cluster"),
    Edit(sql: "UPDATE stage SET reviewers = 1 WHERE stage = 'full-text'", named: "stage full-text: reviewers"),
    Edit(sql: "DELETE FROM merge WHERE rowid = 3", named: "table merge"),
    Edit(sql: "UPDATE duplicate_search SET through = 1", named: "through is “1”, the ledger says “144”"),
    Edit(sql: "INSERT INTO apart VALUES (1, 2, 8)", named: "table apart: the row a 1, b 2 is not in the ledger"),
    Edit(sql: "INSERT INTO unsure VALUES (1, 2, 0.5, 'x', 8)", named: "table unsure: the row a 1, b 2 is not in"),
    Edit(sql: "INSERT INTO version VALUES (1, 2, 'x', 'y', 8)", named: "table version: the row a 1, b 2 is not in"),
    Edit(sql: "UPDATE record SET content = content || char(0) || 'x' WHERE record = 7", named: "record 7: content"),
    Edit(sql: "UPDATE ledger SET payload = payload || char(0) || 'x' WHERE sequence = 9", named: "event 9 "),
    Edit(sql: "UPDATE problem SET what = 'nothing'", named: "table problem"),
    Edit(sql: "UPDATE record SET line = line + 1 WHERE record = 7", named: "record 7: line"),
    Edit(sql: "UPDATE protocol SET text = text || ' '", named: "table protocol, row version 1: text"),
    Edit(sql: "UPDATE decision SET protocol = NULL WHERE event = 270", named: "row event 270: protocol is “empty”"),
  ]

  @Test("is named at the first event or row that is wrong", arguments: edits)
  func firstWrongPlace(edit: Edit) throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let shell = try #require(Places.program("sqlite3"))
    let changed = try Command.run(shell, ["review/review.winnow", edit.sql + "; SELECT changes();"], in: folder.url)
    #expect(changed.output == "1\n", "the edit itself: \(changed.output)\(changed.errors)")
    let verify = try Command.winnow("verify", "--review", "review", in: folder.url)
    #expect(verify.status == 1)
    #expect(verify.errors.contains(edit.named), "\(verify.errors)")
  }

  @Test(
    "is named when tables, indexes or triggers were changed",
    arguments: [
      "ALTER TABLE record ADD COLUMN x", "CREATE TABLE notes (x)", "DROP INDEX record_cluster",
      "CREATE TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM decision WHERE event = new.event; END",
      "ALTER TABLE ledger DROP COLUMN why",
    ])
  func schema(sql: String) throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let shell = try #require(Places.program("sqlite3"))
    #expect(try Command.run(shell, ["review/review.winnow", sql], in: folder.url).status == 0)
    let verify = try Command.winnow("verify", "--review", "review", in: folder.url)
    #expect(verify.status == 1)
    #expect(verify.errors.contains("outside Winnow"), "\(verify.errors)")
  }

  @Test func anEmptiedReviewIsNotEqual() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let shell = try #require(Places.program("sqlite3"))
    let tables = [
      "ledger", "review", "stage", "batch", "problem", "record", "merge", "apart", "decision", "retrieval",
      "duplicate_search", "unsure", "version", "protocol", "deposit", "override",
    ]
    let sql = tables.map { "DELETE FROM \($0);" }.joined()
    _ = try Command.run(shell, ["review/review.winnow", sql], in: folder.url)
    #expect(try Command.winnow("verify", "--review", "review", in: folder.url).errors.contains("the ledger is empty"))
  }

  @Test func aChangedExportFileIsNamed() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let export = folder.url.appending(path: "review/searches/scopus.csv")
    let text = try String(contentsOf: export, encoding: .utf8)
    try Data(text.replacing("2023", with: "2024").utf8).write(to: export)
    let verify = try Command.winnow("verify", "--review", "review", in: folder.url)
    #expect(verify.status == 1)
    #expect(verify.errors.contains("searches/scopus.csv is not the file"))
  }

  @Test func aDamagedPageIsNoticed() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let shell = try #require(Places.program("sqlite3"))
    _ = try Command.run(shell, ["review/review.winnow", "PRAGMA wal_checkpoint(TRUNCATE)"], in: folder.url)
    let file = folder.url.appending(path: "review/review.winnow")
    var bytes = try Data(contentsOf: file)
    for offset in 40_960..<45_056 { bytes[offset] = 0xAA }
    try bytes.write(to: file)
    let verify = try Command.winnow("verify", "--review", "review", in: folder.url)
    #expect(verify.status == 1)
    #expect(verify.errors.contains("Error: "))
  }
}

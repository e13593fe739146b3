import Bibliography
import Fixtures
import Foundation
import GRDB
import Review
import Screening
import Testing

/// What `verify` says of the protocol's rows, and of reviews from before there were any.
@Suite struct VerifyingTheProtocol {
  private func review() throws -> SmallReview {
    let small = try SmallReview.registered()
    try small.review.noteDeposit(NewDeposit(registry: "OSF"), acting: SmallReview.acting())
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "clearer wording"))
    try small.importRecords(["One work|Meyer, B|2010"])
    try small.review.decide(
      [NewDecision(record: RecordID(1), reviewer: "amara", choice: .include)], at: .titleAbstract,
      acting: SmallReview.acting())
    return small
  }

  @Test(
    "a version changed behind the ledger's back is not followed",
    arguments: ["UPDATE protocol SET canonical = '{}'", "UPDATE protocol SET canonical = x'FF00'"])
  func changedVersion(sql: String) throws {
    let small = try review()
    try small.alterStore { try $0.execute(sql: sql) }
    #expect(throws: Problem.self) { try small.review.protocolStanding() }
    #expect(throws: Problem.self) { try small.review.protocolVersions() }
    #expect(!isEqual(try small.review.verify()))
  }

  @Test(
    "a row changed behind the ledger's back is named",
    arguments: [
      (
        "UPDATE protocol SET canonical = replace(canonical, 'paid', 'unpaid') WHERE version = 1", "version 1: canonical"
      ),
      ("UPDATE protocol SET text = text || ' ' WHERE version = 2", "version 2: text"),
      ("UPDATE protocol SET sha256 = 'x' WHERE version = 2", "version 2: sha256"),
      ("UPDATE protocol SET changes = '[]x' WHERE version = 2", "version 2: changes"),
      ("DELETE FROM protocol WHERE version = 1", "table protocol"),
      ("UPDATE deposit SET registry = 'Figshare'", "registry is “Figshare”, the ledger says “OSF”"),
      ("INSERT INTO override VALUES (3)", "table override: the row event 3 is not in the ledger"),
      ("UPDATE decision SET protocol = 1", "protocol is “1”, the ledger says “2”"),
    ])
  func tampered(sql: String, named: String) throws {
    let small = try review()
    #expect(isEqual(try small.review.verify()))
    try small.alterStore { try $0.execute(sql: sql) }
    guard case .broken(let problem) = try small.review.verify() else {
      Issue.record("not noticed: \(sql)")
      return
    }
    #expect(problem.description.contains(named), "\(problem)")
  }

  @Test(
    "an entry that is sealed but can't follow from those before is named",
    arguments: [
      ("protocol amended", #"{"canonical":"{}","changes":[],"sha256":"0","text":"","version":3}"#),
      (
        "protocol amended",
        #"{"canonical":"{}","changes":[],"sha256":"\#(SHA256.hex("{}".utf8))","text":"","version":5}"#
      ),
      ("protocol registered", #"{"canonical":"{}","sha256":"\#(SHA256.hex("{}".utf8))","text":"","version":1}"#),
      ("protocol deposited", #"{"registry":"OSF","version":7}"#),
      (
        "decided",
        #"{"choice":"include","kind":"vote","protocolVersion":1,"record":1,"reviewer":"x","stage":"full-text"}"#
      ),
    ])
  func forged(kind: String, payload: String) throws {
    let small = try review()
    let sequence = try small.appendSealed(kind, payload, by: "x")
    guard case .broken(let problem) = try small.review.verify() else {
      Issue.record("not noticed: \(payload)")
      return
    }
    #expect(problem.what == "event \(sequence) (\(kind)) does not follow from the versions of the protocol before it")
  }

  @Test func aReviewFromBeforeIsBroughtUpToDateAndVerifies() throws {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    try small.importRecords(["One work|Meyer, B|2010", "Another work|Li, C|2011"])
    try small.ageBeforeProtocols()
    try small.appendOldDecision(on: 1, .include, by: "amara")
    let older = try Review(at: small.review.folder)
    #expect(isEqual(try older.verify()))
    #expect(try older.pastDecisions(seenBy: "amara").map(\.protocolVersion) == [nil])
    let more = [NewDecision(record: RecordID(2), reviewer: "amara", choice: .exclude)]
    #expect(throws: Problem.self) { try older.decide(more, at: .titleAbstract, acting: SmallReview.acting()) }
    try older.registerProtocol(acting: SmallReview.acting())
    try older.decide(more, at: .titleAbstract, acting: SmallReview.acting())
    #expect(try older.pastDecisions(seenBy: "amara").map(\.protocolVersion) == [nil, 1])
    #expect(isEqual(try older.verify()))
  }
}

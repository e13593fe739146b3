import Bibliography
import Charting
import Fixtures
import Foundation
import GRDB
import Review
import Screening
import Testing

@Suite struct WhatIsCoded {
  private let document = CodedDocument.abstract(1)

  @Test("counts when both who code give it, and as the team settles otherwise") func agreement() throws {
    let team = try CodingTeam()
    try team.finish(by: "amara", ["spoke up for clients": "advocacy", "led groups": "groups"])
    #expect(try team.review.teamCoding().documents.isEmpty)
    try team.finish(by: "jonas", ["Peers spoke up": "advocacy", "groups every week": "office"])
    #expect(try team.excerpts().map { $0.teamCodes.map(\.path) } == [["support/advocacy"], []])
    let second = try team.excerpts()[1]
    #expect(second.open.map(\.coders) == [["jonas"], ["amara"]])
    try team.settle(second, ["groups"])
    #expect(try team.excerpts()[1].teamCodes.map(\.path) == ["support/groups"])
    #expect(try team.review.themes().totals.map(\.passages) == [2, 1, 1, 0])
    try team.review.agree(on: second.passage, of: document, nil, by: .consensus, acting: SmallReview.acting("jonas"))
    #expect(try team.excerpts()[1].settled == nil)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("is closed to everybody else until all who code the document are done") func seal() throws {
    let team = try CodingTeam()
    try team.code("spoke up", "advocacy", by: "amara", memo: "quagga")
    try team.review.writeMemo("zebra", on: .document(document), acting: SmallReview.acting("amara"))
    try team.finish(by: "amara")
    for user in ["jonas", "olga", "ines", ""] {
      let sheet = try team.review.codingSheet(document, seenBy: user)
      #expect(!sheet.isOpen && sheet.others.isEmpty && sheet.excerpts.isEmpty && sheet.memos.isEmpty)
      #expect(try team.review.documentsToCode(seenBy: user)[0].finished == 0)
      #expect(try team.review.codings(seenBy: user).isEmpty && team.review.memos(seenBy: user).isEmpty)
      let ledger = "\(try team.review.ledger(limit: 100, actor: "amara", seenBy: user).filter { $0.isSealed })"
      #expect(ledger.contains("passage coded") && ledger.contains("memo written"))
      for word in ["quagga", "zebra", "advocacy", "spoke up"] { #expect(!ledger.contains(word)) }
    }
    try team.finish(by: "jonas")
    let sheet = try team.review.codingSheet(document, seenBy: "ines")
    #expect(sheet.others.map(\.coder) == ["amara", "jonas"] && sheet.memos.map(\.text) == ["quagga", "zebra"])
    #expect(try team.review.waysToAgree(on: sheet, for: "ines") == [.consensus, .arbiter])
    #expect(try team.review.ledger(limit: 100, seenBy: "olga").allSatisfy { !$0.isSealed })
  }

  @Test("is not changed by who is done, nor begun or gone on with once others’ codes are open") func done() throws {
    let team = try CodingTeam()
    let amara = SmallReview.acting("amara")
    let coding = try team.code("led groups", "groups", by: "amara")
    try team.finish(by: "amara")
    #expect(throws: Problem.self) { try team.code("led groups", "office", by: "amara") }
    #expect(throws: Problem.self) { try team.review.uncode(coding.id, acting: amara) }
    try team.review.finishCoding(document, isFinished: false, acting: amara)
    try team.review.uncode(coding.id, acting: amara)
    try team.finish(by: "amara")
    try team.finish(by: "jonas", ["led groups": "office"])
    #expect(throws: Problem.self) { try team.review.finishCoding(document, isFinished: false, acting: amara) }
    try team.review.setMember("kim", roles: [.reviewer], acting: SmallReview.acting("olga"))
    #expect(throws: Problem.self) { try team.code("led groups", "groups", by: "kim") }
    #expect(throws: Problem.self) { try team.finish(by: "kim") }
    // Who found nothing to code has read it all the same.
    #expect(try team.excerpts()[0].coders == ["amara", "jonas"])
    #expect(isEqual(try team.review.verify()))
  }

  @Test("is recorded once when it is sent twice, and can be taken back or said of another voice") func repeats() throws
  {
    let team = try CodingTeam()
    let coding = try team.code("led groups", "groups", by: "amara")
    let length = try team.review.ledgerLength()
    #expect(try team.code("led groups", "tasks:support/groups", by: "AMARA").id == coding.id)
    #expect(try team.review.ledgerLength() == length)
    let voiced = try team.code("led groups", "groups", by: "amara", voice: Voice(group: "peers"))
    #expect(try team.review.codingSheet(document, seenBy: "amara").own == [voiced])
    for _ in 1...2 { try team.review.uncode(voiced.id, acting: SmallReview.acting("amara")) }
    #expect(try team.review.ledgerLength() == length + 2)
    #expect(try team.review.codingSheet(document, seenBy: "amara").own.isEmpty)
    #expect(throws: Problem.self) { try team.review.uncode(voiced.id, acting: SmallReview.acting("jonas")) }
    #expect(isEqual(try team.review.verify()))
  }

  @Test("must be words of an included source, a code of a codebook, and come from who may chart") func refusals() throws
  {
    let team = try CodingTeam()
    #expect(throws: Problem.self) { try team.code("led groups", "groups", by: "ossi") }
    #expect(throws: Problem.self) { try team.code("led groups", "grups", by: "amara") }
    for odd in [CodedDocument.abstract(7), .fullText(1), .transcript("ward")] {
      #expect(throws: Problem.self) { try team.review.codingSheet(odd, seenBy: "amara") }
      #expect(throws: Problem.self) { try team.review.finishCoding(odd, acting: SmallReview.acting("amara")) }
    }
    #expect(throws: Problem.self) {
      try team.review.code(
        Passage(0, 5), of: document, with: CodePath(book: "tasks", path: "office"), textHash: "another",
        acting: SmallReview.acting("amara"))
    }
    try team.code("led groups", "groups", by: "amara")
    #expect(throws: Problem.self) {
      try team.review.agree(on: Passage(28, 38), of: document, [], by: .consensus, acting: SmallReview.acting("amara"))
    }
  }

  @Test("is proved by verify, which names what somebody changed behind the ledger’s back") func tampered() throws {
    let team = try CodingTeam()
    try team.code("led groups", "groups", by: "amara", memo: "weekly")
    for (change, back) in [
      ("UPDATE coding SET code = 'tasks:office'", "UPDATE coding SET code = 'tasks:support/groups'"),
      ("UPDATE memo SET text = 'daily'", "UPDATE memo SET text = 'weekly'"),
    ] {
      let store = team.review.folder.appending(path: "review.winnow").path
      let queue = try DatabaseQueue(path: store)
      try queue.write { try $0.execute(sql: change) }
      #expect(!isEqual(try Review(at: team.review.folder).verify()), "\(change)")
      try queue.write { try $0.execute(sql: back) }
      #expect(isEqual(try Review(at: team.review.folder).verify()))
    }
  }

  @Test("goes with the work when its records turn out to be one") func cluster() throws {
    let team = try CodingTeam(abstracts: [CodingTeam.abstract, CodingTeam.abstract])
    for user in ["amara", "jonas"] { try team.finish(.abstract(2), by: user, ["led groups": "groups"]) }
    _ = try team.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    let head = try team.review.head(of: RecordID(2))
    let documents = try team.review.teamCoding().documents
    #expect(documents.map(\.document) == [.abstract(head.number)])
    #expect(documents[0].passages.map(\.code.path) == ["support/groups"])
    #expect(documents[0].passages.map(\.passage.source) == [head.text])
    #expect(documents[0].passages.map(\.quote) == ["led groups"])
    #expect(try team.review.passages(coded: "task").count == 1)
    #expect(try team.review.passages(coded: "country").isEmpty)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("is settled by an arbiter only where he or she coded nothing") func arbiter() throws {
    let team = try CodingTeam()
    try team.finish(by: "amara", ["led groups": "groups"])
    try team.finish(by: "jonas")
    try team.review.setMember("amara", roles: [.reviewer, .arbiter], acting: SmallReview.acting("olga"))
    let excerpt = try team.excerpts()[0]
    #expect(throws: Problem.self) { try team.settle(excerpt, ["office"], by: .arbiter, user: "amara") }
    try team.settle(excerpt, ["office"], by: .arbiter, user: "ines")
    #expect(try team.excerpts()[0].settled?.by == "ines")
    #expect(throws: Problem.self) { try team.settle(excerpt, ["gardening"], user: "amara") }
  }

  @Test("takes groups and settings that the protocol names, and any where it names none") func dimensions() throws {
    let closed = CodingTeam.protocolText.replacing(
      "type: text, question: Q1, definition: Kind of community service.}",
      with: "type: single, values: [{value: ACT team}, {value: clinic}], question: Q1, definition: Kind of service.}")
    let team = try CodingTeam(protocolText: closed)
    let coding = try team.code("led groups", "groups", by: "amara", voice: Voice(group: "any", setting: "act TEAM"))
    #expect(coding.voice == Voice(group: "any", setting: "ACT team"))
    #expect(throws: Problem.self) {
      try team.code("led groups", "groups", by: "amara", voice: Voice(setting: "ward"))
    }
  }
}

@Suite struct AFullTextToCode {
  private let document = CodedDocument.fullText(1)

  @Test("is its text; of a PDF it is said what to do") func kinds() throws {
    let team = try CodingTeam()
    try team.attach("%PDF", named: "paper.pdf")
    let listed = try team.review.documentsToCode(seenBy: "amara").last
    #expect(listed?.document == document && listed?.obstacle?.remedy.contains(".txt") == true)
    #expect(throws: Problem.self) { try team.review.documentText(document) }
    try team.attach("<p>Peers led <b>groups</b>.</p><p>Notes.</p>", named: "paper.html")
    #expect(try team.review.documentText(document).text == "Peers led groups.\n\nNotes.")
    try team.finish(document, by: "amara", ["led groups": "groups"])
    #expect(isEqual(try team.review.verify()))
  }

  @Test("that is replaced leaves its codes with the words they were given, as of an older text") func replaced() throws
  {
    let team = try CodingTeam()
    try team.attach("Peers led groups.", named: "one.txt")
    for user in ["amara", "jonas"] { try team.finish(document, by: user, ["led groups": "groups"]) }
    let signed = try team.review.teamCoding().hash
    try team.attach("In short: peers led groups.", named: "two.txt")
    let sheet = try team.review.codingSheet(document, seenBy: "amara")
    #expect(sheet.own.map(\.quote) == ["led groups"] && sheet.own.allSatisfy { sheet.isOfOlderText($0) })
    let coding = try team.review.teamCoding()
    #expect(coding.older == 1 && coding.hash == signed)
    #expect(try team.review.themes().totals[0].passages == 1)
    // Units are those of the text there is: nothing of the older one is compared on them.
    #expect(try team.review.codingAgreement()[0].lines[0].both == 0)
    _ = try team.review.detachFullTexts(of: RecordID(1), acting: SmallReview.acting("amara"))
    #expect(try team.review.teamCoding().older == 1)
    #expect(isEqual(try team.review.verify()))
  }
}

@Suite struct ACodebookThatChanged {
  @Test("takes passages along where a code was renamed by a recorded mapping, and lists the others as unknown")
  func renamed()
    throws
  {
    let team = try CodingTeam()
    for user in ["amara", "jonas"] {
      try team.finish(by: user, ["spoke up": "advocacy", "Notes were written": "office"])
    }
    let changed = CodingTeam.protocolText.replacing("{id: advocacy, label", with: "{id: voice, label").replacing(
      "{id: office, label: Office work", with: "{id: paper, label: Paper work")
    try team.team.small.edit(changed)
    try team.review.amendProtocol(acting: SmallReview.acting("paul", why: "clearer names"))
    #expect(try team.review.teamCoding().unknownCodes.map(\.code.path) == ["office", "support/advocacy"])
    try team.review.recode(
      Recoding(field: "task", moves: [.init("support/advocacy", to: ["support/voice"])]),
      acting: SmallReview.acting("paul"))
    #expect(try team.review.teamCoding().unknownCodes.map(\.code.path) == ["office"])
    #expect(try team.excerpts().map { $0.teamCodes.map(\.path) } == [["support/voice"], ["office"]])
    #expect(
      try team.review.themes().themes.map(\.value) == ["support", "support/voice", "support/groups", "paper", "office"])
    #expect(isEqual(try team.review.verify()))
  }
}

extension CodingTeam {
  /// Settles an excerpt.
  func settle(
    _ excerpt: Excerpt, _ codes: [String], of document: CodedDocument = .abstract(1),
    by manner: AgreementManner = .consensus, user: String = "amara"
  ) throws {
    let books = try review.codebooks()
    try review.agree(
      on: excerpt.passage, of: document, try codes.map { try books.code(meant: $0) }, by: manner,
      acting: SmallReview.acting(user))
  }

  func attach(_ text: String, named name: String) throws {
    let file = try team.small.folder.write(text, to: name)
    _ = try review.attachFullTexts([(RecordID(1), file)], acting: SmallReview.acting())
  }
}

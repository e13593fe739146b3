import Bibliography
import Charting
import Fixtures
import Foundation
import Statistics
import Testing

@Suite struct PassagesOfSeveralCoders {
  private func coding(_ start: Int, _ end: Int, _ path: String, _ coder: String, _ voice: Voice = Voice()) -> Coding {
    Coding(
      id: start * 1000 + end, passage: Passage(start, end), textHash: "now", quote: "", code: code(path), coder: coder,
      voice: voice)
  }

  private func code(_ path: String) -> CodePath { CodePath(book: "b", path: path) }

  private func excerpts(_ codings: [Coding], settled: [Excerpt.Settlement] = []) -> [Excerpt] {
    Excerpt.of(codings, coders: ["ana", "ben"], settlements: settled, textHash: "now")
  }

  @Test("are one excerpt where they overlap, and two where they only touch") func overlap() {
    let found = excerpts([coding(0, 10, "a", "ana"), coding(8, 12, "a", "ben"), coding(12, 20, "a", "ben")])
    #expect(found.map(\.passage) == [Passage(0, 12), Passage(12, 20)])
    #expect(found.map(\.shared) == [[code("a")], []])
    #expect(found[1].open.map(\.coders) == [["ben"]])
  }

  @Test("agree on a code where one gave it and the other one below it") func below() {
    let found = excerpts([coding(0, 10, "a", "ana"), coding(0, 10, "a/x", "ben")])[0]
    #expect(found.lines.map(\.coders) == [["ana", "ben"], ["ben"]])
    #expect(found.shared == [code("a")] && found.open.map(\.code) == [code("a/x")])
    let both = excerpts([coding(0, 10, "a", "ana"), coding(0, 10, "a/x", "ana"), coding(2, 3, "a/x", "ben")])[0]
    // What stands above is said with it.
    #expect(both.shared == [code("a/x")] && both.open.isEmpty)
  }

  @Test("count as the team settled, also on nothing, and only for the same words of the same text") func settled() {
    let codings = [coding(0, 10, "a", "ana"), coding(2, 8, "b", "ben")]
    func settlement(_ codes: [String], _ passage: Passage, _ text: String = "now") -> Excerpt.Settlement {
      .init(passage: passage, textHash: text, codes: codes.map(code), manner: .consensus, by: "ana")
    }
    #expect(excerpts(codings)[0].teamCodes.isEmpty && excerpts(codings)[0].open.count == 2)
    let one = excerpts(codings, settled: [settlement(["b"], Passage(0, 10)), settlement(["a"], Passage(0, 10))])[0]
    #expect(one.teamCodes == [code("a")] && one.open.isEmpty)
    #expect(excerpts(codings, settled: [settlement([], Passage(0, 10))])[0].open.isEmpty)
    #expect(excerpts(codings, settled: [settlement(["a"], Passage(0, 9))])[0].settled == nil)
    #expect(excerpts(codings, settled: [settlement(["a"], Passage(0, 10), "then")])[0].settled == nil)
  }

  @Test("of an older text stand apart, behind those of the text there is") func older() {
    var old = coding(0, 10, "a", "ana")
    old.textHash = "then"
    #expect(excerpts([old, coding(5, 6, "a", "ben")]).map(\.textHash) == ["now", "then"])
  }

  @Test("become passages of the team, one for each participant, with what coders say of the voice") func team() {
    let spoken = excerpts([
      coding(0, 10, "a", "ana"), coding(8, 30, "a", "ben"), coding(25, 30, "a", "ana", Voice(group: "staff")),
    ])[0]
    let passages = spoken.teamPassages(source: "ward") { passage in
      passage.start < 20 ? Voice(group: "peers", setting: "ward", participant: "P1") : Voice(participant: "P2")
    }
    #expect(passages.map(\.passage.participant) == ["P1", "P2"])
    #expect(passages.map(\.passage.group) == ["peers", "staff"])
    #expect(passages.map(\.passage.setting) == ["ward", Excerpt.unstated])
    let differing = excerpts([
      coding(0, 9, "a", "ana", Voice(group: "x")), coding(0, 9, "a", "ben", Voice(group: "y")),
    ])[0]
    #expect(differing.teamPassages(source: "R1") { _ in nil }.map(\.passage.group) == [Excerpt.disputed])
    #expect(differing.teamPassages(source: "R1") { _ in nil }.map(\.passage.participant) == ["R1"])
  }

  @Test("are put together so that each is in one excerpt, whatever their order", arguments: 0..<200)
  func identities(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let codings = random(&generator)
    let found = excerpts(codings)
    #expect(found == excerpts(codings.shuffled(using: &generator)))
    #expect(found.flatMap(\.codings).map(\.id).sorted() == codings.map(\.id).sorted())
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.passage.end <= $1.passage.start })
    for excerpt in found {
      #expect(
        excerpt.codings.map(\.passage).reduce(excerpt.codings[0].passage) { $0.joined(with: $1) } == excerpt.passage)
      let given = ["ana", "ben"].map { coder in excerpt.codings.filter { $0.coder == coder }.map(\.code) }
      for line in excerpt.lines {
        let isShared = given.allSatisfy { codes in codes.contains { $0.isWithin(line.code) } }
        #expect(isShared == excerpt.shared.contains { $0.isWithin(line.code) })
        #expect(isShared != excerpt.open.contains { $0.code == line.code })
      }
    }
  }

  @Test("are compared unit by unit so that every unit counts once for each code", arguments: 0..<100)
  func agreement(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let codings = random(&generator)
    let text = DocumentText.abstract(1, label: "", text: String(repeating: "Nine words", count: 1).padded(to: 20))
    let codes = ["a", "a/x", "b"].map { FieldValue($0) }
    func compare(_ first: String, _ second: String) -> CodingAgreement {
      CodingAgreement.of(
        text.unitCodings(codings, coders: ["ana", "ben"], book: "b"), between: first, and: second, codes: codes)
    }
    let (found, swapped) = (compare("ana", "ben"), compare("ben", "ana"))
    for (line, other) in zip(found.lines, swapped.lines) {
      #expect(line.both + line.one + line.neither == text.units.count)
      #expect((line.both, line.one, line.neither) == (other.both, other.one, other.neither))
      let counts = text.units.map { unit in
        ["ana", "ben"].count { coder in
          codings.contains {
            $0.coder == coder && $0.code.isWithin(code(line.code.value)) && $0.passage.overlaps(unit.passage)
          }
        }
      }
      #expect(line.both == counts.count { $0 == 2 } && line.one == counts.count { $0 == 1 })
      if line.one == 0, line.both > 0, line.neither > 0 { #expect(try line.kappa.get().value == 1) }
    }
    #expect(found.lines[0].both >= found.lines[1].both)
  }

  /// Up to 12 passages of two people on a text of some 200 scalars.
  private func random(_ generator: inout SeededGenerator) -> [Coding] {
    (0..<Int.random(in: 0...12, using: &generator)).map { number in
      let start = Int.random(in: 0..<180, using: &generator)
      var coding = coding(
        start, start + Int.random(in: 1...20, using: &generator),
        ["a", "a/x", "a/y", "b"].randomElement(using: &generator)!,
        ["ana", "ben"].randomElement(using: &generator)!)
      coding.id = number
      return coding
    }
  }
}

extension String {
  /// Sentences of ten scalars each, so many.
  fileprivate func padded(to count: Int) -> String {
    (0..<count).map { _ in "Words led. " }.joined()
  }
}

@Suite struct ACodeThatSomebodyNames {
  private let books = [
    CodeTree(
      id: "tasks", label: "Tasks",
      codes: [
        FieldValue("support", label: "Support of clients"), FieldValue("support/advocacy", label: "Advocacy"),
        FieldValue("office", label: "Office work"),
      ]), CodeTree(id: "views", label: "Views", codes: [FieldValue("office", label: "The office")]),
  ]

  @Test("is found by its path, its last part, its label or with its codebook") func names() throws {
    #expect(try books.code(meant: "support").text == "tasks:support")
    #expect(try books.code(meant: "advocacy").text == "tasks:support/advocacy")
    #expect(try books.code(meant: "support of clients").text == "tasks:support")
    #expect(try books.code(meant: "views:office").text == "views:office")
  }

  @Test("is told with those that come near when there is none, and with all when there are several") func unknown() {
    func remedy(_ text: String) -> String {
      do {
        return try books.code(meant: text).text
      } catch {
        return error.remedy
      }
    }
    #expect(remedy("advocasy").contains("`tasks:support/advocacy`"))
    #expect(remedy("office").contains("`tasks:office`, `views:office`"))
    #expect(remedy("gardening").contains("winnow code book"))
  }
}

@Suite struct WhatTheLedgerKeepsOfCoding {
  @Test(
    "reads back as it was written, names of documents, codes and memos in one form",
    arguments: [
      MemoSubject.passage(.abstract(12), Passage(3, 9)), .document(.transcript("ward: 3")),
      .code(.init(book: "b", path: "a/x")),
      .whole,
    ]) func subjects(subject: MemoSubject) throws
  {
    let data = try JSONEncoder().encode(subject)
    #expect(try JSONDecoder().decode(MemoSubject.self, from: data) == subject)
  }

  @Test("names documents as people type them") func documents() {
    #expect(CodedDocument("abstract:R12") == .abstract(12) && CodedDocument("FullText:3") == .fullText(3))
    #expect(CodedDocument("transcript:ward 3")?.text == "transcript:ward 3")
    for odd in ["abstract", "abstract:", "abstract:x", "abstract:0", "poster:1", "transcript:"] {
      #expect(CodedDocument(odd) == nil)
    }
  }
}

import Bibliography
import Charting
import Fixtures
import Foundation
import Testing

@Suite struct APassageOfAText {
  /// A family of four with joiners, an accent of its own, Hebrew, and a flag.
  private static let mixed = "👨‍👩‍👧‍👦 Peers said cafe\u{301}. שלום לכולם. Flags 🇸🇪 too."

  private func text(_ text: String) -> DocumentText { .abstract(1, label: "Meyer 1991", text: text) }

  @Test("is counted in Unicode scalars, whatever the script", arguments: ["cafe\u{301}", "שלום לכולם", "🇸🇪", "👨‍👩‍👧‍👦"])
  func scalars(words: String) throws {
    let text = text(Self.mixed)
    let passage = try text.passage(quoted: words)
    let scalars = Array(Self.mixed.unicodeScalars)[passage.start..<passage.end]
    #expect(String(String.UnicodeScalarView(scalars)).unicodeScalars.elementsEqual(words.unicodeScalars))
    #expect(text.quote(passage) == words)
  }

  @Test("never cuts a character in two, and loses blanks at its ends") func wholeCharacters() throws {
    let text = text(Self.mixed)
    let family = try text.passage(quoted: "👨‍👩‍👧‍👦")
    #expect(try text.checked(Passage(family.start + 1, family.start + 2)) == family)
    #expect(try text.checked(Passage(family.start, family.end + 1)) == family)
    let accent = try text.passage(quoted: "cafe\u{301}").end
    #expect(try text.quote(text.checked(Passage(accent - 1, accent))) == "e\u{301}")
  }

  @Test("lies inside of the text and holds words") func outside() {
    let text = text(Self.mixed)
    for passage in [Passage(-1, 3), Passage(3, 3), Passage(5, 2), Passage(0, text.length + 1)] {
      #expect(throws: Problem.self) { try text.checked(passage) }
    }
    let blank = self.text("a   b")
    #expect(throws: Problem.self) { try blank.checked(Passage(1, 3)) }
    #expect(text.quote(Passage(0, text.length + 1)).isEmpty)
  }

  @Test("is found by its words however they are typed") func typed() throws {
    let text = text("They said “we’re\n  tired” in the café.")
    #expect(try text.quote(text.passage(quoted: "\"we're tired\"")) == "“we’re\n  tired”")
    #expect(try text.quote(text.passage(quoted: "cafe\u{301}")) == "café")
    #expect(throws: Problem.self) { try text.passage(quoted: "We’re tired") }
    #expect(throws: Problem.self) { try text.passage(quoted: "  ") }
  }

  @Test("must be one place; words that stand several times are told with their units") func severalPlaces() throws {
    let text = text("They led groups. They wrote notes.")
    do {
      _ = try text.passage(quoted: "They")
      Issue.record("two places were taken for one")
    } catch {
      #expect(error.what.contains("2 times") && error.remedy.contains("1, 2"))
    }
    #expect(try text.passage(quoted: "They", inUnit: 2) == Passage(17, 21))
    #expect(try text.passage(quoted: "groups. They", inUnit: 1) == Passage(9, 21))
    #expect(throws: Problem.self) { try text.passage(quoted: "groups", inUnit: 2) }
    #expect(throws: Problem.self) { try text.passage(ofUnit: 3) }
  }
}

@Suite struct UnitsOfAText {
  private func sentences(_ text: String) -> [String] {
    let document = DocumentText.abstract(1, label: "", text: text)
    return document.units.map { document.quote($0.passage) }
  }

  @Test("of an abstract are its sentences, as far as punctuation tells them") func ofAnAbstract() {
    #expect(
      sentences("Peers (e.g. Dr. Li et al. 2019) help. “Why?” Because 3.5 h of work, i.e. a lot. \nMETHODS: none")
        == ["Peers (e.g. Dr. Li et al. 2019) help.", "“Why?”", "Because 3.5 h of work, i.e. a lot.", "METHODS: none"])
    #expect(sentences("你好。再见！") == ["你好。", "再见！"])
    #expect(sentences("ما هذا؟ هذا كتاب.") == ["ما هذا؟", "هذا كتاب."])
    #expect(sentences("").isEmpty)
  }

  @Test("of a full text are its paragraphs, or its lines where no line is empty") func ofAFullText() {
    func units(_ text: String) -> [String] {
      let document = DocumentText.fullText(1, label: "", text: text)
      return document.units.map { document.quote($0.passage) }
    }
    #expect(units("One\nstill one\n \nTwo\n") == ["One\nstill one", "Two"])
    #expect(units("One\nTwo\n") == ["One", "Two"])
  }

  @Test("hold every word once, in order, whatever the text", arguments: 0..<200) func cover(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "B", ".", "!", "?", " ", "\n", "\n\n", "e.g.", "“", "”", "。", "é", "e\u{301}", "👩‍👧", "שלום", "3"]
    let text = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
      .joined()
    for passages in [DocumentUnits.sentences(text), DocumentUnits.paragraphs(text)] {
      #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.end <= $1.start })
      let scalars = Array(text.unicodeScalars)
      let outside = scalars.indices.filter { place in !passages.contains { $0.start <= place && place < $0.end } }
      #expect(outside.allSatisfy { scalars[$0].properties.isWhitespace })
      #expect(passages.allSatisfy { !scalars[$0.start].properties.isWhitespace && $0.length > 0 })
    }
  }

  @Test("of a transcript are turns, and say whose view it is") func ofATranscript() throws {
    let text = "I: How?\nP1: We talk.\nP2: We wait."
    let document = DocumentText.transcript(
      "ward", label: "ward", source: "ward", text: text, turns: [("I", 3..<7), ("P1", 12..<20), ("p2", 25..<33)],
      participants: [
        Voice(group: "peers", setting: "ward", participant: "P1"), Voice(group: "clients", participant: "P2"),
      ])
    #expect(document.units.map { document.quote($0.passage) } == ["How?", "We talk.", "We wait."])
    #expect(document.voice(of: Passage(0, 7)) == nil)
    #expect(document.voice(of: Passage(12, 20))?.group == "peers")
    // Of a passage over two turns the one with more of it.
    #expect(document.voice(of: Passage(18, 33))?.participant == "P2")
  }
}

import Bibliography
import Charting
import Fixtures
import Testing

@Suite struct ATranscript {
  private static let text = """
    ---
    Ana: peer workers, community
    Ben: supervisors
    ---
    Interviewer: What do you do?
    Ana: I sit with people.
    Sometimes: nothing more than that.

    BEN: She brings hope 👩🏽‍🤝‍👩🏼.
    Ana: Thanks.
    """

  @Test("is read into turns, each with who spoke and where the words stand") func turns() throws {
    let read = TranscriptReading(Self.text, name: "focus")
    let transcript = read.transcript
    #expect(read.refused.isEmpty)
    #expect(transcript.turns.map(\.speaker) == ["Interviewer", "Ana", "Sometimes", "BEN", "Ana"])
    #expect(transcript.turns[1].text == "I sit with people.")
    #expect(read.strangers == ["Interviewer", "Sometimes"])
    #expect(transcript.participants.map(\.group) == ["peer workers", "supervisors"])
    #expect(transcript.participants.map(\.setting) == ["community", nil])
    #expect(transcript.participant(of: transcript.turns[3])?.name == "Ben")
    #expect(transcript.participant(of: transcript.turns[0]) == nil)
    #expect(transcript.text.hasPrefix("Interviewer: What"))
    places(transcript)
  }

  @Test("keeps colons inside sentences, times and addresses in the words") func colons() {
    let read = TranscriptReading(
      "Ana: we met at\n10:30 it was\nhttps://example.org is it\nand then: home\n李: 好\nما: نعم\nP 2: ok", name: "x")
    #expect(read.transcript.turns.map(\.speaker) == ["Ana", "李", "ما", "P 2"])
    #expect(read.transcript.turns[0].text == "we met at\n10:30 it was\nhttps://example.org is it\nand then: home")
    places(read.transcript)
  }

  @Test("takes a time before or behind a name for no part of it") func times() {
    let read = TranscriptReading(
      "[00:01:12] Ana: one\n00:02:10.5 Ben: two\nAna (1:12): three\nBen [01:12:01]: four\n10:30 it was\n(1:1) Ana: no\n1:30: half past",
      name: "x")
    #expect(read.transcript.turns.map(\.speaker) == ["Ana", "Ben", "Ana", "Ben"])
    #expect(read.transcript.turns.map(\.text)[0...2] == ["one", "two", "three"])
    #expect(read.transcript.turns[3].text == "four\n10:30 it was\n(1:1) Ana: no\n1:30: half past")
    places(read.transcript)
  }

  @Test("tells of words before anybody speaks, and of lines on top that name nobody") func problems() {
    let read = TranscriptReading("---\nAna: peers\nana: twice\njust words\n---\n\nTape 3\nAna: hello", name: "x")
    #expect(read.refused.map(\.line) == [3, 4, 7])
    #expect(read.transcript.turns.map(\.text) == ["hello"])
  }

  @Test("has a place for every word, whatever the line breaks and scalars") func anyText() {
    var generator = SeededGenerator(seed: 11)
    let parts = [
      "Ana: ", "Ben: ", "\n", "\r\n", "\r", "e\u{301}", "👩🏽‍⚕️", " ", "---\n", "word", "\u{FEFF}", "\u{2028}", ":", "نعم",
      "[1:12] ", "(", "]", "1:12",
    ]
    for _ in 0..<500 {
      let text = (0..<30).map { _ in parts.randomElement(using: &generator)! }.joined()
      places(TranscriptReading(text, name: "x").transcript)
    }
  }

  /// Each turn’s words stand where it says, one turn behind the other.
  private func places(_ transcript: Transcript) {
    let scalars = Array(transcript.text.unicodeScalars)
    var end = 0
    for turn in transcript.turns {
      #expect(turn.range.lowerBound >= end && turn.range.upperBound <= scalars.count)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[turn.range])
      #expect(Array(turn.text.unicodeScalars) == Array(words))
      #expect(!turn.text.isEmpty)
      end = turn.range.upperBound
    }
  }
}

import Screening
import Testing

private func keys(_ chunks: String...) -> [TerminalInput] {
  var decoder = KeyDecoder()
  return chunks.flatMap { decoder.decode(Array($0.utf8)) }
}

@Suite struct KeysFromATerminal {
  @Test func lettersOfAnyScriptAndControlsAreKeys() {
    #expect(
      keys("iß界\r\t\u{7F}\u{3}") == [
        .key(.character("i")), .key(.character("ß")), .key(.character("界")), .key(.enter), .key(.tab), .key(.backspace),
        .key(.control("c")),
      ])
  }

  @Test func arrowsAndPagesComeInManySpellings() {
    #expect(keys("\u{1B}[A", "\u{1B}OB", "\u{1B}[1;5C") == [.key(.up), .key(.down), .key(.right)])
    #expect(
      keys("\u{1B}[5~\u{1B}[6~\u{1B}OP\u{1B}[H\u{1B}[4~") == [
        .key(.pageUp), .key(.pageDown), .key(.function(1)), .key(.home), .key(.end),
      ])
  }

  @Test func aSequenceThatArrivesInPiecesIsOneKey() {
    #expect(keys("\u{1B}", "[", "A") == [.key(.up)])
    var decoder = KeyDecoder()
    let bytes = Array("界".utf8)
    #expect(decoder.decode(Array(bytes[..<2])).isEmpty)
    #expect(decoder.decode(Array(bytes[2...])) == [.key(.character("界"))])
  }

  @Test func anEscapeAfterWhichNothingComesIsTheKey() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isUnfinished)
    #expect(decoder.finish() == [.key(.escape)])
    #expect(!decoder.isUnfinished)
  }

  @Test func whatIsPastedNeverActsAsKeys() {
    #expect(
      keys("\u{1B}[200~eeq\n\u{1B}[31mx", "\u{1B}[20", "1~i") == [
        .paste("eeq\n\u{1B}[31mx"), .key(.character("i")),
      ])
  }

  @Test func sequencesThatMeanNothingHereAreDropped() {
    #expect(keys("\u{1B}[?62;4c\u{1B}x\u{1B}[99~i") == [.key(.character("i"))])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 40), "i").last == .key(.character("i")))
  }
}

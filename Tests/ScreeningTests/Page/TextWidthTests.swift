import Screening
import Testing

@Suite struct WidthOfTexts {
  @Test(
    "columns are those a terminal uses",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("界隈", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("👍", 2), ("–“”", 3), ("\u{200B}", 0),
      ("مرحبا", 5), ("क्षि", 1),
    ])
  func columns(text: String, columns: Int) { #expect(TextWidth.of(text) == columns) }

  @Test func linesAreNeverWiderThanThePage() {
    let texts = [
      "本研究は、地域で働くピアサポーターの業務内容 (peer worker) を明らかにすることを目的とした。", "Donaudampfschifffahrtsgesellschaft",
      "a well-known state-of-the-art both/and method", "👩‍👩‍👧 family",
      "https://example.org/a/very/long/path/without/blanks",
    ]
    for text in texts {
      for width in 2...30 {
        let lines = Paragraph(text).lines(width, hanging: 1)
        #expect(lines.allSatisfy { $0.width <= max(width, 3) }, "\(text) at \(width)")
        let letters = lines.map(\.text).joined().filter { $0 != " " }
        #expect(letters == text.safeForTerminal.filter { $0 != " " })
      }
    }
  }

  @Test func aRecordCannotSteerTheTerminal() {
    #expect("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\ne".safeForTerminal == "a[31mbcd e")
    #expect("זה טקסט".safeForTerminal == "זה טקסט")
  }

  @Test func wordsStayWholeWhereTheyFit() {
    #expect(Paragraph("one two three").lines(7).map(\.text) == ["one two", "three"])
    #expect(Paragraph("one two three").lines(8, hanging: 2).map(\.text) == ["one two", "  three"])
  }
}

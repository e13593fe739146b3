import Bibliography
import CitationFormats
import Testing

@Suite struct UTF16Tests {
  private static let text = "TY  - JOUR\nTI  - Café — 系统 👩\nAU  - Müller, Jörg\nER  - \n"

  @Test(arguments: [true, false], [true, false])
  func aFileInUTF16IsReadWithAndWithoutItsMark(isBigEndian: Bool, hasMark: Bool) throws {
    var bytes: [UInt8] = hasMark ? (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
    for unit in UTF16Tests.text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    let record = try #require(try read(bytes: bytes).records.first)
    #expect(record.title == "Café — 系统 👩")
    #expect(record.authorNames == ["Müller, Jörg"])
  }

  @Test func aFewZeroBytesDoNotMakeUTF16() throws {
    let record = try readOne("TY  - JOUR\nTI  - A\u{0}B\nER  - \n")
    #expect(record.title == "A\u{0}B")
  }

  @Test func linesThatEndWithCROnlyAreLines() throws {
    let (records, problems) = try read(
      "TY  - JOUR\rTI  - First\rER  - \r\rTY  - JOUR\rTI  - Second\rER  - \r")
    #expect(records.map(\.title) == ["First", "Second"])
    #expect(problems.isEmpty)
  }
}

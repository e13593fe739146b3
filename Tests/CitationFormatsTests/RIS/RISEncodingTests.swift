import Bibliography
import CitationFormats
import Foundation
import Testing

/// Line endings and character sets of RIS files.
@Suite struct RISEncodingTests {
  private let text = Samples.ris

  @Test func windowsLineEndingsChangeNothing() throws {
    let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
    let plain = try read(text)
    let other = try read(windows)
    #expect(plain.records.count == 3)
    #expect(other.records == plain.records)
    #expect(other.problems == plain.problems)
  }

  @Test func oldMacintoshLineEndingsChangeNothing() throws {
    let macintosh = text.replacingOccurrences(of: "\n", with: "\r")
    let plain = try read(text)
    let other = try read(macintosh)
    #expect(other.records == plain.records)
    #expect(other.problems == plain.problems)
  }

  @Test func aByteOrderMarkIsNotPartOfTheFirstLine() throws {
    let (records, problems) = try read("\u{FEFF}TY  - JOUR\nTI  - First\nER  -\n")
    #expect(records.compactMap(\.title) == ["First"])
    #expect(problems.isEmpty)
  }

  @Test func windows1252IsReadWhereAValueIsNotUTF8() throws {
    var bytes = Array("TY  - JOUR\nAU  - M".utf8)
    bytes.append(0xFC)
    bytes += Array("ller, J\nTI  - ".utf8)
    bytes.append(0x93)
    bytes += Array("quoted".utf8)
    bytes.append(0x94)
    bytes += Array(" 10 ".utf8)
    bytes.append(0x80)
    bytes += Array("\nER  -\n".utf8)
    let (records, problems) = try read(bytes: bytes)
    #expect(records.first?.authorNames == ["Müller, J"])
    #expect(records.first?.title == "“quoted” 10 €")
    #expect(problems.isEmpty)
  }

  @Test func aFileOfMixedEncodingsIsReadValueByValue() throws {
    var bytes = Array("TY  - JOUR\nTI  - Café 系统\nAU  - M".utf8)
    bytes.append(0xFC)
    bytes += Array("ller, J\nER  -\n".utf8)
    let (records, _) = try read(bytes: bytes)
    #expect(records.first?.title == "Café 系统")
    #expect(records.first?.authorNames == ["Müller, J"])
  }

  @Test func aLineLongerThanTheReadingBufferIsKeptWhole() throws {
    let abstract = String(repeating: "évidence ", count: 100_000) + "end"
    let (records, problems) = try read(
      "TY  - JOUR\r\nTI  - First\r\nAB  - \(abstract)\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - Second\r\nER  - \r\n")
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(records.first?.abstract?.utf8.count == abstract.utf8.count)
    #expect(records.first?.abstract?.hasSuffix("évidence end") == true)
    #expect(problems.isEmpty)
  }
}

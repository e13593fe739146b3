import CitationFormats
import Testing

@Suite struct TextDecodingTests {
  @Test func validUTF8IsKept() {
    #expect(decoded(Array("Café 系统 👩‍👩‍👧".utf8)) == "Café 系统 👩‍👩‍👧")
    #expect(decoded([]) == "")
  }

  @Test func otherBytesAreReadAsWindows1252() {
    #expect(decoded([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]) == "Müller")
    #expect(decoded([0x93, 0x61, 0x94, 0x20, 0x80, 0x20, 0x96, 0x20, 0x8A]) == "“a” € – Š")
  }

  @Test func bothEncodingsInOneValueAreRead() {
    #expect(decoded(Array("caf".utf8) + [0xE9] + Array(" and naïve".utf8)) == "café and naïve")
    #expect(decoded(Array("系统".utf8) + [0xE7, 0xB3]) == "系统\u{FFFD}")
  }

  @Test func everyByteGivesACharacter() {
    let text = decoded(Array(0...255))
    #expect(text.unicodeScalars.count == 256)
  }

  private func decoded(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { TextDecoding.string($0) }
  }
}

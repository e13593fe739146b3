import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct XMLMendingTests {
  private func endNote(_ titles: String...) -> String {
    let records = titles.map {
      "<record><ref-type name=\"Journal Article\">17</ref-type><titles><title><style face=\"normal\">\($0)</style></title></titles></record>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n" + records.joined(separator: "\n")
      + "\n</records></xml>"
  }

  @Test func bareSignsAreReadAsTextAndReported() throws {
    let (records, problems) = try read(endNote("R&D in teams", "p < 0.05", "Fish &amp; chips"))
    #expect(records.map(\.title) == ["R&D in teams", "p < 0.05", "Fish & chips"])
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.what.hasPrefix("2 characters"))
    #expect(problem.line == 3)
  }

  @Test func controlCharactersAreLeftOutAndReported() throws {
    let (records, problems) = try read(endNote("Peer\u{1} support"))
    #expect(records.map(\.title) == ["Peer support"])
    #expect(problems.count == 1)
  }

  @Test func signsAtTheEndOfAPieceAreJudgedWithWhatFollows() throws {
    // The reader takes 65,536 bytes at a time; the sign moves over the seam.
    for shift in 0..<24 {
      let padding = String(repeating: "x", count: 65_350 + shift)
      let (records, _) = try read(endNote(padding, "A & B < C &amp; D &lt; E &#233;"))
      #expect(records.last?.title == "A & B < C & D < E é", "\(shift)")
    }
  }

  @Test func aDamagedRecordDoesNotCostThoseBehindIt() throws {
    let (records, problems) = try read(
      "<xml><records><record><titles><title>First</titles></record>"
        + "<record><titles><title>Second</title></titles></record></records></xml>", as: .endNoteXML)
    #expect(records.map(\.title) == ["First", "Second"])
    #expect(problems.first?.record == 1)
  }

  @Test func aRecordThatIsNeverClosedDoesNotCostThoseBehindIt() throws {
    let whole = endNote("First", "Second", "Third")
    let cut = try #require(whole.firstRange(of: "</record>"))
    let (records, problems) = try read(whole.replacingCharacters(in: cut, with: ""))
    #expect(records.map(\.title) == ["First", "Second", "Third"])
    #expect(problems.first?.record == 1)
  }

  @Test func filesJoinedIntoOneAreAllRead() throws {
    let joined = endNote("One", "Two") + "\n" + endNote("Three") + endNote("Four")
    let (records, problems) = try read(joined)
    #expect(records.map(\.title) == ["One", "Two", "Three", "Four"])
    #expect(problems.isEmpty)
  }

  @Test func whatIsDeclaredAsUTF16AndUndeclaredPrefixesAreNoDamage() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><xml><records><x:a/><record><titles><title>é</title></titles></record></records></xml>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (records, problems) = try read(bytes: bytes, as: .endNoteXML)
    #expect(records.map(\.title) == ["é"])
    #expect(problems.isEmpty)
  }

  @Test func signsInCDATAAreText() throws {
    let record = try readOne(endNote("<![CDATA[A & B < C]]>"))
    #expect(record.title == "A & B < C")
  }
}

import Bibliography
import CitationFormats
import Testing

@Suite struct MEDLINEWritingTests {
  @Test func longValuesAreFoldedAtNinetyColumns() {
    var record = Record()
    record.pmid = PMID("1")
    record.title = String(repeating: "evidence mapping ", count: 40) + "end"
    let file = String(decoding: written([record], as: .medline), as: UTF8.self)
    let lines = file.split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.utf8.count <= 90 })
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("      ") })
  }

  @Test func tagsOfMEDLINEAreWrittenBack() throws {
    let record = try readOne("PMID- 1\nOWN - NLM\nTI  - First\nAD  - Sampleton.\nPT  - Review\nSO  - J Ex. 2019.\n")
    let again = try read(bytes: written([record], as: .medline), as: .medline)
    #expect(again.records == [record])
  }

  @Test func aGroupIsWrittenAsACorporateAuthor() {
    var record = Record()
    record.title = "First"
    record.authors = [
      PersonName(family: "Example Study Group, Sampleton"), PersonName(family: "Smith", given: "Jane Ann"),
    ]
    let file = String(decoding: written([record], as: .medline), as: UTF8.self)
    #expect(file.contains("CN  - Example Study Group, Sampleton\n"))
    #expect(file.contains("FAU - Smith, Jane Ann\nAU  - Smith JA\n"))
  }
}

import Bibliography
import CitationFormats
import Testing

@Suite struct FormatDetectionTests {
  @Test(arguments: Samples.formats)
  func aFormatIsFoundByContentUnderAWrongName(format: CitationFormat) throws {
    for wrong in ["export.csv", "export.ris", "export.xml", "export.pdf", "export"] {
      let source = ByteSource(bytes: Array(Samples.text(format).utf8), name: wrong)
      let found = try CitationReader.detect(source)
      #expect(found == format, "under the name \(wrong)")
    }
  }

  @Test(arguments: Samples.formats)
  func aByteOrderMarkAndBlankLinesInFrontDoNotHideTheFormat(format: CitationFormat) throws {
    let marked = try CitationReader.detect(ByteSource(bytes: Array(("\u{FEFF}" + Samples.text(format)).utf8)))
    #expect(marked == format)
    let spaced = try CitationReader.detect(ByteSource(bytes: Array(("\r\n\r\n" + Samples.text(format)).utf8)))
    #expect(spaced == format)
  }

  @Test func theFormatThatWasUsedIsHandedBack() throws {
    let used = try CitationReader.read(ByteSource(bytes: Array(Samples.medline.utf8))) { _ in }
    #expect(used == CitationFormat.medline)
  }

  @Test func medlineWithoutAPMIDIsKnownByItsTags() throws {
    let text = "TI  - First\nAU  - Smith JA\nJT  - Journal\nDP  - 2019\n"
    let found = try CitationReader.detect(ByteSource(bytes: Array(text.utf8)))
    #expect(found == CitationFormat.medline)
  }

  @Test(arguments: [
    "Dear colleague,\nplease find attached the list.", "<html><body>Session expired</body></html>",
    "{\n  \"title\": \"pretty\"\n}", "title", "a,b,c\n1,2,3\n",
  ])
  func aTextOfNoKnownFormatIsAProblemThatShowsItsFirstLine(text: String) {
    let problem = #expect(throws: Problem.self) { _ = try read(text) }
    #expect(problem?.what == "no known citation format")
    #expect(problem?.line == 1)
    #expect(problem?.text != nil)
  }

  @Test(arguments: ["%PDF-1.7", "PK\u{3}\u{4}"])
  func whatIsOftenTakenForAnExportIsNamed(text: String) {
    let problem = #expect(throws: Problem.self) { _ = try read(text) }
    #expect(problem?.what == "no citation file")
    #expect(problem?.remedy.hasPrefix("It is a ") == true)
  }

  @Test func anEmptyFileIsAProblem() {
    let problem = #expect(throws: Problem.self) { _ = try read("") }
    #expect(problem?.what == "is empty")
    #expect(throws: Problem.self) { _ = try read(" \n\n \n") }
  }

  @Test(arguments: [
    ("out.ris", CitationFormat.ris), ("OUT.NBIB", CitationFormat.medline), ("out.txt", CitationFormat.medline),
    ("out.csv", CitationFormat.csv), ("a.b.jsonl", CitationFormat.jsonLines), ("out.ndjson", CitationFormat.jsonLines),
  ])
  func theFormatToWriteFollowsFromTheName(name: String, format: CitationFormat) {
    #expect(CitationFormat.forWriting(fileName: name) == format)
  }

  @Test(arguments: ["out.docx", "ris", "out"])
  func aNameThatNoWritableFormatUsesSuggestsNone(name: String) {
    #expect(CitationFormat.forWriting(fileName: name) == nil)
  }
}

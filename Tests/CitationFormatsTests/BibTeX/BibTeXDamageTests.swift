import Bibliography
import CitationFormats
import Testing

/// Files of any size and any damage are read in time and memory that don't grow out of proportion.
struct BibTeXDamageTests {
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["{", "}", "@", "\"", "@a{", "a={", "a=\"", ",a,", "\n", " ", "\\'", "@a{b,c={\n"])
  func fiveMillionBytesOfTheSameAreReadInSeconds(_ piece: String) throws {
    let piece = Array(piece.utf8)
    var bytes = Array("@article{first, title = {".utf8)
    while bytes.count < 5_000_000 { bytes += piece }
    let records = try read(bytes: bytes, as: .bibtex).records
    #expect(records.first?.id == "first")
  }

  @Test func anEntryWithoutEndIsCutAndReported() throws {
    var bytes = Array("@article{long,\n title = {Kept},\n abstract = {".utf8)
    let line = Array("words and words and words\n".utf8)
    while bytes.count < 10_000_000 { bytes += line }
    bytes += Array("\n@article{next, title = {Next}}".utf8)
    let (records, problems) = try read(bytes: bytes, as: .bibtex)
    #expect(records.map(\.title) == ["Kept", "Next"])
    #expect(problems.map(\.line) == [1])
    #expect(problems.first?.what.contains("more than 4 MB") == true)
  }

  @Test func anEntryOfTooManyFieldsKeepsTheFirst() throws {
    let fields = String(repeating: "x = 1,\n", count: 30_000)
    let (records, problems) = try read("@misc{a, title = {T},\n\(fields)}\n@misc{b, title = {Next}}", as: .bibtex)
    #expect(records.map(\.title) == ["T", "Next"])
    #expect(records.first?.extra.count == 19_999)
    #expect(problems.map(\.line) == [1])
  }

  @Test func stringsOfStringsDoNotFillTheMemory() throws {
    var text = "@string{a0 = \"ten bytes!\"}\n"
    for number in 1...60 { text += "@string{a\(number) = a\(number - 1) # a\(number - 1)}\n" }
    text += "@misc{k, title = {T}, note = a10 # a60 # a60}"
    let record = try readOne(text, as: .bibtex)
    #expect(record.title == "T")
    #expect(record.extra.first("note")?.utf8.count ?? 0 < 5_000_000)
  }

  @Test func entriesAreWholeWhereverTheBufferEnds() throws {
    var text = ""
    for number in 0..<4000 {
      let padding = String(repeating: "x", count: 1 + number % 701)
      text += "@article{k\(number),\n  title = {Title \(number) {\(padding)}},\n  year = 2001\n}\n\n"
    }
    var records: [Record] = []
    var lines: [Int] = []
    try CitationReader.read(ByteSource(bytes: Array(text.utf8)), as: .bibtex) { event in
      guard case .record(let record, let line) = event else { return }
      records.append(record)
      lines.append(line)
    }
    #expect(records.count == 4000)
    #expect(lines == (0..<4000).map { $0 * 5 + 1 })
    for (number, record) in records.enumerated() {
      #expect(record.id == "k\(number)")
      #expect(record.title == "Title \(number) " + String(repeating: "x", count: 1 + number % 701))
      #expect(record.date?.year == 2001)
    }
  }

  @Test func linesMayEndWithCarriageReturnsAlone() throws {
    let records = try read("@misc{a,\r title = {One}}\r% @misc{b}\r@misc{c,\r title = {Two}}\r", as: .bibtex).records
    #expect(records.map(\.title) == ["One", "Two"])
  }

  @Test func parentsThatNeverComeDoNotHoldUpTheRest() throws {
    var text = ""
    for number in 0..<3000 { text += "@inbook{c\(number), title = {T\(number)}, crossref = {nobody}}\n" }
    let records = try read(text, as: .bibtex).records
    #expect(records.map(\.title) == (0..<3000).map { "T\($0)" })
  }

  @Test func entriesThatInheritFromEachOtherAreRead() throws {
    let text = """
      @book{a, title = {A}, crossref = {b}}
      @book{b, title = {B}, crossref = {a}}
      @book{c, title = {C}, crossref = {c}}
      """
    #expect(try read(text, as: .bibtex).records.map(\.title) == ["A", "B", "C"])
  }
}

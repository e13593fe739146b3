import Bibliography
import CitationFormats
import Testing

/// Whatever a record holds, each format that Winnow reads and writes gives it back.
@Suite struct LosslessTests {
  static let formats: [CitationFormat] = [.ris, .medline, .endNoteXML, .bibtex, .csv, .cslJSON, .jsonLines]

  /// Random records with every field, tags of several formats and awkward ones.
  private func records(_ count: Int, seed: UInt64) -> [Record] {
    var random = RandomRecords(seed: seed)
    return (0..<count).map { number in
      var record = random.fullRecord()
      let foreign = [
        Tag("AU", "Someone E"), Tag("OWN", "NLM"), Tag("PT", "Review"), Tag("IS", "1111-2222 (Linking)"),
        Tag("custom3", "three"), Tag("notes", "My own: note"), Tag("research-notes", "¶ a ¶¶ b"), Tag("N1", "PMID: 7"),
        Tag("Author(s) ID", "7; 8"), Tag("a: b%", "c"), Tag("publisher", "P & Q"), Tag("editor", "Roe, Jane"),
        Tag("custom", "{\"a\":[1]}"), Tag("GN", "General"), Tag("DP", "2017 Spring"), Tag("JO", "J Ex"),
        Tag("TY", "VIDEO"), Tag("UR", "https://example.org/2"), Tag("label", "one"), Tag("year", "c. 1900"),
      ]
      record.extra = (random.extraTags() + foreign.filter { _ in number % 3 == 0 }).sorted { $0.name < $1.name }
      return record
    }
  }

  @Test("every record comes back as it was written", arguments: formats)
  func roundTrip(format: CitationFormat) throws {
    let records = records(150, seed: 11)
    let again = try read(bytes: written(records, as: format), as: format).records
    #expect(again.count == records.count)
    for (back, record) in zip(again, records) {
      #expect(neutral(back) == neutral(record), "\(format.name)")
    }
  }

  @Test("its own file is recognised, also of one bare record", arguments: formats.filter { $0 != .medline })
  func detection(format: CitationFormat) throws {
    var record = Record()
    record.title = "Only a title"
    #expect(try read(bytes: written([record], as: format)).records.map(\.title) == ["Only a title"])
  }

  @Test("a type no format has a word for survives", arguments: formats)
  func types(format: CitationFormat) throws {
    let records = (RecordType.allCases.map(Optional.some) + [nil]).map { type in
      var record = Record()
      record.title = "A work"
      record.type = type
      return record
    }
    #expect(try read(bytes: written(records, as: format), as: format).records == records)
  }

  @Test("a record that says nothing is still a record", arguments: formats)
  func emptyRecords(format: CitationFormat) throws {
    let again = try read(bytes: written([Record(), Record()], as: format), as: format)
    #expect(again.records == [Record(), Record()])
  }

  @Test("an accent behind a blank is not lost", arguments: formats)
  func looseAccents(format: CitationFormat) throws {
    var record = Record()
    record.title = "Pr\u{E9}sence \u{301}el"
    record.extra = [Tag("note", "one \u{301}two"), Tag("a\u{A0}b", "c\u{A0}d")]
    let back = try read(bytes: written([record], as: format), as: format).records.first
    #expect(back?.title.map { Array($0.utf8) } == record.title.map { Array($0.utf8) }, "\(format.name)")
    #expect(back?.extra.map { $0.value.utf8.count }.first == "one \u{301}two".utf8.count)
    #expect(back?.extra.map(\.name) == ["note", "a\u{A0}b"])
  }

  @Test func tagsOfMEDLINETravelThroughRISAndEndNoteUnderTheirNames() throws {
    let record = try readOne("PMID- 1\nOWN - NLM\nTI  - First\nAD  - Sampleton.\nPT  - Review\nSO  - J Ex. 2019.\n")
    for format in [CitationFormat.ris, .endNoteXML] {
      #expect(try read(bytes: written([record], as: format), as: format).records == [record], "\(format.name)")
    }
    let file = String(decoding: written([record], as: .ris), as: UTF8.self)
    #expect(file.contains("N1  - Winnow tag OWN: NLM\r\n"))
  }

  /// The neutral form with its tags in the order of their names and single blanks.
  private func neutral(_ record: Record) -> String {
    var record = record
    record.extra.sort { $0.name < $1.name }
    return String(decoding: NeutralForm.bytes(record), as: UTF8.self)
  }
}

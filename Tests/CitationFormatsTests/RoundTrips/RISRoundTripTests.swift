import Bibliography
import CitationFormats
import Testing

@Suite struct RISRoundTripTests {
  @Test func whatRISHasTagsForReadsBackAsItWasWritten() throws {
    var random = RandomRecords(seed: 2)
    var records: [Record] = []
    for _ in 0..<200 {
      var record = random.record()
      // RIS has one tag for keywords of all kinds.
      record.mesh = []
      record.extra = random.extraTags()
      records.append(record)
    }
    let again = try read(bytes: written(records, as: .ris), as: .ris)
    #expect(again.problems.isEmpty)
    #expect(again.records.count == records.count)
    for (back, record) in zip(again.records, records) { #expect(promised(back) == promised(record)) }
  }

  @Test func whatRISHasNoTagForComesBackFromNotes() throws {
    var record = Record()
    record.title = "First"
    record.keywords = ["mapping"]
    record.mesh = ["*Review Literature as Topic"]
    record.pmid = PMID("22812608")
    record.pmcid = PMCID("PMC3483205")
    record.references = ["Meyer B. On maps. 2010", "Roy D. On roles. 2011"]
    record.issn = "1234-5678"
    record.isbn = "9780000000000"
    let again = try #require(try read(bytes: written([record], as: .ris), as: .ris).records.first)
    #expect(again.keywords == ["mapping"])
    #expect(again.mesh == record.mesh)
    #expect(again.pmid == record.pmid)
    #expect(again.pmcid == record.pmcid)
    #expect(again.references == record.references)
    #expect(again.issn == record.issn)
    #expect(again.isbn == record.isbn)
  }

  @Test func aTagOfAnotherFormatIsNotTakenForAField() throws {
    var record = Record()
    record.title = "First"
    record.authors = [PersonName(family: "Jacobson", given: "Nora")]
    record.extra = [Tag("AU", "Jacobson N"), Tag("IS", "1234-5678 (Linking)"), Tag("OWN", "NLM")]
    let again = try #require(try read(bytes: written([record], as: .ris), as: .ris).records.first)
    #expect(again.authors == record.authors)
    #expect(again.issue == nil)
    #expect(again.extra == record.extra)
  }

  private func promised(_ record: Record) -> Record {
    var kept = Record()
    kept.title = record.title
    kept.authors = record.authors
    kept.date = record.date
    kept.journal = record.journal
    kept.volume = record.volume
    kept.issue = record.issue
    kept.pages = record.pages
    kept.doi = record.doi
    kept.abstract = record.abstract
    kept.keywords = record.keywords
    kept.extra = record.extra
    return kept
  }
}

import Bibliography
import CitationFormats
import Testing

@Suite struct MEDLINERoundTripTests {
  @Test func whatMEDLINEHasTagsForReadsBackAsItWasWritten() throws {
    var random = RandomRecords(seed: 3)
    let records = random.records(200)
    let again = try read(bytes: written(records, as: .medline), as: .medline)
    #expect(again.problems.isEmpty)
    #expect(again.records.count == records.count)
    for (back, record) in zip(again.records, records) { #expect(promised(back) == promised(record)) }
  }

  @Test func whiteSpaceInAValueIsFolded() throws {
    var record = Record()
    record.pmid = PMID("1")
    record.title = "Two  blanks and\na line break"
    let again = try read(bytes: written([record], as: .medline), as: .medline)
    #expect(again.records.first?.title == "Two blanks and a line break")
  }

  private func promised(_ record: Record) -> Record {
    var kept = Record()
    kept.pmid = record.pmid
    kept.title = record.title
    kept.authors = record.authors
    kept.date = record.date
    kept.doi = record.doi
    kept.abstract = record.abstract
    kept.keywords = record.keywords
    kept.mesh = record.mesh
    return kept
  }
}

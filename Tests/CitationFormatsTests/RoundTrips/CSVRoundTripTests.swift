import Bibliography
import CitationFormats
import Testing

@Suite struct CSVRoundTripTests {
  @Test func theNeutralColumnsReadBackAsTheyWereWritten() throws {
    var random = RandomRecords(seed: 4)
    random.givenNamesHaveSuffixes = false
    let records = random.records(200)
    let again = try read(bytes: written(records, as: .csv), as: .csv)
    #expect(again.problems.isEmpty)
    #expect(again.records.count == records.count)
    for (back, record) in zip(again.records, records) { #expect(promised(back) == promised(record)) }
  }

  @Test func lineBreaksInsideAFieldSurvive() throws {
    var record = Record()
    record.title = "First"
    record.abstract = "One line.\nAnother \"quoted\" line, with a comma."
    let again = try read(bytes: written([record], as: .csv), as: .csv)
    #expect(again.records == [record])
  }

  @Test func aGroupWhoseNameEndsInCapitalsStaysAGroup() throws {
    var record = Record()
    record.title = "First"
    record.authors = [PersonName(family: "Example Heart Group EHG")]
    let again = try read(bytes: written([record], as: .csv), as: .csv)
    #expect(again.records.first?.authors == record.authors)
  }

  @Test func aSingleAuthorWithASuffixStaysOneAuthor() throws {
    var record = Record()
    record.title = "First"
    record.authors = [PersonName(family: "King", given: "Martin Luther, Jr.")]
    let again = try read(bytes: written([record], as: .csv), as: .csv)
    #expect(again.records.first?.authors == record.authors)
  }

  private func promised(_ record: Record) -> Record {
    var kept = Record()
    kept.title = record.title
    kept.authors = record.authors
    kept.date = record.date
    kept.journal = record.journal
    kept.doi = record.doi
    kept.pmid = record.pmid
    kept.abstract = record.abstract
    kept.keywords = record.keywords
    return kept
  }
}

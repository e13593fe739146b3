import Bibliography
import CitationFormats
import Testing

struct XMLRecordTests {
  @Test func aBareAmpersandAndAControlCharacterDoNotStopTheReading() throws {
    let text =
      "<xml><records><record><titles><title>A&B \u{1}x?a=1&t=2 &lt; &#233;</title></titles></record>"
      + "<record><titles><title><![CDATA[R&D]]></title></titles></record></records></xml>"
    let records = try read(text, as: .endNoteXML).records
    #expect(records.map(\.title) == ["A&B x?a=1&t=2 < é", "R&D"])
  }

  @Test func aTrialIsARegistration() throws {
    let record = try readOne(
      """
      <Trials_downloaded_from_ICTRP><Trial><TrialID>NCT1
      </TrialID><Public_title>Short</Public_title><Scientific_title>Long</Scientific_title>
      <Date_registration>10/05/2026</Date_registration><web_address>https://example.org/1</web_address></Trial>
      </Trials_downloaded_from_ICTRP>
      """, as: .ictrpXML)
    #expect(record.type == .registration)
    #expect(record.title == "Long")
    #expect(record.date?.iso == "2026-05-10")
    #expect(record.accession == "NCT1")
    #expect(record.extra.values(of: "Public_title") == ["Short"])
  }

  @Test func thePrintDateOfAnArticleGoesFirst() throws {
    let record = try readOne(
      """
      <doi_records><doi_record><crossref><journal><journal_metadata language="en"><full_title>J</full_title>
      </journal_metadata><journal_article><titles><title>Main</title><subtitle>Sub</subtitle></titles>
      <contributors><person_name contributor_role="author"><given_name>Jane</given_name><surname>Doe</surname>
      </person_name><person_name contributor_role="editor"><surname>No</surname></person_name></contributors>
      <publication_date media_type="online"><year>2008</year></publication_date>
      <publication_date media_type="print"><year>1996</year></publication_date>
      <pages><first_page>5</first_page><last_page>25</last_page></pages>
      <doi_data><doi>10.1000/x</doi><resource>https://example.org/x</resource></doi_data>
      </journal_article></journal></crossref></doi_record></doi_records>
      """, as: .crossrefXML)
    #expect(record.title == "Main: Sub")
    #expect(record.authorNames == ["Doe, Jane"])
    #expect(record.date?.year == 1996)
    #expect(record.pages == "5-25")
    #expect(record.doi?.text == "10.1000/x")
    #expect(record.language == "en")
  }
}

/// Samples in XML and JSON.
extension Samples {
  static let endNoteXML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xml><records><record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
    <contributors><authors><author><style face="normal">Müller, Jörg</style></author></authors></contributors>
    <titles><title><style face="normal">Rapid mapping of </style><style face="italic">café</style> culture &amp; more</title>
    <secondary-title>Journal of Examples</secondary-title></titles><dates><year>2019</year></dates>
    <keywords><keyword>one</keyword><keyword>two</keyword></keywords><isbn>1234-5678</isbn>
    <urls><related-urls><url>https://example.org/?a=1&amp;b=2</url></related-urls></urls></record>
    <record><titles><title>The second</title></titles></record></records></xml>
    """

  static let ebscoXML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <records><rec resultID="1"><header shortDbName="psyh" longDbName="APA PsycInfo" uiTerm="2019-1"><controlInfo>
    <jinfo><jtl>Journal of Examples</jtl><issn>12345678</issn></jinfo><pubinfo><dt year="2019" month="07" day="01"/><vid>12</vid></pubinfo>
    <artinfo><tig><atl>Rapid mapping of café culture</atl></tig><aug><au>Müller, Jörg</au></aug><ppf>205</ppf><ppl>212</ppl></artinfo>
    </controlInfo></header></rec><rec><header><controlInfo><artinfo><tig><atl>The second</atl></tig></artinfo></controlInfo></header></rec></records>
    """

  static let ictrpXML = """
    <Trials_downloaded_from_ICTRP><Trial><TrialID>X1</TrialID><Scientific_title>Mapping café culture</Scientific_title>
    <Date_registration3>20190701</Date_registration3><Condition>One;Two</Condition></Trial>
    <Trial><TrialID>X2</TrialID><Public_title>The second</Public_title></Trial></Trials_downloaded_from_ICTRP>
    """

  static let crossrefXML = """
    <doi_records><doi_record><crossref><journal><journal_metadata language="en"><full_title>Journal of Examples</full_title></journal_metadata>
    <journal_issue><publication_date media_type="print"><year>2019</year></publication_date></journal_issue>
    <journal_article><titles><title>Rapid mapping of café culture</title></titles><contributors>
    <person_name sequence="first" contributor_role="author"><given_name>Jörg</given_name><surname>Müller</surname></person_name></contributors>
    <doi_data><doi>10.1000/xyz.101</doi></doi_data></journal_article></journal></crossref></doi_record>
    <doi_record><crossref><journal><journal_article><titles><title>The second</title></titles></journal_article></journal></crossref></doi_record></doi_records>
    """

  static let cslJSON = #"""
    [{"id":"1","type":"article-journal","title":"Rapid <i>mapping</i> of café culture","author":[{"family":"Müller","given":"Jörg"}],
    "issued":{"date-parts":[[2019,7]]},"container-title":"Journal of Examples","DOI":"10.1000/xyz.101"},
    {"type":"book","title":"The second","author":[{"literal":"Example Group"}]}]
    """#

  static let crossrefJSON = #"""
    {"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.1000/xyz.101","title":["Rapid mapping"],
    "author":[{"given":"Jörg","family":"Müller"}],"issued":{"date-parts":[[2019]]},"abstract":"<jats:p>Said.<\/jats:p>"},
    {"DOI":"10.1000/xyz.102","title":["The second"]}]}}
    """#

  static let openAlexJSON = #"""
    {"meta":{"count":2},"results":[{"id":"https://openalex.org/W1","title":"Rapid mapping of café culture","publication_year":2019,
    "authorships":[{"author":{"display_name":"Jörg Müller"}}],"abstract_inverted_index":{"The":[0],"end":[1]}},
    {"id":"https://openalex.org/W2","display_name":"The second","publication_year":2020}]}
    """#

  static let clinicalTrialsJSON = #"""
    {"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT1","briefTitle":"Mapping café culture"},
    "statusModule":{"studyFirstSubmitDate":"2019-07-01"},"conditionsModule":{"conditions":["One"]}}},
    {"protocolSection":{"identificationModule":{"nctId":"NCT2","briefTitle":"The second"}}}]}
    """#
}

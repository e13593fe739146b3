import Bibliography
import CitationFormats
import Testing

@Suite struct CSVDialectTests {
  @Test func webOfScienceTablesGiveFullNames() throws {
    let record = try readOne(
      "PT\tAU\tAF\tTI\tSO\tPY\tUT\nJ\tDoe, A; Roe, B\tDoe, Ann; Roe, Bob\tPeers\tJ Ex\t2020\tWOS:1\n")
    #expect(record.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(record.extra.first("AU") == "Doe, A; Roe, B")
  }

  @Test func givenNamesFirstAreTurnedAround() throws {
    let lens = try readOne(
      "Lens ID,Title,Author/s,Publication Year\n1,Peers,Ann Doe; Bob De Roe; World Health Organization,2020\n")
    #expect(lens.authorNames == ["Doe, Ann", "De Roe, Bob", "World Health Organization"])
    let society = try readOne(
      "Title,Authors,Affiliations,Abstract,Publication,Category,DOI\nPeers,\"Ann Doe, Bob Roe\",U,A,Computer,Magazine,10.1000/x\n"
    )
    #expect(society.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(society.journal == "Computer")
    #expect(society.type == .article)
  }

  @Test func namesThatRunTogetherAreTakenApart() throws {
    let record = try readOne(
      "Item Title,Publication Title,Authors,Publication Year,Content Type\nPeers,J Ex,Ann DoeBob McRoeEve K. Poe,2020,Article\n"
    )
    #expect(record.authorNames == ["Doe, Ann", "McRoe, Bob", "Poe, Eve K."])
  }

  @Test func numberedColumnsAreOneList() throws {
    let record = try readOne(
      "artinfo/tig/atl,jinfo/jtl,artinfo/aug/au/0,artinfo/aug/au/1,artinfo/sug/subj/0/_type,artinfo/sug/subj/0/__text,"
        + "artinfo/sug/subj/1/__text,artinfo/ui/0/__text\nPeers,J Ex,Ann Doe,Bob Roe,major,Roles,Teams,10.1000/x\n")
    #expect(record.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(record.keywords == ["Roles", "Teams"])
    #expect(record.doi?.text == "10.1000/x")
  }

  @Test func zoterosTagsAreKeywordsAndItsNoteTheAbstract() throws {
    let record = try readOne(
      "Key,Item Type,Title,Author,Publication Year,Abstract Note,Manual Tags,Automatic Tags\nK,journalArticle,Peers,\"Doe, A.\",2020,Said.,a; b,c\n"
    )
    #expect(record.abstract == "Said.")
    #expect(record.keywords == ["a", "b", "c"])
    #expect(record.type == .article)
  }

  @Test func otherHabitsAreRead() throws {
    let base = try readOne("ENTRYTYPE,title,author,year,keywords\narticle,{Peers at work},\"Doe, Ann\",2020,{a;b}\n")
    #expect(base.title == "Peers at work")
    #expect(base.type == .article)
    let python = try readOne(
      "title,first_authors,publication_year,keywords\nPeers,\"['Doe, Ann', 'Roe, Bob']\",2020,\"['a', 'b']\"\n")
    #expect(python.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(python.keywords == ["a", "b"])
    let ovid = try readOne("VN,DB,AN,TI,AU,YR\nOvid,MEDLINE,1,Peers,\"Doe, Ann\n\nRoe, Bob\",2020\n")
    #expect(ovid.authorNames == ["Doe, Ann", "Roe, Bob"])
    let central = try readOne(
      "CENTRAL ID,Author(s),Title,Source,Year,PubMed ID\nCN-1,\"Doe, A\",Peers,Trials,2020,PUBMED 21314913\n")
    #expect(central.pmid?.text == "21314913")
    let pubmed = try readOne("PMID,Title,Authors,Publication Year\n1,Peers,\"Doe A, Roe B Jr, Poe CD 3rd.\",2020\n")
    #expect(pubmed.authorNames == ["Doe, A", "Roe, B, Jr", "Poe, CD, 3rd"])
  }

  @Test func textBehindAClosingQuotationMarkIsKept() throws {
    let record = try readOne("title,year\n\"Peers\" at work,2020\n")
    #expect(record.title == "Peers at work")
  }

  @Test func aLineBreakInACellDoesNotDecideHowLinesEnd() throws {
    let (records, problems) = try read("Title,Authors,Year\r\"A\nB\",\"Doe, J\",2001\rC,\"Roe, K\",2002\r")
    #expect(records.map(\.title) == ["A\nB", "C"])
    #expect(problems.isEmpty)
  }

  @Test func aTableCutOffInsideACellKeepsTheRowsBefore() throws {
    let (records, problems) = try read("title,journal,year\nFirst,J,2019\nSecond,\"J of\nlong, winding\nlines")
    #expect(records.map(\.title) == ["First"])
    #expect(problems.map(\.line) == [3])
  }

  @Test func aRowLongerThanThePieceThatIsReadIsWhole() throws {
    let long = String(repeating: "word ", count: 120_000)
    let (records, problems) = try read("title,abstract\nFirst,\"\(long)\nend\"\nSecond,short\n")
    #expect(problems.isEmpty)
    #expect(records.map(\.title) == ["First", "Second"])
    #expect(records[0].abstract?.hasSuffix("word \nend") == true)
  }
}

import Bibliography
import CitationFormats
import Testing

@Suite struct CataloguePageTests {
  @Test func aPageIsOneRecord() throws {
    let record = try readOne(Samples.cataloguePage)
    #expect(record.title == "Rapid mapping of café culture: an example")
    #expect(record.authorNames == ["Müller, J", "O'Brien, M"])
    #expect(record.journal == "Example studies")
    #expect(record.date == PublicationDate(year: 2019, month: 7))
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.pages == "205-12")
    #expect(record.language == "English")
    #expect(record.issn == "1234-5678")
    #expect(record.doi?.text == "10.1000/xyz.101")
  }

  @Test func lineBreaksAreWhiteSpaceAndOtherWorksStayOut() throws {
    let abstract = try readOne(Samples.cataloguePage).abstract
    #expect(abstract?.hasPrefix("Objective: To map cafés in small towns. Results: Cafés") == true)
    #expect(abstract?.hasSuffix("none of the others.") == true)
  }

  @Test func theListOfReferencesIsKeptVerbatim() throws {
    let references = try readOne(Samples.cataloguePage).references
    #expect(references.first == "Doe A. On examples. Exampletown: Example Press; 2004.")
    #expect(references.count == 2)
  }

  @Test func aGermanCatalogueIsRead() throws {
    let record = try readOne(
      """
      Cafés in kleinen Städten

      Cafés sind in kleinen Städten seltener als in großen, wie ein Blick auf die Karte zeigt, doch wer sucht, der findet auch in der kleinsten Stadt ein Café, und manchmal sogar zwei, die sich gegenüber liegen...

      Ausführliche Beschreibung

      Gespeichert in:
      Bibliographische Detailangaben
      Veröffentlicht in:Beispielhefte 2021-03, Vol.7, p.11-11, Article 11
      Hauptverfasser: Beispiel, Anna, von Muster, Bernd
      Format: Artikel
      Sprache:ger
      Schlagworte:
      Tags: Tag hinzufügen
      Beschreibung
      Zusammenfassung:Cafés sind in kleinen Städten seltener als in großen.
      ISSN:1234-5678
      8765-4321
      DOI:10.1000/bsp.11
      """)
    #expect(record.title == "Cafés in kleinen Städten")
    #expect(record.authorNames == ["Beispiel, Anna", "von Muster, Bernd"])
    #expect(record.journal == "Beispielhefte")
    #expect(record.volume == "7")
    #expect(record.pages == "11")
    #expect(record.issn == "1234-5678; 8765-4321")
    #expect(record.language == "ger")
    #expect(record.keywords.isEmpty)
    #expect(record.abstract == "Cafés sind in kleinen Städten seltener als in großen.")
    #expect(record.type == .article)
  }

  @Test func aChineseIndexWritesFamilyNamesFirst() throws {
    let record = try readOne(
      """
      Small towns and their cafés: the state of the field

      作者:

      Doe E. Ann

      摘要

      Cafés are found in most small towns, which is more than could be hoped for by those who live there.

      出版社

      Example Press

      Reference53 articles.

      1. On cafés;Example Studies

      2. On towns;Example Studies,2017

      学术示例网

      1.学者识别学者识别

      版权所有 学术示例网络公司
      """)
    #expect(record.authorNames == ["Doe, E. Ann"])
    #expect(record.extra.first("publisher") == "Example Press")
    #expect(record.references == ["On cafés;Example Studies", "On towns;Example Studies,2017"])
    #expect(record.abstract?.hasSuffix("live there.") == true)
  }

  @Test func aListThatIsCutOffIsReported() throws {
    let text =
      "A title of examples\n\nAuthor: Doe, A\n\nAbstract\n\nShort.\n\nReferences (3)\n\n1. Doe A. An example.\n"
    let problems = try read(text, as: .cataloguePage).problems
    #expect(problems.map(\.what) == ["the page shows 1 of the 3 references it counts"])
  }

  private static let paragraph = String(repeating: "Cafés are found in most small towns. ", count: 12)

  @Test func aPageWithoutATitleHasNone() throws {
    let record = try readOne(
      """
      \(Self.paragraph)

      Download full-text PDF

      Source
      http://dx.doi.org/10.1000/abc.7DOI Listing

      Top Keywords

      cafés
      28

      Similar Publications

      \(Self.paragraph.uppercased())
      """)
    #expect(record.title == nil)
    #expect(record.authors.isEmpty)
    #expect(record.keywords.isEmpty)
    #expect(record.journal == nil)
    #expect(record.doi?.text == "10.1000/abc.7")
    #expect(record.abstract == Self.paragraph.trimmed)
  }

  @Test func authorsThatThePageShowsTwiceAreNamedOnce() throws {
    let record = try readOne(
      """
      What do small towns do? A description

      Ann Doe, Robert B van Roe, Carol Poe1, Ann Doe, Robert B van Roe, Carol Poe

      Abstract

      Background: Cafés are found in most small towns, as we show.

      Results: All of them were found.

      References

          1. Doe A. On examples. Exampletown: Example Press; 2004.
          1. Roe B. On towns. J Ex. 2005;1:2–3.

      Source: PubMed

      3
      Abonnieren
      """)
    #expect(record.authorNames == ["Doe, Ann", "van Roe, Robert B", "Poe, Carol"])
    #expect(
      record.abstract == "Background: Cafés are found in most small towns, as we show. Results: All of them were found."
    )
    #expect(record.references.count == 2)
    #expect(record.source == "PubMed")
    #expect(record.journal == nil)
  }

  @Test(arguments: [
    (
      "Short. (PsycINFO Database Record<br /> ((c) 2016 APA, all rights reserved).)",
      "(PsycINFO Database Record ((c) 2016 APA, all rights reserved).)"
    ),
    ("Short. [ABSTRACT FROM AUTHOR]", "[ABSTRACT FROM AUTHOR]"),
    ("Short. © 2016 Example Press. All rights reserved.", "© 2016 Example Press. All rights reserved."),
  ])
  func theDatabasesNoteIsNoPartOfTheAbstract(text: String, note: String) throws {
    let record = try readOne("T of T\n\nAuthor: Doe, A\n\nAbstract\n\n\(text)\n", as: .cataloguePage)
    #expect(record.abstract == "Short.")
    #expect(record.extra.first("abstract note") == note)
  }

  @Test func comparisonsAreNoMarkUp() throws {
    let record = try readOne("T of T\n\nAbstract: a <b>bold</b> p < 0.05 and q > 1 &amp; r\n", as: .cataloguePage)
    #expect(record.abstract == "a bold p < 0.05 and q > 1 & r")
  }

  @Test(arguments: [
    "Example Studies. Sep2016, Vol. 39 Issue 3, p282-288. 7p.", "Example Studies, Vol 39, Iss 3, Pp 282-288 (2016)",
    "Example Studies, Bd. 39 (2016), Nr. 3, S. 282-288", "Example Studies. 2016 Sep;39(3):282-288.",
    "Example Studies. - 39(2016), 3, S. 282-288", "Example Studies 39 (2016), 3, p. 282 - 288",
  ])
  func theSourceIsReadInTheShapesOfManyCatalogues(source: String) throws {
    let record = try readOne("T of T\n\nSource: \(source)\n", as: .cataloguePage)
    #expect(record.journal == "Example Studies")
    #expect(record.date?.year == 2016)
    #expect(record.volume == "39")
    #expect(record.issue == "3")
    #expect(record.pages == "282-288")
  }

  @Test func anAccessionNumberOfMEDLINEIsThePMID() throws {
    let text = "T of T\n\nDatabase :\nMEDLINE\nAccession number :\n27159112\nFull Text :\nhttps://doi.org/10.1000/q\n"
    let record = try readOne(text, as: .cataloguePage)
    #expect(record.pmid?.text == "27159112")
    #expect(record.doi?.text == "10.1000/q")
    let other = try readOne("T of T\n\nDatabase: Embase\nAccession number: 27159112\n", as: .cataloguePage)
    #expect(other.pmid == nil)
    #expect(other.accession == "27159112")
  }

  @Test(arguments: [
    ("Résumé", "Langue", "Auteurs"), ("Resumen", "Idioma", "Autores"), ("Riassunto", "Lingua", "Autori"),
    ("Samenvatting", "Taal", "Auteurs"), ("Resumo", "Idioma", "Autores"), ("摘要", "语种", "作者"),
  ])
  func labelsAreKnownInManyLanguages(abstract: String, language: String, authors: String) throws {
    let record = try readOne(
      "A title of examples\n\n\(authors): Doe, Ann; Roe, Bob\n\n\(language): xx\n\n\(abstract)\n\nShort.\n",
      as: .cataloguePage)
    #expect(record.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(record.language == "xx")
    #expect(record.abstract == "Short.")
  }

  @Test func aPageOfPubMedIsReadThoughControlsStandAboveTheTitle() throws {
    let record = try readOne(
      """
      Actions
      Cite
      Review
      Ex J Stud
      . 2015 Dec;41(6):705-20. doi: 10.1000/exj.7.
      Does a café in a small town improve anything? A study
      Anna Example 1, Bernard van der Muster 2 3
      Affiliations

          1 Department of Examples, University of Examples.

          PMID: 16328586 DOI: 10.1000/exj.7

      Abstract

      Objective: Cafés are many.

      Keywords: café; small town.

      Similar articles

          Another paper. Doe J. Ex J. 2010 Jan;12(1):1-9. doi: 10.1000/other. PMID: 123

      References

          Doe J. A paper about many a thing. Ex J. 2001;1:2-3. - DOI - PubMed
          Roe B. Another paper on things. Ex J. 2002;1:4-5. - PubMed
      """)
    #expect(record.title == "Does a café in a small town improve anything? A study")
    #expect(record.authorNames == ["Example, Anna", "van der Muster, Bernard"])
    #expect(record.journal == "Ex J Stud")
    #expect(record.date == PublicationDate(year: 2015, month: 12))
    #expect(record.pages == "705-20")
    #expect(record.pmid?.text == "16328586")
    #expect(record.doi?.text == "10.1000/exj.7")
    #expect(record.keywords == ["café", "small town"])
    #expect(record.abstract == "Objective: Cafés are many.")
    #expect(record.references.count == 2)
  }

  @Test func anUnknownLabelEndsTheListAboveIt() throws {
    let text = "T of T\n\nSubject Terms:\n    cafés\n    towns\nColour of the cover:\n    blue\n"
    #expect(try readOne(text, as: .cataloguePage).keywords == ["cafés", "towns"])
  }

  @Test(arguments: [
    "A paper\n\nAnn Doe\n\nAbstract\n\n\(paragraph)\n\n1 Introduction\n\nCafés.\n\nReferences\n\n1. Doe A. An example.\n",
    "Dear all,\n\n\(paragraph)\n\nBest, Ann\n", "<html><body>Abstract: \(paragraph) DOI: 10.1000/x</body></html>",
    "Title: A list\nDate: 2020-01-01\nAuthor: Doe, A\n", "\(paragraph)\n\nPublisher\n\nExample Press\n",
  ])
  func papersLettersAndListsAreNoPages(text: String) {
    #expect(throws: Problem.self) { _ = try read(text) }
  }
}

import Bibliography
import CitationFormats
import Testing

/// What reference managers and authors write into BibTeX and BibLaTeX.
struct BibTeXHabitsTests {
  @Test func linesThatBeginWithAPercentSignAreComments() throws {
    let text = """
      % An older version:
      %@article{old,
      %  title = {No} }
        % @article{older, title = {No}}
      @article{new, title = {Yes, 100 \\% of it}}
      """
    #expect(try read(text, as: .bibtex).records.map(\.title) == ["Yes, 100 % of it"])
  }

  @Test func namesOfFieldsAreKnownInAnySpellingAndKeptAsWritten() throws {
    let record = try readOne(
      "@Article{a, TITLE = {T}, Author_Keywords = {x; y}, Article-Number = {e7}, Research-Areas = {Health}}",
      as: .bibtex)
    #expect(record.title == "T")
    #expect(record.keywords == ["x", "y"])
    #expect(record.pages == "e7")
    #expect(record.extra == [Tag("Research-Areas", "Health")])
  }

  @Test(arguments: [
    ("eprint = {2101.00001}, archivePrefix = {arXiv}", "https://arxiv.org/abs/2101.00001"),
    ("eprint = {123}, eprinttype = {jstor}", "https://www.jstor.org/stable/123"),
    (#"howpublished = {\url{https://example.org/a_b}}"#, "https://example.org/a_b"),
    ("bdsk-url-1 = {https://example.org/~me}", "https://example.org/~me"),
    ("eprint = {123}, eprinttype = {jstor}, url = {https://example.org}", "https://example.org"),
  ])
  func theAddressIsFoundWhereTheFileSaysIt(_ fields: String, _ url: String) throws {
    #expect(try readOne("@misc{a, title = {T}, \(fields)}", as: .bibtex).url == url)
  }

  @Test(arguments: [
    ("langid = {german}", "german", []), ("langid = {ngerman}", "de", ["ngerman"]),
    ("hyphenation = {german}", "de", ["german"]),
    ("language = {Deutsch}", "Deutsch", []), ("hyphenation = {klingon}", "klingon", []),
  ])
  func theLanguageIsNamedOrItsCode(_ field: String, _ language: String, _ extra: [String]) throws {
    let record = try readOne("@misc{a, title = {T}, \(field)}", as: .bibtex)
    #expect(record.language == language)
    #expect(record.extra.map(\.value) == extra)
  }

  @Test(arguments: [
    ("date = {1723~}", 1723), ("date = {1998/open}", 1998), ("date = {-0876}", nil), ("date = {-1876}", nil),
    ("date = {20uu}", nil), ("year = {forthcoming}", nil),
  ])
  func aDateThatSaysMoreThanADayStaysAsWritten(_ field: String, _ year: Int?) throws {
    let record = try readOne("@misc{a, title = {T}, \(field)}", as: .bibtex)
    #expect(record.date?.year == year)
    #expect(record.extra.count == 1)
  }

  @Test(arguments: [
    ("@generic{a, title = {T}, journal = {J}}", RecordType.article), ("@generic{a, title = {T}}", .other),
    ("@generic{a, title = {T}, volume = {1}, pages = {2}}", .article),
    ("@manual{a, title = {T}}", .report), ("@manual{a, title = {T}, isbn = {978-3-16-148410-0}}", .book),
  ])
  func aTypeThatSaysLittleIsReadWithItsFields(_ entry: String, _ type: RecordType) throws {
    #expect(try readOne(entry, as: .bibtex).type == type)
  }

  @Test func aWorkThatIsOnlyDescribedHasItsDescriptionAsTitle() throws {
    #expect(
      try readOne("@image{a, titleaddon = {Photograph of a bridge}}", as: .biblatex).title == "Photograph of a bridge")
  }

  @Test func anIssueWithAJournalTitleKeepsItsOwnTitle() throws {
    let record = try readOne(
      "@periodical{a, title = {Odd Views}, issuetitle = {Special section}, journaltitle = {J Ex}}", as: .biblatex)
    #expect(record.title == "Odd Views")
    #expect(record.journal == "J Ex")
    #expect(record.extra == [Tag("issuetitle", "Special section")])
  }

  @Test func tagsOfCalibreAreKeywords() throws {
    #expect(try readOne("@book{a, title = {T}, tags = {One, Two}}", as: .bibtex).keywords == ["One", "Two"])
  }
}

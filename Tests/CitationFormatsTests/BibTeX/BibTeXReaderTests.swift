import Bibliography
import CitationFormats
import Testing

struct BibTeXReaderTests {
  @Test func bracesQuotesNumbersAndMacrosAreValues() throws {
    let record = try readOne(
      """
      @string{ jex = "Journal of" }
      @Article(key1,
        title = {A {Braced} title},
        author = "M{\\"u}ller, J{\\"o}rg and O'Brien, Mary",
        journal = jex # { Examples},
        year = 2019, month = jul # "~3", pages = {205--212}
      )
      """, as: .bibtex)
    #expect(record.title == "A Braced title")
    #expect(record.authorNames == ["Müller, Jörg", "O'Brien, Mary"])
    #expect(record.journal == "Journal of Examples")
    #expect(record.date == PublicationDate(year: 2019, month: 7, day: 3))
    #expect(record.pages == "205-212")
    #expect(record.id == "key1")
  }

  @Test func keysMayHoldCommasAndBlanksOrBeMissing() throws {
    let text = """
      @article{Kenny20103,17,
        title = {One}}
      @article{Ho 87 ,
        title = {Two}}
      @article{,
        title = {Three}}
      @article{title = {Four}}
      """
    let records = try read(text, as: .bibtex).records
    #expect(records.map(\.title) == ["One", "Two", "Three", "Four"])
    #expect(records.map(\.id) == ["Kenny20103,17", "Ho 87", nil, nil])
  }

  @Test func entriesWithTheSameKeyAreBothKept() throws {
    let records = try read("@misc{a, title={One}}\n@misc{a, title={Two}}", as: .bibtex).records
    #expect(records.map(\.title) == ["One", "Two"])
  }

  @Test func anUnclosedEntryCostsOnlyItself() throws {
    let text = """
      @article{a,
        title = {The first},
        abstract = {Never closed,
        year = {2001},

      @article{b, title = {The second}}
      """
    let (records, problems) = try read(text, as: .bibtex)
    #expect(records.map(\.title) == ["The first", "The second"])
    #expect(records.first?.date?.year == 2001)
    #expect(problems.map(\.line) == [1])
  }

  @Test func aCutOffFileKeepsWhatItHas() throws {
    let (records, problems) = try read("@article{a,\n title = {Kept},\n note = {cut", as: .bibtex)
    #expect(records.map(\.title) == ["Kept"])
    #expect(problems.count == 1)
  }

  @Test func commentsAndTextBetweenEntriesArePassedOver() throws {
    let text = """
      Exported by someone@example.org
      @comment{ title = {No} }
      @preamble{ "\\def\\x{y}" }
      @misc{a, title = {Yes}}
      """
    #expect(try read(text, as: .bibtex).records.map(\.title) == ["Yes"])
  }

  @Test func anEntryWithNothingInItIsReported() throws {
    let (records, problems) = try read("@article{a,\n year = 2001}", as: .bibtex)
    #expect(records.map(\.id) == ["a"])
    #expect(problems.map(\.line) == [1])
  }

  @Test func bibLaTeXFieldsAreRead() throws {
    let record = try readOne(
      """
      @article{a,
        title = {The title}, subtitle = {And more},
        journaltitle = {J Ex}, date = {2008-12-31/2009-01-02}, eid = {e12}, langid = {british}
      }
      """)
    #expect(record.title == "The title: And more")
    #expect(record.journal == "J Ex")
    #expect(record.date == PublicationDate(year: 2008, month: 12, day: 31))
    #expect(record.pages == "e12")
    #expect(record.language == "en-GB")
  }

  @Test func aChapterInheritsFromABookFurtherDown() throws {
    let text = """
      @incollection{part, title = {Part}, crossref = {whole}}
      @misc{other, title = {Other}}
      @book{whole, title = {Whole}, date = {2000}}
      """
    let records = try read(text, as: .biblatex).records
    #expect(records.map(\.title) == ["Part", "Other", "Whole"])
    #expect(records.first?.journal == "Whole")
    #expect(records.first?.date?.year == 2000)
  }

  @Test(arguments: [
    ("Ludwig van Beethoven", ["van Beethoven, Ludwig"]),
    ("von Hicks, III, Michael", ["von Hicks, Michael, III"]),
    ("{Example Study Group} and Smith, Jane and others", ["Example Study Group", "Smith, Jane"]),
    ("family=Goethe, given=Johann, prefix=von, useprefix=false", ["Goethe, Johann von"]),
    ("Caf{\\'e} {Two Words}", ["Two Words, Café"]),
  ])
  func namesAreReadInEveryOrder(_ text: String, _ expected: [String]) throws {
    let record = try readOne("@misc{a, author = {\(text)}}", as: .bibtex)
    #expect(record.authorNames == expected)
  }

  @Test(arguments: [
    (#"\'e\'{e}{\'e}\'{\i}{\H o}\c{c}\k a\v{S}\r u"#, "éééíőçąŠů"),
    (#"\o\O{\l}\ss{} \ae\AA"#, "øØłß æÅ"),
    (#"a -- b --- c ``d'' e~f \& \% \_"#, "a – b — c “d” e f & % _"),
    (#"\textit{x} {\em y} \unknown{z} $\alpha_{2}$ 5\textendash 6"#, "x y z α2 5–6"),
    (#"\{x\} \href{https://example.org}{text}"#, "{x} text"),
    (#"see \url{https://example.org/~me_2} and"#, "see https://example.org/~me_2 and"),
    (#"Nguy\~{\^e}n and \d{\^e} {\'\i} \"{\i}"#, "Nguyễn and ệ í ï"),
    ("two  \n\t words {of } text", "two words of text"),
  ])
  func laTeXBecomesText(_ latex: String, _ expected: String) throws {
    #expect(try readOne("@misc{a, title = {\(latex)}}", as: .bibtex).title == expected)
  }
}

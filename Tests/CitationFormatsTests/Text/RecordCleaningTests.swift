import Bibliography
import CitationFormats
import Testing

@Suite struct RecordCleaningTests {
  @Test(arguments: [
    ("Effects of CO<sub>2</sub> on <i>E. coli</i>", "Effects of CO2 on E. coli"),
    ("Peers &amp; partners: caf&eacute; talks", "Peers & partners: café talks"),
    ("&lt;i&gt;Drosophila&lt;/i&gt; at &#8805; 5&nbsp;days", "Drosophila at ≥ 5 days"),
    ("One<br />two<p>three</p>", "One two three"), ("It&#146;s &quot;here&quot;", "It’s \"here\""),
  ])
  func markupAndReferencesAreTakenOutOfATitle(raw: String, clean: String) throws {
    let record = try readOne("TY  - JOUR\nTI  - \(raw)\nER  - \n")
    #expect(record.title == clean)
    #expect(record.extra.first("raw-title") == raw)
  }

  @Test(arguments: [
    "p < 0.05 & q > 3", "A<B and C>D", "x <a and b> y", "AT&T; more", "R&D", "<5 years", "A<B>C", "A <b and c=d> test",
  ])
  func signsThatAreTextStay(title: String) throws {
    let record = try readOne("TY  - JOUR\nTI  - \(title)\nER  - \n")
    #expect(record.title == title)
    #expect(record.extra.first("raw-title") == nil)
  }

  @Test func abstractsJournalsAndNamesAreCleanedToo() throws {
    let record = try readOne(
      "TY  - JOUR\nTI  - T\nAU  - M&uuml;ller, J&ouml;rg\nJF  - Health &amp; Place\nAB  - <p>First.</p><p>Second.</p>\nER  - \n"
    )
    #expect(record.authorNames == ["Müller, Jörg"])
    #expect(record.journal == "Health & Place")
    #expect(record.abstract == "First. Second.")
    #expect(record.extra.first("raw-authors") == "M&uuml;ller, J&ouml;rg")
    #expect(record.extra.first("raw-abstract") == "<p>First.</p><p>Second.</p>")
  }

  @Test func cleaningWhatIsCleanChangesNothing() throws {
    let text = "TY  - JOUR\nTI  - Fish &amp; chips\nER  - \n"
    let once = try readOne(text)
    let again = try #require(try read(bytes: written([once], as: .jsonLines), as: .jsonLines).records.first)
    #expect(again == once)
  }
}

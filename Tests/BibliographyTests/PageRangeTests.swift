import Bibliography
import Testing

@Suite struct PageRangeTests {
  @Test(arguments: [
    "123-8", "123-28", "123-128", "123–128", "123—8", "123--8", "pp. 123-8", "Pages 123-128", "123 - 128",
  ])
  func anAbbreviatedLastPageIsTheSameRangeWrittenInFull(text: String) {
    let pages = PageRange(text)
    #expect(pages?.first == "123")
    #expect(pages?.last == "128")
  }

  @Test func lettersBeforeThePageNumberAreKept() {
    #expect(PageRange("S12-S19")?.first == "s12")
    #expect(PageRange("S12-S19")?.last == "s19")
    #expect(PageRange("S12-9") == PageRange("s12-s19"))
  }

  @Test func anArticleNumberIsAFirstPageWithoutALast() {
    #expect(PageRange("e1052")?.first == "e1052")
    #expect(PageRange("e1052")?.last == nil)
    #expect(PageRange("E1052") == PageRange("e1052"))
  }

  @Test(arguments: ["57", "p. 57", "p57", "page 57", "57-", "-57", "57-57"])
  func onePageHasNoLast(text: String) {
    #expect(PageRange(text) == PageRange("57"))
    #expect(PageRange(text)?.last == nil)
  }

  @Test func aLastPageWithMoreDigitsIsNotCompleted() {
    #expect(PageRange("98-102")?.last == "102")
    #expect(PageRange("98-9")?.last == "99")
  }

  @Test(arguments: ["", "No Pagination Specified", "-", "n/a", "pp."])
  func aTextWithoutADigitGivesNoPages(text: String) {
    #expect(PageRange(text) == nil)
  }

  @Test func aPBehindTheNumberIsNotPartOfIt() {
    #expect(PageRange("1 p.") == PageRange("1"))
  }

  @Test func aPBeforeBothPagesIsDroppedFromBoth() {
    #expect(PageRange("p12-p19") == PageRange("12-19"))
  }
}

import Bibliography
import Testing

@Suite struct TrimmedTests {
  @Test(arguments: [" title ", "\ttitle", "title\r\n", "\n\n title \t", "\u{A0}title\u{A0}", "title"])
  func whiteSpaceAtEitherEndIsRemoved(text: String) {
    #expect(text.trimmed == "title")
  }

  @Test(arguments: ["", " ", " \t\r\n "])
  func aBlankTextIsEmpty(text: String) {
    #expect(text.trimmed.isEmpty)
  }

  @Test func whiteSpaceInsideStays() {
    #expect(" a  b\tc ".trimmed == "a  b\tc")
  }

  @Test func lettersOutsideASCIIAtTheEndsStay() {
    #expect(" élan café ".trimmed == "élan café")
    #expect("系统评价".trimmed == "系统评价")
  }

  @Test func aPartOfATextIsTrimmedToo() {
    #expect("a, b ,c".split(separator: ",").map(\.trimmed) == ["a", "b", "c"])
  }
}

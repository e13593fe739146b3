import Bibliography
import Foundation
import ReviewProtocol
import Testing

@Suite struct FilesAsEditorsSaveThem {
  private let whole = ProtocolDocument(GardenProtocol.bytes).value

  @Test func lineEndsOfWindowsAndOldMacsMakeNoDifference() {
    for end in ["\r\n", "\r"] {
      let document = ProtocolDocument(Array(GardenProtocol.text.replacing("\n", with: end).utf8))
      #expect(document.messages.isEmpty)
      #expect(document.value == whole)
    }
  }

  @Test func aByteOrderMarkMakesNoDifference() {
    let document = ProtocolDocument([0xEF, 0xBB, 0xBF] + GardenProtocol.bytes)
    #expect(document.messages.isEmpty)
    #expect(document.value == whole)
  }

  /// What a version keeps is the text as it was written: only UTF-8 can be kept and given back byte by byte.
  @Test(arguments: ["", "\u{FEFF}"]) func utf16IsRefusedWithOrWithoutItsMark(_ mark: String) throws {
    let data = try #require((mark + GardenProtocol.text).data(using: .utf16LittleEndian))
    let messages = ProtocolDocument(Array(data)).messages
    #expect(messages.map(\.problem.what) == ["the file is saved as UTF-16, not as UTF-8"])
    #expect(messages.first?.problem.remedy.contains("UTF-8") == true)
  }

  @Test func windows1252IsNamedWithItsPlace() throws {
    let text = GardenProtocol.text.replacing("Mara Lindqvist", with: "Mára Lindqvist")
    let data = try #require(text.data(using: .windowsCP1252))
    let problem = try #require(ProtocolDocument(Array(data), file: "p.yaml").messages.first?.problem)
    #expect(problem.line == 5)
    #expect(problem.column == 12)
    #expect(problem.description.contains("byte E1"))
    #expect(problem.description.contains("save it in your editor as UTF-8"))
  }

  @Test(arguments: ["", "\n\n", "# nothing yet\n# really\n", "---\n", "~\n", "\u{FEFF}", "\u{FEFF}# x\n"])
  func aFileWithoutAnythingInItSaysHowToBegin(_ text: String) {
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.map(\.problem.what) == ["holds no protocol"])
    #expect(messages.first?.problem.remedy.contains("winnow init") == true)
  }

  @Test(arguments: [("PK\u{3}\u{4}\u{14}", "Word"), ("%PDF-1.7\n", "PDF"), ("{\\rtf1\\ansi", "rich text")])
  func anotherKindOfFileIsNamed(_ start: String, _ kind: String) {
    let messages = ProtocolDocument(Array(start.utf8)).messages
    #expect(messages.count == 1)
    #expect(messages.first?.problem.what.contains(kind) == true)
  }

  @Test func aControlCharacterIsFoundWhereItStands() {
    let text = GardenProtocol.text.replacing("Slow Food", with: "Slow\u{0} Food")
    let line = GardenProtocol.text.split(separator: "\n").firstIndex { $0.contains("Slow Food") }
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.map(\.problem.line) == [line.map { $0 + 1 }])
    #expect(messages.first?.problem.what == "a control character stands in the text")
  }

  /// What YAML doesn't let stand in a text could not be read back from the canonical form.
  @Test(arguments: ["\\x01", "\\x7F", "\\uFEFF", "\\0"]) func anEscapedControlCharacterIsRefused(_ escape: String) {
    let text = GardenProtocol.text.replacing("scoping review\"", with: "scoping review\(escape)\"")
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.map(\.problem.what) == ["`title` holds a control character"])
  }

  @Test func columnsCountLettersNotBytes() {
    let text = GardenProtocol.text.replacing("{name: ERIC, kind: database", with: "{name: ÉRÍC…, kind: databse")
    let line = text.split(separator: "\n").first { $0.contains("databse") }
    let column = line?.range(of: "databse").map {
      line?.distance(from: line?.startIndex ?? $0.lowerBound, to: $0.lowerBound) ?? 0
    }
    #expect(ProtocolDocument(Array(text.utf8)).messages.map(\.problem.column) == [column.map { $0 + 1 }])
  }

  @Test func colonsAreNamedBehindLineEndsOfWindows() throws {
    let text = GardenProtocol.text.replacing("    text: Schools\n", with: "    text: Schools: all\n")
      .replacing("grant 12", with: "grant #P12").replacing("\n", with: "\r\n")
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.map(\.code.rawValue) == ["syntax", "note-in-text"])
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      messages.map(\.problem.line)
        == ["Schools: all", "#P12"].map { word in lines.firstIndex { $0.contains(word) }.map { $0 + 1 } })
  }
}

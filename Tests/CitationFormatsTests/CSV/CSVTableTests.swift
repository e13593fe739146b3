import Bibliography
import CitationFormats
import Testing

@Suite struct CSVTableTests {
  @Test func cellsAreFoundByTheNameOfTheirColumn() throws {
    let table = try CSVTable(
      ByteSource(bytes: Array("Record, Decision ,Reason\n1,include,\n\n2,exclude,\"a, b\"\n".utf8)))
    #expect(table.has("decision"))
    #expect(!table.has("who"))
    let first = try #require(try table.next())
    #expect(first["record"] == "1")
    #expect(first["decision"] == "include")
    #expect(first["reason"] == nil)
    #expect(first.line == 2)
    let second = try #require(try table.next())
    #expect(second["reason"] == "a, b")
    #expect(second.line == 4)
    let end = try table.next()?.line
    #expect(end == nil)
  }

  @Test func anEmptyTableIsAProblem() {
    #expect(throws: Problem.self) { _ = try CSVTable(ByteSource(bytes: [])) }
  }
}

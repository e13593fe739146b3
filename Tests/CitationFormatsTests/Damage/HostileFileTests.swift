import CitationFormats
import Testing

/// Files that once took too long or crashed a reader, at a size at which either would show.
@Suite struct HostileFileTests {
  @Test(.timeLimit(.minutes(10)))
  func manyMacrosAreReadInTimeThatGrowsWithThem() throws {
    let macros = (0..<60_000).map { "@string{m\($0) = {x}}\n" }.joined()
    #expect(try read(macros + "@article{a, title = {T}}").records.count == 1)
  }

  @Test(.timeLimit(.minutes(10)))
  func manyTagNamesAreWrittenInTimeThatGrowsWithThem() throws {
    let tags = (0..<100_000).map { "\"t\($0)\":\"x\"" }.joined(separator: ",")
    let records = try read("{\"title\":\"T\",\"extra\":{\(tags)}}").records
    #expect(written(records, as: .jsonLines).count > 1_000_000)
  }

  @Test(.timeLimit(.minutes(10)))
  func referencesWithEndlessEndingsAreRead() throws {
    let suffixes = String(repeating: " Jr", count: 60_000)
    #expect(ReferenceList.records(in: ["Doe A, Roe B\(suffixes). Title. Ex J. 2001;1:2-3."]).count == 1)
    let captions = String(repeating: " DOI", count: 200_000)
    #expect(ReferenceList.records(in: ["Doe A. Title. Ex J. 2001;1:2-3.\(captions)"]).count == 1)
  }
}

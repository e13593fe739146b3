import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct ByteSourceTests {
  @Test func aMissingFileIsAProblemThatNamesIt() {
    let problem = #expect(throws: Problem.self) { _ = try ByteSource(path: "/no/such/folder/search.ris") }
    #expect(problem?.file == "/no/such/folder/search.ris")
    #expect(problem?.what == "no such file")
  }

  @Test func aFolderIsAProblem() throws {
    try withTemporaryFolder { folder in
      let problem = #expect(throws: Problem.self) { _ = try ByteSource(path: folder.path) }
      #expect(problem?.what == "is a folder")
    }
  }

  @Test func aFileIsReadAsTheSameTextInMemoryIs() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("with blanks & ümlaut.ris")
      try Data(Samples.ris.utf8).write(to: file)
      let fromFile = try read(source: ByteSource(path: file.path))
      let fromMemory = try read(Samples.ris)
      #expect(fromFile.records.count == 3)
      #expect(fromFile.records == fromMemory.records)
    }
  }

  @Test func aProblemNamesTheFileItWasFoundIn() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("cut.ris")
      try Data("TY  - JOUR\nTI  - First\n".utf8).write(to: file)
      let (_, problems) = try read(source: ByteSource(path: file.path))
      #expect(problems.compactMap(\.file) == [file.path])
    }
  }

  @Test func lookingAheadTakesNothingAway() throws {
    let source = ByteSource(bytes: Array("abcdef".utf8))
    let head = try source.peek(3)
    #expect(head == Array("abc".utf8))
    #expect(source.bytesRead == 0)
    let all = try source.peek(100)
    #expect(all == Array("abcdef".utf8))
  }

  @Test func lookingAtAFewBytesOfAFileTakesNothingAway() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("long.ris")
      let text = String(repeating: "TY  - JOUR\nTI  - A title\nER  - \n\n", count: 40)
      try Data(text.utf8).write(to: file)
      let source = try ByteSource(path: file.path)
      #expect(try source.peek(4) == Array("TY  ".utf8))
      #expect(try read(source: source).records.count == 40)
    }
  }

  @Test func theBytesReadAreCountedOnce() throws {
    let bytes = Array(Samples.ris.utf8)
    let source = ByteSource(bytes: bytes)
    _ = try read(source: source)
    #expect(source.bytesRead == bytes.count)
  }
}

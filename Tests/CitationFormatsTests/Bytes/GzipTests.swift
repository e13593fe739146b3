import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct GzipTests {
  @Test(arguments: Samples.formats)
  func aPackedFileIsReadLikeThePlainOne(format: CitationFormat) throws {
    try withTemporaryFolder { folder in
      let path = try gzipped(Array(Samples.text(format).utf8), named: "export.\(format.name)", in: folder)
      let packed = try read(source: ByteSource(path: path))
      let plain = try read(Samples.text(format))
      #expect(!plain.records.isEmpty)
      #expect(packed.records == plain.records)
      #expect(packed.problems.isEmpty)
    }
  }

  @Test func packedPubMedXMLIsDetectedAndRead() throws {
    try withTemporaryFolder { folder in
      let text = pubmedSet(simpleArticle(1, title: "First"), simpleArticle(2, title: "Second"))
      let path = try gzipped(Array(text.utf8), named: "pubmed.xml", in: folder)
      #expect(path.hasSuffix(".xml.gz"))
      let (records, problems) = try read(source: ByteSource(path: path))
      #expect(records.compactMap(\.title) == ["First", "Second"])
      #expect(problems.isEmpty)
    }
  }

  @Test func aPackedFileThatWasCutOffIsAProblem() throws {
    try withTemporaryFolder { folder in
      let path = try gzipped(Array(Samples.ris.utf8), named: "cut.ris", in: folder)
      let packed = try Data(contentsOf: URL(fileURLWithPath: path))
      try packed.prefix(packed.count - 20).write(to: URL(fileURLWithPath: path))
      #expect(throws: Problem.self) { _ = try read(source: ByteSource(path: path), as: .ris) }
    }
  }

  @Test func packedFilesJoinedIntoOneAreAProblemNotHalfAFile() throws {
    try withTemporaryFolder { folder in
      let first = try gzipped(Array("TY  - JOUR\nTI  - First\nER  - \n\n".utf8), named: "a.ris", in: folder)
      let second = try gzipped(Array("TY  - JOUR\nTI  - Second and longer\nER  - \n".utf8), named: "b.ris", in: folder)
      let joined = folder.appendingPathComponent("joined.ris.gz")
      var bytes = try Data(contentsOf: URL(fileURLWithPath: first))
      bytes += try Data(contentsOf: URL(fileURLWithPath: second))
      try bytes.write(to: joined)
      #expect(throws: Problem.self) { _ = try read(source: ByteSource(path: joined.path)) }
    }
  }
}

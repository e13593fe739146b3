import Bibliography
import CitationFormats
import Testing

/// Cuts a file at every byte: what was complete before the cut is never lost.
@Suite struct TruncationTests {
  @Test func aCutRISFileKeepsEveryRecordBeforeTheCut() throws {
    let bytes = Array(Samples.ris.utf8)
    let ends = offsets(behind: "\nER  -", in: bytes)
    #expect(ends.count == 3)
    let whole = try read(bytes: bytes, as: .ris).records
    for cut in 0...bytes.count {
      let complete = ends.count { $0 <= cut }
      let kept = try read(bytes: Array(bytes[..<cut]), as: .ris).records
      #expect(kept.prefix(complete) == whole.prefix(complete), "cut at byte \(cut)")
    }
  }

  @Test func aCutMEDLINEFileKeepsEveryRecordBeforeTheCut() throws {
    let bytes = Array(Samples.medline.utf8)
    let ends = offsets(behind: "\n\n", in: bytes)
    #expect(ends.count == 2)
    let whole = try read(bytes: bytes, as: .medline).records.map(described)
    for cut in 0...bytes.count {
      let complete = ends.count { $0 <= cut }
      let kept = try read(bytes: Array(bytes[..<cut]), as: .medline).records.map(described)
      #expect(kept.prefix(complete) == whole.prefix(complete), "cut at byte \(cut)")
    }
  }

  @Test func aCutJSONLinesFileKeepsEveryRecordBeforeTheCut() throws {
    let bytes = Array(Samples.jsonLines.utf8)
    let ends = offsets(behind: "}\n", in: bytes).map { $0 - 1 }
    #expect(ends.count == 3)
    let whole = try read(bytes: bytes, as: .jsonLines).records
    for cut in 0...bytes.count {
      let complete = ends.count { $0 <= cut }
      let kept = try read(bytes: Array(bytes[..<cut]), as: .jsonLines).records
      #expect(kept == Array(whole.prefix(complete)), "cut at byte \(cut)")
    }
  }

  @Test func aCutCSVFileKeepsEveryRowBeforeTheCut() throws {
    let bytes = Array("title,year\nFirst,2019\n\"Second, quoted\",2020\nThird,2021\n".utf8)
    let ends = offsets(behind: "\n", in: bytes)
    let whole = try read(bytes: bytes, as: .csv).records
    let heading = try #require(ends.first)
    for cut in heading...bytes.count {
      let complete = ends.count { $0 <= cut } - 1
      let kept = try read(bytes: Array(bytes[..<cut]), as: .csv).records
      #expect(kept.prefix(complete) == whole.prefix(complete), "cut at byte \(cut)")
    }
  }

  /// What a reader of the list would miss; the last tag of a record is left out (see `MEDLINEReadingTests`).
  private func described(_ record: Record) -> String {
    let parts = [record.pmid?.text, record.title, record.date?.iso, record.abstract, record.doi?.text]
    return (parts.map { $0 ?? "-" } + record.authorNames + record.mesh).joined(separator: " / ")
  }

  private func offsets(behind marker: String, in bytes: [UInt8]) -> [Int] {
    let marker = Array(marker.utf8)
    return (marker.count...bytes.count).filter { bytes[($0 - marker.count)..<$0].elementsEqual(marker) }
  }
}

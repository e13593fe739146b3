import Bibliography
import CitationFormats
import Foundation

/// Cuts every file of a corpus at random places: nothing may crash, and nothing but the record that was cut may be lost.
enum Truncation {
  /// - Returns: what went wrong, a line each.
  static func sweep(_ corpus: String, cuts: Int, seed: UInt64) throws -> [String] {
    var random = Mutator(seed: seed)
    var complaints: [String] = []
    var files = 0
    for path in Corpus.paths(in: corpus) {
      guard let bytes = FileManager.default.contents(atPath: path).map(Array.init), bytes.count > 1,
        let format = try? CitationReader.detect(ByteSource(path: path))
      else { continue }
      files += 1
      let whole = Reading(try source(bytes, like: path), as: format)
      // Reading from the start takes longer the later the cut: large files get fewer.
      let count = min(cuts, max(20, 40_000_000 / bytes.count))
      for _ in 0..<count {
        let cut = random.below(bytes.count)
        let part = Reading(try source(Array(bytes[..<cut]), like: path), as: format)
        if let complaint = whole.complaint(about: part, cutAfter: bytes[..<cut], of: format) {
          complaints.append("\(path) cut at byte \(cut): \(complaint)")
          break
        }
      }
    }
    print("\(files) files cut, \(complaints.count) lost more than the record that was cut")
    return complaints
  }

  /// Packed files must be read from a file.
  private static func source(_ bytes: [UInt8], like path: String) throws -> ByteSource {
    guard path.hasSuffix(".gz") else { return ByteSource(bytes: bytes) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("winnow-fuzz-cut.gz")
    try Data(bytes).write(to: file)
    return try ByteSource(path: file.path)
  }
}

/// The records of a file in their neutral form, and the lines at which they begin.
private struct Reading {
  var records: [[UInt8]] = []
  var lines: [Int] = []

  init(_ source: ByteSource, as format: CitationFormat) {
    _ = try? CitationReader.read(source, as: format) { event in
      guard case .record(let record, let line) = event else { return }
      records.append(NeutralForm.bytes(record))
      lines.append(line)
    }
  }

  /// What is missing from `part` or different in it beyond the record that was cut.
  func complaint(about part: Reading, cutAfter bytes: ArraySlice<UInt8>, of format: CitationFormat) -> String? {
    // The last record of the part may be the one that was cut.
    for (index, pair) in zip(part.records.dropLast(), records).enumerated() where pair.0 != pair.1 {
      return "record \(index + 1) is another one"
    }
    let begun = lines.count { $0 <= bytes.count { $0 == 0x0A } + 1 }
    // Where several records share a line, lines say nothing.
    guard Set(lines).count == lines.count, begun - part.records.count > 1 else { return nil }
    return "\(begun) records were begun, \(part.records.count) read"
  }
}

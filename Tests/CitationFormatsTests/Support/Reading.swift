import Bibliography
import CitationFormats
import Testing

/// All records and problems in a text, in file order; the format is detected unless it is named.
func read(_ text: String, as format: CitationFormat? = nil) throws -> (records: [Record], problems: [Problem]) {
  try read(bytes: Array(text.utf8), as: format)
}

func read(bytes: [UInt8], as format: CitationFormat? = nil) throws -> (records: [Record], problems: [Problem]) {
  try read(source: ByteSource(bytes: bytes), as: format)
}

func read(source: ByteSource, as format: CitationFormat? = nil) throws -> (records: [Record], problems: [Problem]) {
  var records: [Record] = []
  var problems: [Problem] = []
  try CitationReader.read(source, as: format) { event in
    switch event {
    case .record(let record, line: _): records.append(record)
    case .skipped(let problem), .repaired(let problem): problems.append(problem)
    }
  }
  return (records, problems)
}

/// The only record of a text.
func readOne(_ text: String, as format: CitationFormat? = nil) throws -> Record {
  let records = try read(text, as: format).records
  #expect(records.count == 1)
  return try #require(records.first)
}

/// The line at which each record of a text begins.
func recordLines(_ text: String, as format: CitationFormat? = nil) throws -> [Int] {
  var lines: [Int] = []
  try CitationReader.read(ByteSource(bytes: Array(text.utf8)), as: format) { event in
    if case .record(_, let line) = event { lines.append(line) }
  }
  return lines
}

/// The file that `records` make in a format.
func written(_ records: [Record], as format: CitationFormat) -> [UInt8] {
  do {
    return try written(records, as: format, report: { Issue.record("\($0)") })
  } catch {
    Issue.record(error)
    return []
  }
}

func written(
  _ records: [Record], as format: CitationFormat, report: @escaping (Problem) -> Void
) throws -> [UInt8] {
  var output: [UInt8] = []
  let writer = try CitationWriter(format, report: report) { output += $0 }
  for record in records { try writer.write(record) }
  try writer.finish()
  return output
}

extension Record {
  /// `Family, Given` of each author.
  var authorNames: [String] { authors.map(\.inverted) }
}

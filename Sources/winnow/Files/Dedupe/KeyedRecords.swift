internal import Bibliography
internal import CitationFormats
internal import Deduplication

/// What is kept of each record after the first reading: an id and what it is compared by.
struct KeyedRecords {
  private(set) var keys: [MatchKey] = []
  /// The record's own id, else file name and number; made unique where inputs repeat one.
  private(set) var ids: [String] = []
  private(set) var skipped = 0
  /// The inputs with their format and number of records.
  private(set) var parts: [Part] = []
  /// The database each record names, folded; only where they are asked for.
  private var sourceNames: [String?] = []

  struct Part {
    let input: DedupeInput
    let format: CitationFormat
    var count = 0
  }

  var count: Int { ids.count }

  /// Reads all inputs and says what was skipped or repaired.
  ///
  /// - Parameter keepsSources: whether ``sources()`` will be asked for.
  init(_ inputs: [DedupeInput], as format: CitationFormat?, keepsSources: Bool, quiet: Bool) throws {
    var taken = Set<String>()
    var maker = MatchKeyMaker()
    for input in inputs {
      let source = try input.open()
      let progress = ProgressBar(input.name, total: input.size, quiet: quiet)
      source.onProgress = { progress.update($0) }
      defer { progress.finish() }
      var part = Part(input: input, format: try format ?? CitationReader.detect(source))
      try CitationReader.read(source, as: part.format) { event in
        switch event {
        case .record(let record, line: _):
          part.count += 1
          ids.append(KeyedRecords.id(of: record, in: part, &taken))
          keys.append(maker.key(record))
          if keepsSources { sourceNames.append(record.source.map(Folding.key)) }
        case .skipped(let problem):
          skipped += 1
          progress.finish()
          Console.say("skipped: \(problem)")
        case .repaired(let problem):
          if !quiet { Console.say("note: \(problem)") }
        }
      }
      parts.append(part)
    }
  }

  private static func id(of record: Record, in part: Part, _ taken: inout Set<String>) -> String {
    let numbered = "\(part.input.shortName):\(part.count)"
    for id in [record.id ?? numbered, numbered, "\(part.input.name):\(part.count)"] where taken.insert(id).inserted {
      return id
    }
    var suffix = 2
    while !taken.insert("\(numbered) (\(suffix))").inserted { suffix += 1 }
    return "\(numbered) (\(suffix))"
  }

  /// A number for each record, the same for records of one source: of one input, or where there is only one, of one
  /// database named in them. A record that names none is a source by itself.
  ///
  /// - Throws: ``Problem`` when the only input names no database at all.
  func sources() throws -> [Int] {
    guard parts.count == 1 else {
      return parts.enumerated().flatMap { number, part in Array(repeating: number, count: part.count) }
    }
    var numbers: [String: Int] = [:]
    let sources = sourceNames.enumerated().map { index, name -> Int in
      guard let name, !name.isEmpty else { return -1 - index }
      if let number = numbers[name] { return number }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
    guard !numbers.isEmpty || sources.isEmpty else {
      throw Problem(
        "no record names its source", file: parts[0].input.name,
        remedy: "For --protect-sources give one file for each source, or records with a `source`.")
    }
    return sources
  }

  /// Reads all inputs once more, handing over each record with its index; what was wrong has been said already.
  ///
  /// - Parameter doing: what the reading is for, for the progress bar.
  /// - Throws: ``Problem`` when an input holds another number of records than before; whatever `body` throws.
  func readAgain(_ doing: String, quiet: Bool, _ body: (Int, Record) throws -> Void) throws {
    var start = 0
    for part in parts {
      let source = try part.input.open()
      let progress = ProgressBar("\(part.input.name), \(doing)", total: part.input.size, quiet: quiet)
      source.onProgress = { progress.update($0) }
      defer { progress.finish() }
      var count = 0
      try CitationReader.read(source, as: part.format) { event in
        guard case .record(let record, line: _) = event else { return }
        if count < part.count { try body(start + count, record) }
        count += 1
      }
      guard count == part.count else {
        throw Problem(
          "had \(part.count) records and now has \(count)", file: part.input.name,
          remedy: "Something changed the file meanwhile; run the command again.")
      }
      start += part.count
    }
  }
}

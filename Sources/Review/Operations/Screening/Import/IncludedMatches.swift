internal import Bibliography
internal import CitationFormats

/// The works that a list of included records means.
struct IncludedMatches {
  let finder: RecordFinder
  let reached: Set<RecordID>
  let file: String
  var included = Set<RecordID>()
  /// Works that a listed record might mean.
  var possible = Set<RecordID>()
  var unmatched: [Problem] = []
  var notes: [Problem] = []

  init(finder: RecordFinder, reached: Set<RecordID>, file: String) {
    self.finder = finder
    self.reached = reached
    self.file = file
  }

  /// Neither surely included nor surely not.
  var doubtful: Set<RecordID> { possible.subtracting(included) }

  mutating func take(_ event: ReadEvent) {
    switch event {
    case .record(let record, let line):
      func problem(_ what: String, _ remedy: String) -> Problem {
        Problem(what, file: file, line: line, text: record.title, remedy: remedy)
      }
      switch finder.find(record) {
      case .found(let id) where reached.contains(id): included.insert(id)
      case .found(let id):
        unmatched.append(
          problem("\(id.text) did not reach this stage", "It was passed over; import the earlier stage first."))
      case .ambiguous(let ids):
        possible.formUnion(ids)
        let list = ids.map(\.text).joined(separator: ", ")
        unmatched.append(
          problem("may be \(list)", "They were left undecided; decide them, or merge them if they are one work."))
      case .missing: unmatched.append(problem("is in none of the imported searches", "It was passed over."))
      }
    case .skipped(let problem): unmatched.append(problem.inFile(file))
    case .repaired(let problem): notes.append(problem.inFile(file))
    }
  }
}

internal import Bibliography
internal import CitationFormats
internal import Prioritisation

/// Records with known labels, as `winnow simulate` reads them: `record_id,title,abstract,label_included`.
struct LabelledRecords {
  private(set) var ids: [String] = []
  private(set) var texts: [RankedText] = []
  private(set) var labels: [Bool] = []
  private var place: [String: Int] = [:]
  private let file: String

  /// - Throws: ``Problem`` where a column is missing, an id stands twice, a label is neither 0 nor 1, or nothing is relevant.
  init(path: String) throws {
    file = path
    let table = try CSVTable(try ByteSource(path: path))
    for column in ["record_id", "title", "abstract", "label_included"] where !table.has(column) {
      throw Problem(
        "has no column \(column)", file: path, line: 1,
        remedy: "Name the columns record_id, title, abstract and label_included (1 is relevant, 0 is not).")
    }
    while let row = try table.next() { try take(row) }
    guard labels.contains(true), labels.contains(false) else {
      throw Problem(
        labels.isEmpty ? "has no records" : "has only \(labels[0] ? "relevant" : "irrelevant") records", file: path,
        remedy: "A replay needs records labelled 1 and records labelled 0.")
    }
  }

  private mutating func take(_ row: CSVTable.Row) throws {
    guard let id = row["record_id"] else {
      throw Problem(
        "a record has no record_id", file: file, line: row.line, remedy: "Give each record an id of its own.")
    }
    guard let label = row["label_included"], label == "0" || label == "1" else {
      throw Problem(
        "a label is neither 0 nor 1", file: file, line: row.line, text: row["label_included"],
        remedy: "Write 1 for a relevant record and 0 for another; records without a label can't be replayed.")
    }
    guard place.updateValue(ids.count, forKey: id) == nil else {
      throw Problem(
        "the same record_id stands twice", file: file, line: row.line, text: id,
        remedy: "Give each record an id of its own.")
    }
    ids.append(id)
    texts.append(RankedText(title: row["title"] ?? "", abstract: row["abstract"] ?? "", terms: row["keywords"] ?? ""))
    labels.append(label == "1")
  }

  /// The rows of `--priors`.
  ///
  /// - Throws: ``Problem`` where one is not in the file or named twice.
  func rows(of priors: [String]) throws -> [Int] {
    var rows: [Int] = []
    for id in priors {
      guard let row = place[id], !rows.contains(row) else {
        throw Problem(
          place[id] == nil ? "has no record \(id)" : "record \(id) is named twice among the priors", file: file,
          remedy: "Priors are record_ids of this file, with commas between them.")
      }
      rows.append(row)
    }
    return rows
  }
}

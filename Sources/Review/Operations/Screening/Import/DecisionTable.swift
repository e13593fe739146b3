internal import Bibliography
internal import CitationFormats
import Foundation
internal import Screening

/// A CSV of decisions made elsewhere.
enum DecisionTable {
  /// One usable row.
  struct Row {
    enum Outcome {
      case decided(Choice)
      case notRetrieved
      /// Nothing of this stage; the record only has remarks.
      case remarked
    }

    let file: String
    let line: Int
    let number: RecordID?
    let citation: Record
    let outcome: Outcome
    let reviewer: String?
    let kind: DecisionKind
    let reason: String?
    let note: String?
    /// Notes and labels that come with the record.
    var remarks: [ScreeningMark] = []

    /// The record the row means. A number must not disagree with the DOI, PMID or title beside it: it may be another
    /// program's.
    func locate(with finder: RecordFinder) -> Result<RecordID, Problem> {
      let text = number?.text ?? citation.doi?.text ?? citation.title
      if let number, citation.isIdentifiable, case .found(let other) = finder.find(citation),
        finder.head(of: number) != other
      {
        return .failure(
          Problem(
            "\(number.text) and the work named beside it (\(other.text)) are two", file: file, line: line,
            text: citation.title ?? citation.doi?.text, remedy: "The row was passed over; correct one of them."))
      }
      switch number.map(finder.find(number:)) ?? finder.find(citation) {
      case .found(let id): return .success(id)
      case .ambiguous(let ids):
        return .failure(
          Problem(
            "fits several records (\(ids.map(\.text).joined(separator: ", ")))", file: file, line: line, text: text,
            remedy: "Say which is meant by its number, in a column `record` of a table of decisions."))
      case .missing:
        return .failure(
          Problem(
            "fits no record of the review", file: file, line: line, text: text, remedy: "The row was passed over."))
      }
    }
  }

  /// Reads all rows; those that can't be used go to `reject`.
  ///
  /// - Throws: ``Problem`` when the table has no `decision` column.
  static func read(_ file: URL, _ take: (Row) -> Void, reject: (Problem) -> Void) throws {
    let name = file.lastPathComponent
    let table = try CSVTable(ByteSource(path: file.path))
    guard table.has("decision") else {
      throw Problem(
        "no column `decision`", file: name, line: 1, text: table.heading.joined(separator: ","),
        remedy: "Name the columns in the first line: record or doi or title, reviewer, decision, reason.")
    }
    while let row = try table.next() {
      guard let outcome = outcome(row["decision"]) else {
        reject(
          Problem(
            "an unknown decision", file: name, line: row.line, text: row["decision"],
            remedy: "Write include, exclude, maybe or not retrieved."))
        continue
      }
      guard let kind = kind(row["kind"], outcome)
      else {
        reject(
          Problem("an unknown kind", file: name, line: row.line, text: row["kind"], remedy: "Write vote or resolution.")
        )
        continue
      }
      var citation = Record()
      citation.title = row["title"]
      citation.doi = row["doi"].flatMap { DOI($0) }
      citation.pmid = row["pmid"].flatMap { PMID($0) }
      citation.date = row["year"].flatMap { PublicationDate(parsing: $0) }
      take(
        Row(
          file: name, line: row.line, number: number(of: row), citation: citation,
          outcome: outcome, reviewer: row["reviewer"], kind: kind, reason: row["reason"], note: row["note"]))
    }
  }

  /// `record` may hold `R17` or `17`; a column `id` is often another program's, so it must say `R17`.
  private static func number(of row: CSVTable.Row) -> RecordID? {
    if let text = row["record"] { return RecordID(text) }
    guard let text = row["id"], text.hasPrefix("R") else { return nil }
    return RecordID(text)
  }

  /// Votes unless the row says otherwise; for a report not retrieved the kind doesn't matter.
  private static func kind(_ text: String?, _ outcome: Row.Outcome) -> DecisionKind? {
    guard case .decided = outcome, let text else { return .vote }
    return DecisionKind(rawValue: text.lowercased())
  }

  private static func outcome(_ text: String?) -> Row.Outcome? {
    switch text?.lowercased() {
    case "include", "included", "yes", "1": .decided(.include)
    case "exclude", "excluded", "no", "0": .decided(.exclude)
    case "maybe", "unclear", "unsure": .decided(.maybe)
    case "not retrieved", "not-retrieved", "notretrieved": .notRetrieved
    default: nil
    }
  }
}

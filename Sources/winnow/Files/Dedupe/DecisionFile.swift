internal import Bibliography
internal import CitationFormats
internal import Deduplication

/// People's decisions on pairs, from a table that `--unsure` wrote and somebody filled in.
struct DecisionFile {
  let pairs: DecidedPairs
  private let path: String

  /// Reads the rows whose column `verdict` says `same` or `different`; others are not decided yet.
  ///
  /// - Parameter pass: told of each row that is about a record the inputs don't hold.
  /// - Throws: ``Problem`` at a missing column, an unknown verdict, and decisions that contradict each other.
  init(_ path: String, _ records: RecordsByID, ids: [String], pass: (Problem) -> Void) throws {
    self.path = path
    let decisions = try DecisionFile.read(path, records, pass)
    do throws(DecidedPairs.Contradiction) {
      pairs = try DecidedPairs(decisions)
    } catch {
      throw DecisionFile.problem(error, path, ids)
    }
  }

  /// Why two records were merged by a decision.
  func reason(_ decision: DecidedPairs.Decision) -> String { "\(Merge.byPerson) (\(path), line \(decision.line))" }

  private static func read(
    _ path: String, _ records: RecordsByID, _ pass: (Problem) -> Void
  ) throws -> [DecidedPairs.Decision] {
    let table = try CSVTable(ByteSource(path: path))
    guard let missing = ["id_1", "id_2", "verdict"].first(where: { !table.has($0) }) else {
      var decisions: [DecidedPairs.Decision] = []
      while let row = try table.next() {
        guard let isSame = try verdict(row, path) else { continue }
        let found = ["id_1", "id_2"].map { row[$0] ?? "" }
        if let a = records[found[0]], let b = records[found[1]] {
          decisions.append(.init(a, b, isSame: isSame, line: row.line))
        } else {
          let unknown = found.filter { records[$0] == nil }.map { "“\($0)”" }.joined(separator: " and ")
          pass(
            Problem(
              "no record with the id \(unknown)", file: path, line: row.line, remedy: "The decision was passed over."))
        }
      }
      return decisions
    }
    throw Problem(
      "no column `\(missing)`", file: path, line: 1, text: table.heading.joined(separator: ","),
      remedy: "It takes a table that --unsure wrote, with `same` or `different` in the column `verdict`.")
  }

  private static func verdict(_ row: CSVTable.Row, _ path: String) throws -> Bool? {
    guard let text = row["verdict"]?.trimmed.lowercased(), !text.isEmpty else { return nil }
    switch text {
    case "same": return true
    case "different": return false
    default:
      throw Problem(
        "an unknown verdict", file: path, line: row.line, text: text,
        remedy: "Write same or different, or leave it empty.")
    }
  }

  private static func problem(_ found: DecidedPairs.Contradiction, _ path: String, _ ids: [String]) -> Problem {
    let (a, b) = (ids[found.different.a], ids[found.different.b])
    let lines = found.same.map(\.line).sorted().map(String.init)
    let list = lines.count > 1 ? "lines " + lines.joined(separator: ", ") : "line " + lines.joined()
    let what =
      lines.isEmpty
      ? "says that a record is different from itself"
      : "says that \(a) and \(b) are different, but by \(list) they are the same"
    return Problem(what, file: path, line: found.different.line, remedy: "Correct one of these lines.")
  }
}

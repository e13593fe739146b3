/// Something wrong in the input or the work, with its place and what to do about it.
///
/// The one shape in which Winnow tells people about trouble: readers report it beside the records they keep, commands
/// print it, pages list it.
package struct Problem: Error, Sendable, Equatable {
  /// The file it was found in, as the user named it.
  package var file: String?
  /// Line in that file, counted from 1.
  package var line: Int?
  /// Column in that line, counted from 1 in Unicode scalars.
  package var column: Int?
  /// Record in that file, counted from 1.
  package var record: Int?
  /// What is wrong.
  package var what: String
  /// The offending text, shortened.
  package var text: String?
  /// What to do about it.
  package var remedy: String

  package init(
    _ what: String, file: String? = nil, line: Int? = nil, column: Int? = nil, record: Int? = nil, text: String? = nil,
    remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.what = what
    self.text = text.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
    self.remedy = remedy
  }

  /// The same problem, found in `file`.
  package func inFile(_ file: String) -> Problem {
    var placed = self
    placed.file = file
    return placed
  }
}

extension Problem: CustomStringConvertible {
  /// `file:line:column (record n): what: “text”. What to do.`
  package var description: String {
    var place = file ?? ""
    if let line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    if let record { place += place.isEmpty ? "record \(record)" : " (record \(record))" }
    let quoted = text.map { ": “\($0)”" } ?? ""
    return (place.isEmpty ? "" : place + ": ") + what + quoted + ". " + remedy
  }
}

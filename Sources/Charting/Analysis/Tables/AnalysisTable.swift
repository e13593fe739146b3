/// What an analysis found, ready to be shown: each number with the sources behind it.
///
/// Every analysis gives one; the terminal, files and pages print it without knowing what was analysed.
package struct AnalysisTable: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable {
    case text, number
    /// A part of 1, shown as per cent.
    case share
  }

  package struct Column: Sendable, Equatable {
    package var heading: String
    package var kind: Kind
    /// A heading over several columns that stand side by side.
    package var group: String?

    package init(_ heading: String, _ kind: Kind = .text, group: String? = nil) {
      self.heading = heading
      self.kind = kind
      self.group = group
    }

    /// The heading with that of its group: `mental health: row %`.
    package var fullHeading: String { group.map { heading.isEmpty ? $0 : "\($0): \(heading)" } ?? heading }
  }

  package struct Cell: Sendable, Equatable {
    /// What people read.
    package var text: String
    package var number: Double?
    /// Ids of the sources behind it.
    package var sources: [String]

    package init(_ text: String, number: Double? = nil, sources: [String] = []) {
      self.text = text
      self.number = number
      self.sources = sources
    }

    /// How many sources there are, with these.
    package static func count(_ sources: [String]) -> Cell {
      Cell(String(sources.count), number: Double(sources.count), sources: sources)
    }

    package static func number(_ value: Double?, sources: [String] = []) -> Cell {
      Cell(value.map(NumberText.number) ?? "–", number: value, sources: sources)
    }

    package static func number(_ value: Int, sources: [String] = []) -> Cell {
      Cell(String(value), number: Double(value), sources: sources)
    }

    /// A part of 1; a dash where there is nothing to be a part of.
    package static func share(_ value: Double?) -> Cell { Cell(value.map(NumberText.percent) ?? "–", number: value) }

    package static func share(_ part: Int, of whole: Int) -> Cell {
      share(whole == 0 ? nil : Double(part) / Double(whole))
    }
  }

  package struct Row: Sendable, Equatable {
    package enum Role: String, Sendable {
      case value
      /// Stands apart from the values: not reported, not charted yet, ….
      case apart
      case total
      /// A heading over the rows below.
      case section
    }

    package var cells: [Cell]
    package var role: Role
    /// How deep it stands in a tree: 0 on top.
    package var indent: Int

    package init(_ cells: [Cell], role: Role = .value, indent: Int = 0) {
      self.cells = cells
      self.role = role
      self.indent = indent
    }

    /// A heading over the rows below.
    package static func section(_ title: String) -> Row { Row([Cell(title)], role: .section) }
  }

  package var title: String
  package var columns: [Column]
  package var rows: [Row]
  /// How to read it: denominators, what was left out.
  package var notes: [String]

  package init(_ title: String, columns: [Column], rows: [Row], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

/// A table of a report.
package struct DocumentTable: Sendable, Equatable {
  /// What its own file is called, without extension: `included-sources`.
  package var name: String
  package var caption: Prose
  package var columns: [Column]
  package var rows: [Row]
  /// How to read it, below the table.
  package var notes: [Prose]

  package init(_ name: String, _ caption: Prose, columns: [Column], rows: [Row], notes: [Prose] = []) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  package struct Column: Sendable, Equatable {
    package var heading: Prose
    /// How wide it is beside the others; 1 for a column of numbers.
    package var width: Double
    /// Whether numbers stand in it, to the right.
    package var isNumeric: Bool
    /// A heading over several columns that stand side by side.
    package var group: String?

    package init(_ heading: Prose, width: Double = 2, isNumeric: Bool = false, group: String? = nil) {
      self.heading = heading
      self.width = width
      self.isNumeric = isNumeric
      self.group = group
    }
  }

  package struct Row: Sendable, Equatable {
    package var cells: [Cell]
    package var role: Role
    /// How deep it stands in a tree: 0 on top.
    package var indent: Int

    package init(_ cells: [Cell], role: Role = .value, indent: Int = 0) {
      self.cells = cells
      self.role = role
      self.indent = indent
    }

    package enum Role: String, Sendable {
      case value
      /// Stands apart from the values: not reported, not charted yet.
      case apart
      case total
      /// A heading over the rows below; its first cell goes over all columns.
      case section
    }
  }

  package struct Cell: Sendable, Equatable {
    package var prose: Prose
    /// What a spreadsheet reckons with.
    package var value: Value?

    package init(_ prose: Prose = "", _ value: Value? = nil) {
      self.prose = prose
      self.value = value
    }

    package static func given(_ text: String) -> Cell { Cell(.given(text)) }

    /// A number with what it was counted from; as a number for spreadsheets where it is one.
    package static func number(_ counted: Counted) -> Cell {
      Cell(Prose([.number(counted)]), Double(counted.text).map(Value.number))
    }
  }

  package enum Value: Sendable, Equatable {
    case number(Double)
    /// A part of 1, shown as per cent.
    case share(Double)
  }
}

/// A position in a text.
package struct Place: Sendable, Hashable, Comparable {
  /// Line, counted from 1.
  package let line: Int
  /// Column, counted from 1 in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

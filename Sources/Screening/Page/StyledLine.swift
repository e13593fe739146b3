/// What a piece of the page is; the terminal decides how that looks.
package enum TextRole: Sendable, Hashable {
  case plain, title, heading, faint
  /// A key to press.
  case key
  case include, exclude, maybe
  case warning
  /// The line or entry that keys act on.
  case selected
  case mark(HighlightGroup)
  /// A mark in a title, which is bold already.
  case titleMark(HighlightGroup)
}

/// A stretch of text of one role.
package struct Span: Sendable, Equatable {
  package var text: String
  package var role: TextRole

  package init(_ text: String, _ role: TextRole = .plain) {
    self.text = text
    self.role = role
  }
}

/// A line of the page.
package struct StyledLine: Sendable, Equatable {
  package var spans: [Span]

  package init(_ spans: [Span] = []) { self.spans = spans }

  package init(_ text: String, _ role: TextRole = .plain) { spans = text.isEmpty ? [] : [Span(text, role)] }

  /// Columns it takes.
  package var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// The line without roles.
  package var text: String { spans.map(\.text).joined() }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine { StyledLine(a.spans + b.spans) }

  /// The line with blanks after it up to `width`.
  package func padded(to width: Int) -> StyledLine {
    let missing = width - self.width
    return missing > 0 ? self + StyledLine(String(repeating: " ", count: missing)) : self
  }

  /// The line with blanks before it.
  package func indented(_ columns: Int) -> StyledLine {
    columns > 0 && !spans.isEmpty ? StyledLine(String(repeating: " ", count: columns)) + self : self
  }

  /// The line cut to `width`, `…` where something is missing.
  package func clipped(to width: Int) -> StyledLine {
    guard self.width > width else { return self }
    var kept: [Span] = []
    var room = width - 1
    for span in spans {
      var text = ""
      for character in span.text {
        let columns = TextWidth.of(character)
        guard columns <= room else {
          return StyledLine(kept + (width > 0 ? [Span(text + "…", span.role)] : []))
        }
        room -= columns
        text.append(character)
      }
      kept.append(Span(text, span.role))
    }
    return StyledLine(kept)
  }

  /// Two lines at the ends of one; the left gives way where both don't fit.
  package static func ends(_ left: StyledLine, _ right: StyledLine, width: Int) -> StyledLine {
    let room = width - right.width - 2
    guard room >= 8 else { return left.clipped(to: width) }
    return left.clipped(to: room).padded(to: room + 2) + right
  }
}

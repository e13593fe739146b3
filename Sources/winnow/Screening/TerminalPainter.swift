import Foundation
internal import Screening

/// Draws pages: only lines that changed are sent, so that a page over a slow line doesn't flicker.
struct TerminalPainter {
  /// What the terminal is able to show.
  struct Abilities {
    var hasColour: Bool
    /// Some terminals show italics as reverse video, which would be taken for another mark.
    var hasItalics: Bool

    /// As the environment says: NO_COLOR (no-color.org) and TERM.
    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
      let term = environment["TERM"] ?? "dumb"
      hasColour = (environment["NO_COLOR"] ?? "").isEmpty && !term.hasSuffix("-mono") && !term.hasPrefix("vt1")
      hasItalics = !term.hasPrefix("screen") && term != "linux" && !term.hasPrefix("vt")
    }
  }

  private let abilities: Abilities
  private var shown: [String] = []

  init(_ abilities: Abilities = Abilities()) { self.abilities = abilities }

  /// What was shown is gone: the next page is drawn whole.
  mutating func forget() { shown = [] }

  /// The bytes that turn what is shown into `page`.
  mutating func bytes(for page: ScreeningPage) -> [UInt8] {
    let lines = page.lines.map(text)
    var output = "\u{1B}[?25l"
    if shown.count != lines.count {
      output += "\u{1B}[0m\u{1B}[2J"
      shown = []
    }
    for (row, line) in lines.enumerated() where shown.isEmpty || shown[row] != line {
      output += "\u{1B}[\(row + 1);1H\(line)\u{1B}[0m\u{1B}[K"
    }
    shown = lines
    if let cursor = page.cursor { output += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    return Array(output.utf8)
  }

  private func text(_ line: StyledLine) -> String {
    line.spans.map { span in
      let codes = codes(span.role)
      return codes.isEmpty ? span.text : "\u{1B}[\(codes)m\(span.text)\u{1B}[0m"
    }.joined()
  }

  /// Numbers of ECMA-48 (SGR). Each role has a shape; colour only adds to it, from the sixteen that follow the person's theme.
  private func codes(_ role: TextRole) -> String {
    let (shape, colour): (String, String) =
      switch role {
      case .plain: ("", "")
      case .title, .heading: ("1", "")
      case .faint: ("2", "")
      case .key: ("1", "36")
      case .include: ("1", "32")
      case .exclude: ("1", "31")
      case .maybe: ("1", "33")
      case .warning: ("1", "31")
      case .selected: ("7", "")
      // Bold alone would be lost among the bold of a title.
      case .titleMark(.concept): ("1;4", "35")
      case .mark(.concept): ("1", "35")
      case .mark(.population), .titleMark(.population): ("4", "36")
      case .mark(.context), .titleMark(.context): (abilities.hasItalics ? "3" : "2;4", "32")
      case .mark(.inclusion), .titleMark(.inclusion): (abilities.hasItalics ? "1;3" : "2;7", "32")
      case .mark(.exclusion), .titleMark(.exclusion): ("7", "31")
      }
    guard abilities.hasColour, !colour.isEmpty else { return shape }
    return shape.isEmpty ? colour : "\(shape);\(colour)"
  }
}

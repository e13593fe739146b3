internal import Bibliography
package import Charting

extension RoleProfile {
  /// A group of bars for each role, one bar a context, on one scale from 0 to 100 %.
  package var svg: String { RoleProfileFigure(self).document }
}

/// Draws role profiles side by side.
struct RoleProfileFigure {
  private let profile: RoleProfile
  private let width = FigurePen.Size.width
  private let bar = 14.0
  private let left = FigurePen.Size.margin + FigurePen.Size.label
  private var room: Double { width - left - 110 }
  /// Contexts without sources have no bars; they are named below.
  private let drawn: [Int]

  init(_ profile: RoleProfile) {
    self.profile = profile
    drawn = profile.contexts.indices.filter { !profile.contexts[$0].sources.isEmpty }
  }

  var document: String {
    var pen = FigurePen()
    for (place, _) in drawn.enumerated() { pen.pattern("context-\(place)", pattern(place)) }
    let title = "\(profile.rolesLabel) by \(profile.contextLabel)"
    var y = legend(pen.title(title, width: width), &pen) + 14
    let (top, group) = (y, Double(max(1, drawn.count)) * (bar + 2) + 12)
    let bottom = top + Double(profile.roles.count) * group
    for tick in [0.0, 0.25, 0.5, 0.75, 1] {
      let x = left + tick * room
      pen.line(x, top - 4, to: (x, bottom), ink: tick == 0 ? FigurePen.Ink.line : FigurePen.Ink.grid)
      pen.text(
        NumberText.percent(tick), x: x, y: bottom + 15, anchor: "middle", size: FigurePen.Size.small,
        ink: FigurePen.Ink.quiet)
    }
    let isTree = profile.roles.contains { $0.indent > 0 }
    for role in profile.roles {
      pen.label(role.label, indent: role.indent, y: y + group / 2, bold: isTree && role.indent == 0)
      for (place, context) in drawn.enumerated() { draw(role, context, place, y + Double(place) * (bar + 2), &pen) }
      y += group
    }
    pen.notes(notes, y: bottom + 38, width: width)
    return pen.document("role-profile", title: title, description: description)
  }

  private func draw(_ role: RoleProfile.Role, _ context: Int, _ place: Int, _ y: Double, _ pen: inout FigurePen) {
    guard let share = role.shares[context] else { return }
    if share > 0 {
      pen.rectangle(
        x: left, y: y + 3, width: share * room, height: bar, fill: "url(#context-\(place))", stroke: FigurePen.Ink.line,
        note: "\(role.label), \(profile.contexts[context].label): \(role.sources[context].joined(separator: ", "))")
    }
    pen.text(
      "\(NumberText.percent(share)) (\(role.sources[context].count))", x: left + share * room + 6, y: y + 14,
      size: FigurePen.Size.small, halo: true)
  }

  private func legend(_ y: Double, _ pen: inout FigurePen) -> Double {
    var (x, y) = (FigurePen.Size.margin, y)
    for (place, context) in drawn.enumerated() {
      let words = "\(profile.contexts[context].label) (n = \(profile.contexts[context].sources.count))"
      let needed = 30 + TextMeasure.width(words, size: FigurePen.Size.text) + 24
      if x + needed > width { (x, y) = (FigurePen.Size.margin, y + 24) }
      pen.rectangle(x: x, y: y, width: 22, height: bar, fill: "url(#context-\(place))", stroke: FigurePen.Ink.line)
      pen.text(words, x: x + 30, y: y + 12)
      x += needed
    }
    return y + bar
  }

  /// A colour of its own and, over it, lines of its own.
  private func pattern(_ place: Int) -> String {
    let lines = ["", "M0 8 L8 0", "M0 4 H8", "M4 0 V8", "M0 0 L8 8", "M0 4 H8 M4 0 V8"][place % 6]
    return "<rect width=\"8\" height=\"8\" fill=\"\(FigurePen.Ink.series[place % 6])\"/>"
      + (lines.isEmpty ? "" : "<path d=\"\(lines)\" stroke=\"#ffffff\" stroke-width=\"1.3\"/>")
  }

  private var notes: [String] {
    let empty = profile.contexts.filter { $0.sources.isEmpty }.map(\.label)
    return ["Per cent of the context’s sources whose roles are charted and settled; in brackets their number."]
      + (empty.isEmpty ? [] : ["Without such sources: \(empty.joined(separator: ", "))."])
  }

  private var description: String {
    profile.roles.map { role in
      let parts = drawn.map { context in
        "\(profile.contexts[context].label) \(role.shares[context].map(NumberText.percent) ?? "–")"
      }
      return "\(role.label): \(parts.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}

/// A record as lines to read: title first, the abstract by its sections, keywords, and what the reviewer noted.
struct RecordText {
  let card: ScreeningCard
  let highlighter: Highlighter
  let density: HighlightDensity
  /// Columns of the text, at most 74.
  let width: Int
  /// How much room there is downwards.
  let room: Room

  enum Room {
    /// Authors and journal share one line.
    case little
    case some
    /// Blank lines part the sections of an abstract.
    case plenty

    /// - Parameter height: lines of the whole page, so that a longer foot doesn't set the record anew.
    init(height: Int) { self = height < 18 ? .little : height < 32 ? .some : .plenty }
  }

  var lines: [StyledLine] {
    var seen: Set<Int> = []
    var lines = titleLines(&seen)
    lines += sourceLines
    lines += ownLines
    lines.append(StyledLine())
    lines += abstractLines(&seen)
    lines += termLines("Keywords", card.keywords, &seen)
    lines += termLines("MeSH", card.mesh, &seen)
    return lines
  }

  private func marks(_ text: String, _ seen: inout Set<Int>) -> [Highlight] {
    density == .none ? [] : highlighter.marks(in: text).thinned(density, seen: &seen)
  }

  private func titleLines(_ seen: inout Set<Int>) -> [StyledLine] {
    var paragraph = Paragraph()
    let title = card.title.isEmpty ? "Without a title" : card.title
    paragraph.append(title, range: 0..<title.utf8.count, marks: marks(title, &seen), role: .title)
    return paragraph.lines(width)
  }

  private var sourceLines: [StyledLine] {
    let place = [card.journal, card.year.map(String.init)].compactMap { $0 }.joined(separator: ", ")
    if room == .little {
      let first = card.authors.first.map { card.authors.count > 1 ? "\($0) et al." : $0 }
      let year = card.year.map(String.init)
      let source = [first, year, card.journal].compactMap { $0 }.joined(separator: ", ")
      return source.isEmpty ? [] : [StyledLine(source.safeForTerminal, .faint).clipped(to: width)]
    }
    var lines: [StyledLine] = []
    if !card.authors.isEmpty {
      let shown =
        card.authors.count > 6 ? Array(card.authors.prefix(5)) + ["… \(card.authors.last ?? "")"] : card.authors
      lines += Paragraph(shown.joined(separator: ", "), .faint).lines(width)
    }
    if !place.isEmpty { lines += Paragraph(place, .faint).lines(width) }
    return lines
  }

  private var ownLines: [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ name: String, _ text: String, _ role: TextRole = .plain) {
      var paragraph = Paragraph("\(name): ", .heading)
      paragraph.append(text, role)
      lines += paragraph.lines(width, hanging: 2)
    }
    if let question = card.question { add("Your question", question, .maybe) }
    for note in card.notes { add("Your note", note) }
    if !card.labels.isEmpty { add("Labels", card.labels.joined(separator: " · ")) }
    return lines.isEmpty ? [] : [StyledLine()] + lines
  }

  private func abstractLines(_ seen: inout Set<Int>) -> [StyledLine] {
    guard let abstract = card.abstract, abstract.contains(where: { !$0.isWhitespace }) else {
      return [StyledLine("No abstract.", .faint), StyledLine()]
    }
    let marks = marks(abstract, &seen)
    var lines: [StyledLine] = []
    let sections = AbstractSections.of(abstract)
    for (index, section) in sections.enumerated() {
      var paragraph = Paragraph()
      if let heading = section.heading { paragraph.append(heading + ": ", .heading) }
      paragraph.append(abstract, range: section.range, marks: marks)
      lines += paragraph.lines(width)
      if room == .plenty || index == sections.count - 1 { lines.append(StyledLine()) }
    }
    return lines
  }

  private func termLines(_ name: String, _ terms: [String], _ seen: inout Set<Int>) -> [StyledLine] {
    guard !terms.isEmpty else { return [] }
    var paragraph = Paragraph("\(name): ", .heading)
    for (index, term) in terms.enumerated() {
      if index > 0 { paragraph.append(" · ", .faint) }
      paragraph.append(term, range: 0..<term.utf8.count, marks: marks(term, &seen))
    }
    return paragraph.lines(width, hanging: 2)
  }
}

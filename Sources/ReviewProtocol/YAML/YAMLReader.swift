/// Reads one YAML text into a tree of nodes with their places.
///
/// Where libyaml stops at a mistake that is made often, the text is mended and read again: each such line is named in one
/// run, and the rest of the text is checked as well.
struct YAMLReader {
  private(set) var messages: [ProtocolMessage] = []

  /// The tree, or `nil` when there is none: then at least one message says why.
  mutating func read(_ bytes: [UInt8]) -> YAMLNode? {
    if let bad = ForeignBytes.first(in: bytes) {
      report(.syntax, .error, at: bad.place, bad.what, remedy: bad.remedy)
      return nil
    }
    var source = SourceText(bytes)
    var (tree, failure) = build(source, mends: [])
    if let first = failure, first.mend != nil {
      let (mends, failures) = YAMLMend.mend(&source, from: first)
      for failure in failures { report(.syntax, .error, at: failure.place, failure.what, remedy: failure.remedy) }
      (tree, failure) = build(source, mends: mends)
    }
    messages += tree.messages
    if let failure {
      report(.syntax, .error, at: failure.place, failure.what, remedy: failure.remedy)
      if failure.isInBrackets {
        let line = failure.place.line
        reportNotes(in: source, lines: max(1, line - 1)...line, outside: tree.spans)
      }
      return nil
    }
    guard tree.isWhole else { return nil }
    reportNotes(in: source, lines: 1...source.count, outside: tree.spans)
    if let root = tree.root, !root.isBlank { return root }
    report(
      .syntax, .error, at: Place(line: 1, column: 1), "holds no protocol",
      remedy: "Begin with a template: `winnow init DIR --template jbi`.")
    return nil
  }

  private func build(_ source: SourceText, mends: [YAMLMend]) -> (YAMLTree, YAMLEvents.Failure?) {
    var tree = YAMLTree(mends: mends)
    var failure: YAMLEvents.Failure?
    let isAtEnd = YAMLEvents.each(of: source) { event in
      tree.take(event)
    } failed: {
      failure = $0
    }
    tree.isWhole = isAtEnd
    return (tree, failure)
  }

  private mutating func reportNotes(in source: SourceText, lines: ClosedRange<Int>, outside spans: [Range<Place>]) {
    for note in LostNote.all(in: source, lines: lines, outside: spans).prefix(ProtocolMessage.most) {
      report(
        .noteInText, .warning, at: note.place,
        "what stands behind # is a note and was not read: “\(note.text.shortened)”",
        remedy: "Put the text between quotes, or behind `>-` or `|` on lines of its own.")
    }
  }

  private mutating func report(
    _ code: ProtocolMessage.Code, _ severity: ProtocolMessage.Severity, at place: Place, _ what: String, remedy: String
  ) {
    messages.append(ProtocolMessage(code, severity, path: .root, place: place, what, remedy: remedy))
  }
}

extension ProtocolMessage.Code {
  static let noteInText = Self(rawValue: "note-in-text")
}

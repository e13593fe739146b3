/// The line in which something is typed, over as many rows as it needs, at most four.
struct TypedLine {
  private(set) var lines: [StyledLine] = []
  private(set) var cursor = (row: 0, column: 0)

  init(kind: PromptKind, editor: LineEditor, record: String, width: Int) {
    let intro = TypedLine.intro(kind, record)
    let starts = TypedLine.rows(editor.characters, width: width, indent: TextWidth.of(intro))
    let ends = starts.dropFirst() + [editor.characters.count]
    let row = starts.lastIndex { $0 <= editor.cursor } ?? 0
    let before = String(editor.characters[starts[row]..<editor.cursor])
    cursor = (row, TextWidth.of(before) + (row == 0 ? TextWidth.of(intro) : 0))
    let first = max(0, min(row - 3, starts.count - 4))
    lines = zip(starts, ends).enumerated().dropFirst(first).prefix(4).map { index, range in
      let text = Span(String(editor.characters[range.0..<range.1]))
      return StyledLine(index == 0 ? [Span(intro, .heading), text] : [text])
    }
    cursor.row -= first
  }

  /// The first character of each row, broken after blanks where there are any. There is always room for the cursor behind the
  /// last character.
  private static func rows(_ characters: [Character], width: Int, indent: Int) -> [Int] {
    var starts = [0]
    var columns = indent
    var breakAt: Int?
    for (index, character) in characters.enumerated() {
      let needed = TextWidth.of(character)
      if columns + needed > width - 1 {
        let start = breakAt ?? index
        starts.append(start)
        columns = TextWidth.of(String(characters[start..<index]))
        breakAt = nil
      }
      columns += needed
      if character == " " { breakAt = index + 1 }
    }
    return starts
  }

  private static func intro(_ kind: PromptKind, _ record: String) -> String {
    switch kind {
    case .note: "Note on \(record): "
    case .label: "Label for \(record): "
    case .park: "Question on \(record): "
    case .find: "Record number: "
    }
  }
}

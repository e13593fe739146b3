/// One line of text being typed, with the keys that people know from shells and text fields.
package struct LineEditor: Sendable, Equatable {
  package private(set) var characters: [Character]
  /// Where the next character goes: 0 is before the first.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// Puts text in at the cursor; line breaks and other controls become blanks.
  package mutating func insert(_ text: String) {
    let clean = text.map {
      $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? " " : $0
    }
    // Joined anew, since a mark typed alone belongs to the letter before it.
    let before = Array(String(characters[..<cursor]) + String(clean))
    characters = before + characters[cursor...]
    cursor = before.count
  }

  /// Edits by a key; `false` when the key doesn't edit.
  package mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): delete(from: max(0, cursor - 1), to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: min(characters.count, cursor + 1))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: characters.count)
    case .control("w"): delete(from: startOfWord, to: cursor)
    case .control, .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .function: return false
    }
    return true
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private mutating func delete(from start: Int, to end: Int) {
    guard start < end else { return }
    characters.removeSubrange(start..<end)
    cursor = start
  }
}

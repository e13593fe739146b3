/// A key as a terminal reports it.
package enum Key: Sendable, Hashable {
  case character(Character)
  /// A letter held with Ctrl, in lower case.
  case control(Character)
  case enter, escape, tab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)
}

/// What comes from a terminal.
package enum TerminalInput: Sendable, Equatable {
  case key(Key)
  /// Text pasted in one go.
  case paste(String)
}

extension Key {
  private static let named: [(key: Key, name: String)] = [
    (.enter, "enter"), (.escape, "esc"), (.tab, "tab"), (.backspace, "backspace"), (.delete, "delete"), (.up, "up"),
    (.down, "down"), (.left, "left"), (.right, "right"), (.pageUp, "pgup"), (.pageDown, "pgdn"), (.home, "home"),
    (.end, "end"), (.character(" "), "space"), (.character("="), "equals"), (.character("#"), "hash"),
  ]

  /// What people read on the page and write in a file of keys: `e`, `space`, `ctrl-z`, `f1`.
  package var name: String {
    if let named = Key.named.first(where: { $0.key == self }) { return named.name }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "ctrl-\(letter)"
    case .function(let number): "f\(number)"
    case .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end: ""
    }
  }

  /// How the key is drawn: arrows as arrows.
  package var sign: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .enter: "Enter"
    case .escape: "Esc"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .character("="), .character("#"): String(name == "equals" ? "=" : "#")
    case .character, .tab, .backspace, .delete, .home, .end: name
    }
  }

  /// The key of a name as ``name`` gives it; `nil` for a name of none.
  package init?(named name: String) {
    let lower = name.lowercased()
    if let named = Key.named.first(where: { $0.name == lower }) {
      self = named.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII, letter.isLetter {
      self = .control(letter)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}

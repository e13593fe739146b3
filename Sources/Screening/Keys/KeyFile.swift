/// Something wrong in a file of keys.
package struct KeyFault: Error, Sendable, Equatable {
  /// Line in the file, counted from 1; `nil` when no single line is to blame.
  package let line: Int?
  package let what: String
  package let remedy: String
}

/// A small text file that says which key does what:
///
///     # start from
///     preset rayyan
///     include = i v
///     undo = z
///
/// An action that is named gets these keys and no others; the rest stay as in the preset.
package enum KeyFile {
  /// Reads such a file.
  ///
  /// - Parameter name: what the map is called.
  /// - Throws: ``KeyFault`` for a line that can't be read, a key that would do two things, or a needed action without a key.
  package static func read(_ text: String, name: String) throws(KeyFault) -> KeyMap {
    var map = KeyMap.winnow
    var lineOf: [ScreeningAction: Int] = [:]
    for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !words.isEmpty else { continue }
      if words[0].lowercased() == "preset" {
        map = try preset(words, at: number, isFirst: lineOf.isEmpty)
      } else {
        let (action, keys) = try binding(words, at: number)
        if let earlier = lineOf[action] {
          throw KeyFault(
            line: number, what: "“\(action.name)” already got its keys in line \(earlier)",
            remedy: "Write all its keys in one line.")
        }
        lineOf[action] = number
        map.keys[action] = keys
      }
    }
    map.name = name
    try check(map, lineOf)
    return map
  }

  private static func preset(_ words: [String], at line: Int, isFirst: Bool) throws(KeyFault) -> KeyMap {
    let names = words.dropFirst().filter { $0 != "=" }
    guard names.count == 1, let map = KeyMap.presets.first(where: { $0.name == names[0].lowercased() }) else {
      throw KeyFault(
        line: line, what: "there is no preset “\(names.joined(separator: " "))”",
        remedy: "Write preset winnow, preset rayyan or preset asreview.")
    }
    guard isFirst else {
      throw KeyFault(line: line, what: "the preset stands below other lines", remedy: "Put it first in the file.")
    }
    return map
  }

  private static func binding(_ words: [String], at line: Int) throws(KeyFault) -> (ScreeningAction, [Key]) {
    guard let action = ScreeningAction(named: words[0]) else {
      throw KeyFault(
        line: line, what: "there is no action “\(words[0])”",
        remedy: "The actions are \(ScreeningAction.allCases.map(\.name).joined(separator: ", ")).")
    }
    guard words.count > 2, words[1] == "=" else {
      throw KeyFault(
        line: line, what: "the keys of “\(action.name)” can't be read",
        remedy: "Write \(action.name) = and its keys, with blanks around the sign and between the keys.")
    }
    var keys: [Key] = []
    for word in words.dropFirst(2) {
      guard let key = Key(named: word) else {
        throw KeyFault(
          line: line, what: "“\(word)” is not the name of a key",
          remedy: "Write one character, or space, enter, tab, up, down, left, right, pgup, pgdn, home, end, ctrl-x, f1."
        )
      }
      guard !KeyMap.isFixed(key) else {
        throw KeyFault(
          line: line, what: "“\(word)” can't be given to “\(action.name)”: it has a fixed meaning",
          remedy: "1 to 9 exclude for a reason, Esc leaves a prompt, Ctrl-C quits; take another key.")
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return (action, keys)
  }

  private static func check(_ map: KeyMap, _ lineOf: [ScreeningAction: Int]) throws(KeyFault) {
    var owner: [Key: ScreeningAction] = [:]
    for action in ScreeningAction.allCases {
      for key in map.keys[action] ?? [] {
        guard let other = owner.updateValue(action, forKey: key) else { continue }
        throw KeyFault(
          line: [lineOf[action], lineOf[other]].compactMap { $0 }.max(),
          what: "“\(key.name)” would do two things: \(other.name) and \(action.name)",
          remedy: "Give one of them another key in a line of its own.")
      }
    }
  }
}

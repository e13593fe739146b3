internal import Bibliography

/// Reads lists of names: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{A Group}`, and BibLaTeX's
/// `family=…, given=…`.
enum BibTeXNames {
  /// The names of a field's raw value; `others` is dropped.
  ///
  /// - Parameter keepsPrefix: whether `von` belongs to the family name.
  static func names(_ raw: UnsafeRawBufferPointer, keepsPrefix: Bool = true) -> [PersonName] {
    var names: [PersonName] = []
    var depth = 0
    var start = 0
    var position = 0
    while position < raw.count {
      let byte = raw[position]
      if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth = max(0, depth - 1)
      } else if byte | 0x20 == UInt8(ascii: "a"), depth == 0, isAnd(raw, at: position) {
        append(slice(raw, start, position), keepsPrefix, to: &names)
        position += 3
        start = position
        continue
      }
      position += 1
    }
    append(slice(raw, start, raw.count), keepsPrefix, to: &names)
    return names
  }

  /// The word `and`, with white space or nothing around it.
  private static func isAnd(_ raw: UnsafeRawBufferPointer, at start: Int) -> Bool {
    let end = start + 3
    return end <= raw.count && raw[start + 1] | 0x20 == UInt8(ascii: "n") && raw[start + 2] | 0x20 == UInt8(ascii: "d")
      && (start == 0 || raw[start - 1] <= 0x20) && (end == raw.count || raw[end] <= 0x20)
  }

  /// Some exports put a semicolon and a blank between names.
  private static func append(_ text: UnsafeRawBufferPointer, _ keepsPrefix: Bool, to names: inout [PersonName]) {
    guard !text.isEmpty else { return }
    var parts = [text]
    if text.contains(UInt8(ascii: ";")) {
      let found = pieces(text) { $0 == UInt8(ascii: ";") }
      if found.dropFirst().allSatisfy({ $0.first.map(isSpace) ?? true }) { parts = found }
    }
    for part in parts {
      if let person = person(slice(part, 0, part.count), keepsPrefix: keepsPrefix) { names.append(person) }
    }
  }

  private static func person(_ text: UnsafeRawBufferPointer, keepsPrefix: Bool) -> PersonName? {
    if text.hasPrefix("others"), text.count == 6 { return nil }
    guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { return named(natural(text), keepsPrefix) }
    if isSimple(text, comma) {
      return named(
        PersonName(
          family: LaTeXText.decode(UnsafeRawBufferPointer(rebasing: text[..<comma])),
          given: LaTeXText.decode(UnsafeRawBufferPointer(rebasing: text[(comma + 1)...]))), keepsPrefix)
    }
    let parts = pieces(text) { $0 == UInt8(ascii: ",") }.map { LaTeXText.decode($0) }
    if text.contains(UInt8(ascii: "=")), parts.contains(where: { $0.hasPrefix("family=") }) {
      return named(person(fields: parts), true)
    }
    var name = PersonName(family: parts.first ?? "")
    switch parts.count {
    case 0, 1: if text.last != UInt8(ascii: ",") { name = natural(text) }
    case 2: name.given = parts[1]
    default:
      // `Last, Jr, First` is BibTeX's order; `Last, First, Jr` is a common slip.
      let isSlip = isSuffix(parts[2]) && !isSuffix(parts[1])
      let suffix = isSlip ? parts[2] : parts[1]
      let given = isSlip ? parts[1] : parts[2...].filter { !$0.isEmpty }.joined(separator: ", ")
      name.given = [given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return named(name, keepsPrefix)
  }

  /// `Last, First` without braces around the comma, another comma or BibLaTeX's `family=`.
  private static func isSimple(_ text: UnsafeRawBufferPointer, _ comma: Int) -> Bool {
    guard comma > 0, comma + 1 < text.count else { return false }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","): if index != comma { return false }
      case UInt8(ascii: "="): return false
      case UInt8(ascii: "{"), UInt8(ascii: "}"): if index < comma { return false }
      default: break
      }
    }
    return true
  }

  /// The name, unless nothing is in it.
  private static func named(_ name: PersonName, _ keepsPrefix: Bool) -> PersonName? {
    var name = name
    if name.family.isEmpty { name = PersonName(family: name.given) }
    if !keepsPrefix { movePrefix(of: &name) }
    return name.family.isEmpty ? nil : name
  }

  /// `First von Last`: a small letter begins the family name; else it is the last word.
  private static func natural(_ text: UnsafeRawBufferPointer) -> PersonName {
    let words = pieces(text) { isSpace($0) || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
    guard words.count > 1 else { return PersonName(family: LaTeXText.decode(text)) }
    var end = words.count
    var suffix = ""
    if end > 2, words[end - 1].count <= 4, isSuffix(LaTeXText.decode(words[end - 1])) {
      end -= 1
      suffix = ", " + LaTeXText.decode(words[end])
    }
    let familyStart = (0..<(end - 1)).first { beginsSmall(words[$0]) } ?? end - 1
    return PersonName(
      family: decode(text, words[familyStart..<end]), given: decode(text, words[..<familyStart]) + suffix)
  }

  /// The text from the first of `words` to the last.
  private static func decode(_ text: UnsafeRawBufferPointer, _ words: ArraySlice<UnsafeRawBufferPointer>) -> String {
    guard let first = words.first?.baseAddress, let last = words.last, let end = last.baseAddress else { return "" }
    return LaTeXText.decode(UnsafeRawBufferPointer(start: first, count: end - first + last.count))
  }

  /// Whether a word outside braces begins with a small letter.
  private static func beginsSmall(_ word: UnsafeRawBufferPointer) -> Bool {
    guard let first = word.first else { return false }
    if first >= 0x41 && first <= 0x5A { return false }
    if first >= 0x61 && first <= 0x7A { return true }
    if first == UInt8(ascii: "{"), word.count < 2 || word[1] != UInt8(ascii: "\\") { return false }
    return LaTeXText.decode(word).first { $0.isLetter }?.isLowercase ?? false
  }

  /// `family=Goethe, given=Johann Wolfgang, prefix=von, useprefix=false`.
  private static func person(fields parts: [String]) -> PersonName {
    var values: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      values[String(part[..<equals]).trimmed.lowercased()] = String(part[part.index(after: equals)...]).trimmed
    }
    var name = PersonName(family: values["family"] ?? "", given: values["given"] ?? "")
    if let prefix = values["prefix"] {
      if values["useprefix"] == "false" {
        name.given += name.given.isEmpty ? prefix : " " + prefix
      } else {
        name.family = prefix + " " + name.family
      }
    }
    if let suffix = values["suffix"] { name.given += ", " + suffix }
    return name
  }

  /// `useprefix=false`: `von Brandt, Ahasver` is `Brandt, Ahasver von`.
  private static func movePrefix(of name: inout PersonName) {
    let words = name.family.split(separator: " ")
    let prefix = words.prefix { $0.first?.isLowercase ?? false }
    guard !prefix.isEmpty, prefix.count < words.count, !name.given.isEmpty else { return }
    name.given += " " + prefix.joined(separator: " ")
    name.family = words[prefix.count...].joined(separator: " ")
  }

  private static func isSuffix(_ word: String) -> Bool {
    guard word.utf8.count <= 3 else { return false }
    return ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(word.lowercased())
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Cuts at bytes outside braces.
  private static func pieces(
    _ text: UnsafeRawBufferPointer, at isSeparator: (UInt8) -> Bool
  ) -> [UnsafeRawBufferPointer] {
    var pieces: [UnsafeRawBufferPointer] = []
    pieces.reserveCapacity(4)
    var depth = 0
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      guard depth == 0, isSeparator(byte) else { continue }
      pieces.append(UnsafeRawBufferPointer(rebasing: text[start..<index]))
      start = index + 1
    }
    if start < text.count { pieces.append(UnsafeRawBufferPointer(rebasing: text[start...])) }
    return pieces
  }

  /// The bytes from `start` to before `end` without white space at either end.
  private static func slice(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    var first = start
    var last = end
    while first < last, isSpace(text[first]) { first += 1 }
    while last > first, isSpace(text[last - 1]) { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: text[first..<last])
  }
}

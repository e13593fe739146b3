internal import Bibliography

/// Reads lists of names: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{A Group}`, and BibLaTeX's
/// `family=…, given=…`.
enum BibTeXNames {
  /// The names of a field's raw value; `others` is dropped.
  ///
  /// - Parameter keepsPrefix: whether `von` belongs to the family name.
  static func names(_ raw: [UInt8], keepsPrefix: Bool = true) -> [PersonName] {
    var names: [PersonName] = []
    var words: [ArraySlice<UInt8>] = []
    func flush() {
      defer { words = [] }
      guard let first = words.first, let last = words.last else { return }
      for text in semicolonParts(raw[first.startIndex..<last.endIndex]) {
        if let person = person(text, keepsPrefix: keepsPrefix) { names.append(person) }
      }
    }
    for word in split(raw[...], where: isSpace) {
      if word.count == 3, String(decoding: word, as: UTF8.self).lowercased() == "and" {
        flush()
      } else {
        words.append(word)
      }
    }
    flush()
    return names
  }

  /// Some exports put a semicolon and a blank between names.
  private static func semicolonParts(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let parts = split(text, where: { $0 == UInt8(ascii: ";") })
    return parts.count > 1 && parts.dropFirst().allSatisfy({ $0.first.map(isSpace) ?? true }) ? parts : [text]
  }

  private static func person(_ text: ArraySlice<UInt8>, keepsPrefix: Bool) -> PersonName? {
    let parts = split(text, where: { $0 == UInt8(ascii: ",") }).map { LaTeXText.decode(Array($0)) }
    guard let first = parts.first, first != "others" || parts.count > 1 else { return nil }
    if parts.contains(where: { $0.hasPrefix("family=") }) { return person(fields: parts) }
    var name = PersonName(family: first)
    switch parts.count {
    case 1: if text.last != UInt8(ascii: ",") { name = natural(text) }
    case 2: name.given = parts[1]
    default:
      // `Last, Jr, First` is BibTeX's order; `Last, First, Jr` is a common slip.
      let isSlip = isSuffix(parts[2]) && !isSuffix(parts[1])
      let suffix = isSlip ? parts[2] : parts[1]
      let given = isSlip ? parts[1] : parts[2...].filter { !$0.isEmpty }.joined(separator: ", ")
      name.given = [given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if name.family.isEmpty { name = PersonName(family: name.given) }
    if !keepsPrefix { movePrefix(of: &name) }
    return name.family.isEmpty ? nil : name
  }

  /// `First von Last`: a small letter begins the family name; else it is the last word.
  private static func natural(_ text: ArraySlice<UInt8>) -> PersonName {
    let raw = split(text, where: { isSpace($0) || $0 == UInt8(ascii: "~") })
    let words = raw.map { LaTeXText.decode(Array($0)) }
    guard words.count > 1 else { return PersonName(family: words.first ?? "") }
    var end = words.count
    var suffix = ""
    if end > 2, isSuffix(words[end - 1]) {
      end -= 1
      suffix = ", " + words[end]
    }
    let familyStart =
      (0..<(end - 1)).first { index in
        let isProtected = raw[index].first == UInt8(ascii: "{") && raw[index].dropFirst().first != UInt8(ascii: "\\")
        return !isProtected && (words[index].first { $0.isLetter }?.isLowercase ?? false)
      } ?? end - 1
    return PersonName(
      family: words[familyStart..<end].joined(separator: " "),
      given: words[..<familyStart].joined(separator: " ") + suffix)
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
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(word.lowercased())
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Cuts at bytes outside braces; white space gives no empty pieces, other separators do.
  private static func split(_ text: ArraySlice<UInt8>, where isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      guard depth == 0, isSeparator(byte) else { continue }
      if index > start || !isSeparator(0x20) { pieces.append(text[start..<index]) }
      start = index + 1
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }
}

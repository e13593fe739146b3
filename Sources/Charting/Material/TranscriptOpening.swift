internal import Bibliography

/// How a turn begins: who speaks, and where the words start in the line.
struct TranscriptOpening {
  let speaker: String
  let words: Int

  /// The opening of a line; `nil` where the line goes on with what was said.
  ///
  /// A time before or behind the name, as `[00:01:12] Ana:` or `Ana (1:12):`, is no part of it.
  /// - Parameter names: those of participants in lower case, which begin a turn whatever they look like.
  init?(_ line: [Unicode.Scalar], names: Set<String>) {
    let start = TranscriptOpening.endOfTime(line, from: 0) ?? 0
    guard let colon = TranscriptOpening.colon(line, from: start) else { return nil }
    let name = TranscriptOpening.withoutTime(line[start..<colon])
    let isFree = colon + 1 >= line.count || line[colon + 1].properties.isWhitespace
    // `https://` opens nothing, and neither does half a sentence.
    guard names.contains(name.lowercased()) || isFree && TranscriptOpening.isName(name) else { return nil }
    speaker = name
    words = colon + 1
  }

  /// The first colon outside of brackets, where a name may end.
  private static func colon(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    var depth = 0
    for place in start..<min(line.count, start + 100) {
      switch line[place] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth <= 0: return place
      default: continue
      }
    }
    return nil
  }

  /// Up to three words that each begin with a capital, with a letter of a script that has none, or, behind the first, with a digit.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard (1...3).contains(parts.count), name.count <= 40 else { return false }
    return parts.enumerated().allSatisfy { place, part in
      guard let first = part.first else { return false }
      return first.isUppercase || first.isLetter && !first.isCased || place > 0 && first.isNumber
    }
  }

  private static func withoutTime(_ name: ArraySlice<Unicode.Scalar>) -> String {
    if let bracket = name.lastIndex(where: { $0 == "(" || $0 == "[" }),
      endOfTime(Array(name), from: bracket - name.startIndex) == name.count
    {
      return text(name[..<bracket])
    }
    return text(name)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).trimmed
  }

  /// Behind a time such as `1:12`, `00:01:12.5` or `[01:12]` and the blanks after it; `nil` where none stands.
  private static func endOfTime(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    func isBlank(_ place: Int) -> Bool { place < line.count && line[place].properties.isWhitespace }
    func isTime(_ place: Int) -> Bool {
      place < line.count && ("0"..."9" ~= line[place] || ":.".unicodeScalars.contains(line[place]))
    }
    var place = start
    let bracket: Unicode.Scalar? = line.count > place ? line[place] == "[" ? "]" : line[place] == "(" ? ")" : nil : nil
    if bracket != nil { place += 1 }
    let digits = place
    while isTime(place) { place += 1 }
    let parts = line[digits..<place].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ $0.count >= 2 && $0.first != "." }),
      (1...2).contains(parts[0].count)
    else { return nil }
    if let bracket {
      guard place < line.count, line[place] == bracket else { return nil }
      place += 1
    }
    let end = place
    while isBlank(place) { place += 1 }
    return place > end || bracket != nil ? place : nil
  }
}

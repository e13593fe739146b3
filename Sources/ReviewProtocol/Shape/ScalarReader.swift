internal import Bibliography

/// Why a text doesn't fit its place: goes into a sentence behind the name of the key.
struct Misfit: Error {
  let code: ProtocolMessage.Code
  let what: String
  let remedy: String

  init(_ what: String, code: ProtocolMessage.Code = .wrongType, remedy: String) {
    self.code = code
    self.what = what
    self.remedy = remedy
  }
}

/// Reads one text as what its place asks for.
enum ScalarReader {
  /// - Parameters:
  ///   - text: the text with single blanks.
  ///   - raw: the text as written; free texts keep their line breaks.
  static func value(of text: String, raw: String, as shape: Shape) throws(Misfit) -> ProtocolValue {
    switch shape {
    case .text, .lines: return .text(raw.tidied)
    case .identifier: return .text(try identifier(text))
    case .reference(let referent): return .text(referent.isName ? raw.tidied : try identifier(text))
    case .choice(let words): return .text(try choice(text, words))
    case .flag: return .flag(try flag(text))
    case .integer(let range): return .integer(try integer(text, range))
    case .share: return .share(try share(text))
    case .date: return .text(try date(text))
    case .list, .group, .groups: return .text(raw)  // never asked: lists and groups are read node by node
    }
  }

  /// Whether a text can be a short name.
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isPartOfName }
  }

  private static func identifier(_ text: String) throws(Misfit) -> String {
    guard isIdentifier(text) else {
      throw Misfit(
        "is no short name", remedy: "Use letters, digits, hyphens and dots without blanks, for example I1 or job-title."
      )
    }
    return text
  }

  private static func choice(_ text: String, _ words: [String]) throws(Misfit) -> String {
    let folded = text.foldedWord
    if let word = words.first(where: { $0.foldedWord == folded }) { return word }
    let near =
      (ChoiceSynonyms.meant(by: folded, among: words) ?? NearestName.of(text, among: words)).map {
        "Did you mean `\($0)`? "
      } ?? ""
    throw Misfit(
      "has no such value", code: .unknownValue,
      remedy: near + "It is one of: \(words.map { "`\($0)`" }.joined(separator: ", ")).")
  }

  private static func flag(_ text: String) throws(Misfit) -> Bool {
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw Misfit("is a yes-or-no question", remedy: "Write true or false.")
    }
  }

  private static func integer(_ text: String, _ range: ClosedRange<Int>) throws(Misfit) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Misfit(
        "is no number, or none that fits",
        remedy: "Write one whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  private static func share(_ text: String) throws(Misfit) -> Double {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? text.dropLast().trimmed : text
    guard let number = Double(digits.replacing(",", with: ".")), (0...(isPercent ? 100 : 1)).contains(number) else {
      throw Misfit("is no share", remedy: "Write a number from 0 to 1, for example 0.75, or 75 %.")
    }
    return isPercent ? number / 100 : number
  }

  private static func date(_ text: String) throws(Misfit) -> String {
    guard CalendarDate.isDate(text) else {
      throw Misfit("is no date", remedy: "Write it as YYYY-MM-DD, for example 2026-03-04.")
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfName: Bool { properties.numericType != nil || "-_.:/".unicodeScalars.contains(self) }
}

import Foundation

/// A digital object identifier in its bare, lower-case form (`10.1186/1472-6963-12-205`).
///
/// DOI names are compared without regard to case (ISO 26324, DOI Handbook 2.4), so the lower-case form is kept.
package struct DOI: Sendable, Equatable, Hashable {
  package let text: String

  /// Finds a DOI in `text`, with or without resolver address, `doi:` prefix, `[doi]` suffix or trailing punctuation.
  ///
  /// Returns `nil` when `text` holds none.
  package init?(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    guard let start = DOI.start(in: bytes) else { return nil }
    bytes = bytes[start...]
    bytes = bytes[..<(DOI.end(in: bytes))]
    var name = DOI.percentDecoded(bytes)
    DOI.trimTail(&name)
    guard let slash = name.firstIndex(of: UInt8(ascii: "/")), slash + 1 < name.count else { return nil }
    self.text = String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The resolver's address for this DOI.
  package var url: String { "https://doi.org/\(text)" }

  /// Index of `10.` followed by four or more digits or dots and a slash.
  private static func start(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 7 else { return nil }
    for i in bytes.startIndex..<(bytes.endIndex - 6) {
      guard bytes[i] == UInt8(ascii: "1"), bytes[i + 1] == UInt8(ascii: "0"), bytes[i + 2] == UInt8(ascii: ".") else {
        continue
      }
      if i > bytes.startIndex, isDigitOrDot(bytes[i - 1]) { continue }
      var j = i + 3
      while j < bytes.endIndex, isDigitOrDot(bytes[j]) { j += 1 }
      if j - i >= 7, j < bytes.endIndex, bytes[j] == UInt8(ascii: "/") || bytes[j] == UInt8(ascii: "%") { return i }
    }
    return nil
  }

  /// White space, quotation marks and angle brackets end a DOI, but for the brackets of a SICI.
  private static func end(in bytes: ArraySlice<UInt8>) -> Int {
    let hasSICI = isSICI(bytes)
    let stop = bytes.firstIndex { byte in
      switch byte {
      case 0...0x20, UInt8(ascii: "\""): true
      case UInt8(ascii: "<"), UInt8(ascii: ">"): !hasSICI
      default: false
      }
    }
    return stop ?? bytes.endIndex
  }

  /// `10.1000%2Fabc` as addresses carry it; left alone when decoding gives what no DOI may hold.
  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let encoded = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "%")), let decoded = encoded.removingPercentEncoding,
      !decoded.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "%") })
    else { return Array(bytes) }
    return Array(decoded.utf8)
  }

  private static func isDigitOrDot(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".")
  }

  /// Old DOIs embed a SICI with angle brackets: `10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2`.
  private static func isSICI(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ">")) && bytes.contains(UInt8(ascii: ";"))
  }

  /// Drops punctuation that ends the sentence around a DOI, and an unmatched closing bracket.
  private static func trimTail(_ name: inout [UInt8]) {
    while let last = name.last {
      let isStray =
        switch last {
        case UInt8(ascii: ")"): count("(", in: name) < count(")", in: name)
        case UInt8(ascii: "]"): count("[", in: name) < count("]", in: name)
        default: ".,;:'".utf8.contains(last)
        }
      guard isStray else { return }
      name.removeLast()
    }
  }

  private static func count(_ character: Unicode.Scalar, in name: [UInt8]) -> Int {
    name.count { $0 == UInt8(ascii: character) }
  }
}

/// A PubMed identifier: one to nine digits, no leading zero.
package struct PMID: Sendable, Equatable, Hashable {
  package let number: UInt32

  /// Reads the digits of `text`, with or without a `PMID:` prefix; `nil` when it isn't one.
  package init?(_ text: String) {
    var digits = Substring(text.trimmed)
    if let colon = digits.lastIndex(of: ":") { digits = digits[digits.index(after: colon)...] }
    let number = digits.trimmed
    guard (1...9).contains(number.utf8.count), number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let value = UInt32(number), value > 0
    else { return nil }
    self.number = value
  }

  package var text: String { String(number) }
}

/// A PubMed Central identifier (`PMC3483205`).
package struct PMCID: Sendable, Equatable, Hashable {
  package let number: UInt32

  /// Reads `PMC` followed by digits anywhere in `text`; `nil` when there are none.
  package init?(_ text: String) {
    var rest = Substring(text.uppercased())
    while let prefix = rest.range(of: "PMC") {
      rest = rest[prefix.upperBound...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if let value = UInt32(digits), value > 0 {
        self.number = value
        return
      }
    }
    return nil
  }

  package var text: String { "PMC\(number)" }
}

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
    var text = text
    guard let name = text.withUTF8({ DOI.name(in: $0) }) else { return nil }
    self.text = name
  }

  private static func name(in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = start(in: text) else { return nil }
    let encoded = text[start..<end(in: text, from: start)]
    // Most names hold nothing but letters, digits, dots, dashes and a slash.
    if let slash = encoded.firstIndex(of: UInt8(ascii: "/")), slash + 1 < encoded.endIndex, encoded.allSatisfy(isPlain),
      isAlphanumeric(encoded[encoded.endIndex - 1])
    {
      return String(unsafeUninitializedCapacity: encoded.count) { name in
        for (position, byte) in encoded.enumerated() {
          name[position] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return encoded.count
      }
    }
    var name = percentDecoded(encoded)
    trimTail(&name)
    guard let slash = name.firstIndex(of: UInt8(ascii: "/")), slash + 1 < name.count else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func isPlain(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x2D && byte <= 0x2F }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// The resolver's address for this DOI.
  package var url: String { "https://doi.org/\(text)" }

  /// Index of `10.` followed by four or more digits or dots and a slash.
  private static func start(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 7 else { return nil }
    for i in 0..<(bytes.count - 6) {
      guard bytes[i] == UInt8(ascii: "1"), bytes[i + 1] == UInt8(ascii: "0"), bytes[i + 2] == UInt8(ascii: ".") else {
        continue
      }
      if i > 0, isDigitOrDot(bytes[i - 1]) { continue }
      var j = i + 3
      while j < bytes.count, isDigitOrDot(bytes[j]) { j += 1 }
      if j - i >= 7, j < bytes.count, bytes[j] == UInt8(ascii: "/") || bytes[j] == UInt8(ascii: "%") { return i }
    }
    return nil
  }

  /// White space, quotation marks and angle brackets end a DOI, but for the brackets of a SICI.
  private static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var mayBeSICI: Bool?
    for position in start..<bytes.count {
      switch bytes[position] {
      case 0...0x20, UInt8(ascii: "\""): return position
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        let isOne = mayBeSICI ?? isSICI(bytes[start...])
        mayBeSICI = isOne
        if !isOne { return position }
      default: break
      }
    }
    return bytes.count
  }

  /// `10.1000%2Fabc` as addresses carry it; left alone when decoding gives what no DOI may hold.
  private static func percentDecoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
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
  private static func isSICI(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
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
    var text = text
    guard let number = text.withUTF8({ PMCID.number(in: $0) }) else { return nil }
    self.number = number
  }

  private static func number(in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for start in text.indices.dropLast(3)
    where text[start] & 0xDF == 0x50 && text[start + 1] & 0xDF == 0x4D && text[start + 2] & 0xDF == 0x43 {
      let digits = text[(start + 3)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
      if let number = UInt32(String(decoding: digits, as: UTF8.self)), number > 0 { return number }
    }
    return nil
  }

  package var text: String { "PMC\(number)" }
}

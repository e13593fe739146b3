import Foundation

extension String {
  /// The text without white space at either end.
  package var trimmed: String {
    // Most values are clean already.
    if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20, first < 0x80, last < 0x80 {
      return self
    }
    return self[...].trimmed
  }
}

extension Substring {
  /// The text without white space at either end.
  package var trimmed: String {
    var bytes = utf8
    while let byte = bytes.first, byte <= 0x20 { bytes.removeFirst() }
    while let byte = bytes.last, byte <= 0x20 { bytes.removeLast() }
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let text = Substring(bytes)
    // Blanks outside ASCII (a no-break space, an ideographic one) are rare enough for Foundation.
    if first >= 0x80 || last >= 0x80,
      text.unicodeScalars.first?.properties.isWhitespace == true
        || text.unicodeScalars.last?.properties.isWhitespace == true
    {
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return String(text)
  }
}

/// Text folding for comparison: what two sources may write differently about the same work is made equal.
package enum Folding {
  /// Lower-case letters and digits only, accents removed: `Crème — brûlée, Part II` becomes `cremebruleepartii`.
  package static func key(_ text: String) -> String {
    fold(text, separator: nil)
  }

  /// Like ``key(_:)`` but words stay apart by single blanks: `creme brulee part ii`.
  package static func words(_ text: String) -> String {
    fold(text, separator: UInt8(ascii: " "))
  }

  private static func fold(_ text: String, separator: UInt8?) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var pendingSeparator = false
    func isolate() { pendingSeparator = !output.isEmpty }
    func emit(_ byte: UInt8) {
      if pendingSeparator, let separator { output.append(separator) }
      pendingSeparator = false
      output.append(byte)
    }
    func foldASCII(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: emit(byte)
      case 0x41...0x5A: emit(byte | 0x20)
      case 0x27: break  // an apostrophe joins: don't = dont
      default: isolate()
      }
    }
    var text = text
    let isASCII = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
    if isASCII {
      text.withUTF8 { for byte in $0 { foldASCII(byte) } }
    } else {
      for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
        if scalar.isASCII {
          foldASCII(UInt8(scalar.value))
        } else if let letters = letterNames[lowerCase(scalar)] {
          for byte in letters.utf8 { emit(byte) }
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          for byte in String(scalar).lowercased().utf8 { emit(byte) }
        } else if !isMark(scalar) {
          isolate()
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func lowerCase(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: scalar.value == 0x2019 || scalar.value == 0x00AD
    }
  }

  /// Small letters that compatibility decomposition leaves whole, and Greek letters as databases spell them out.
  private static let letterNames: [UInt32: String] = [
    0xDF: "ss", 0xE6: "ae", 0xF8: "o", 0x153: "oe", 0x142: "l", 0xF0: "d", 0xFE: "th", 0x111: "d", 0x131: "i",
    0x3B1: "alpha", 0x3B2: "beta", 0x3B3: "gamma", 0x3B4: "delta", 0x3B5: "epsilon", 0x3BA: "kappa", 0x3BB: "lambda",
    0x3BC: "mu", 0x3C0: "pi", 0x3C3: "sigma", 0x3C2: "sigma", 0x3C9: "omega",
  ]
}

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
    String(decoding: fold(text, separator: nil), as: UTF8.self)
  }

  /// Like ``key(_:)`` but words stay apart by single blanks: `creme brulee part ii`.
  package static func words(_ text: String) -> String {
    String(decoding: wordBytes(text), as: UTF8.self)
  }

  /// ``words(_:)`` as UTF-8.
  package static func wordBytes(_ text: String) -> [UInt8] {
    fold(text, separator: UInt8(ascii: " "))
  }

  private static func fold(_ text: String, separator: UInt8?) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? foldASCII(bytes, separator: separator) : nil
    } ?? foldUnicode(text, separator: separator)
  }

  private static func foldASCII(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8?) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { output, count in
      var isApart = false
      for byte in text {
        let folded = asciiFold[Int(byte)]
        if folded > 1 {
          if isApart, let separator {
            output[count] = separator
            count += 1
          }
          isApart = false
          output[count] = folded
          count += 1
        } else if folded == 0 {
          isApart = count > 0
        }
      }
    }
  }

  /// What an ASCII byte becomes; 0 parts words, 1 vanishes: an apostrophe joins, don't = dont.
  private static let asciiFold: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    case 0x27: 1
    default: 0
    }
  }

  private static func foldUnicode(_ text: String, separator: UInt8?) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var isApart = false
    func emit(_ byte: UInt8) {
      if isApart, let separator { output.append(separator) }
      isApart = false
      output.append(byte)
    }
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.isASCII {
        let folded = asciiFold[Int(scalar.value)]
        if folded > 1 { emit(folded) } else if folded == 0 { isApart = !output.isEmpty }
      } else if let letters = letterNames[lowerCase(scalar)] {
        for byte in letters.utf8 { emit(byte) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        for byte in String(scalar).lowercased().utf8 { emit(byte) }
      } else if !isMark(scalar) {
        isApart = !output.isEmpty
      }
    }
    return output
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
    0x3B1: "alpha", 0x3B2: "beta", 0x3B3: "gamma", 0x3B4: "delta", 0x3B5: "epsilon", 0x3B6: "zeta", 0x3B7: "eta",
    0x3B8: "theta", 0x3BA: "kappa", 0x3BB: "lambda", 0x3BC: "mu", 0x3BE: "xi", 0x3C0: "pi", 0x3C1: "rho",
    0x3C3: "sigma", 0x3C2: "sigma", 0x3C4: "tau", 0x3C6: "phi", 0x3C7: "chi", 0x3C8: "psi", 0x3C9: "omega",
  ]
}

/// First and last page of a text like `123-8`, `S12-S19`, `e1052` or `1 p.`, made comparable.
package struct PageRange: Sendable, Equatable, Hashable {
  /// First page or article number, lower-case, without `pp.` or blanks.
  package let first: String
  /// Last page in full (`123-8` gives `128`), when there is one.
  package let last: String?

  /// Returns `nil` when the text holds no digit.
  package init?(_ text: String) {
    var parts: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2D, 0x2010...0x2015, 0x2212: if !parts[parts.count - 1].isEmpty { parts.append([]) }
      case 0x30...0x39, 0x61...0x7A: parts[parts.count - 1].append(UInt8(scalar.value))
      case 0x41...0x5A: parts[parts.count - 1].append(UInt8(scalar.value) | 0x20)
      case 0x2C, 0x3B: if parts.count > 1 || !parts[0].isEmpty { parts.append([]) }
      default: break
      }
    }
    let first = PageRange.withoutLabel(parts[0])
    guard first.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.first = String(decoding: first, as: UTF8.self)
    let tail = parts.count > 1 ? PageRange.withoutLabel(parts[1]) : []
    guard !tail.isEmpty else {
      last = nil
      return
    }
    let isShort = tail.count < first.count && tail.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let full = isShort ? Array(first.prefix(first.count - tail.count)) + tail : tail
    last = full == first ? nil : String(decoding: full, as: UTF8.self)
  }

  /// Drops `p`, `pp` or `pages` before or behind a number.
  private static func withoutLabel(_ part: [UInt8]) -> [UInt8] {
    for label in ["pages", "page", "pp", "p"].map({ Array($0.utf8) }) where part.count > label.count {
      if part.starts(with: label) { return Array(part[label.count...]) }
      if part.suffix(label.count).elementsEqual(label) { return Array(part.dropLast(label.count)) }
    }
    return part
  }
}

/// Turns the bytes that a terminal sends into keys. It keeps what is unfinished for the next bytes.
package struct KeyDecoder: Sendable {
  private var waiting: [UInt8] = []
  /// Bytes of a paste whose end has not come.
  private var pasted: [UInt8]?

  package init() {}

  /// Whether bytes wait that may be a lone Esc: when nothing follows within some 50 ms, call ``finish()``.
  package var isUnfinished: Bool { pasted == nil && !waiting.isEmpty }

  /// The keys that `bytes` complete.
  package mutating func decode(_ bytes: [UInt8]) -> [TerminalInput] {
    waiting += bytes
    var inputs: [TerminalInput] = []
    while let input = nextInput() { if let input { inputs.append(input) } }
    return inputs
  }

  /// Nothing more came: an Esc that waits is the key Esc.
  package mutating func finish() -> [TerminalInput] {
    guard isUnfinished else { return [] }
    let isEscape = waiting[0] == 0x1B
    let rest = Array(waiting.dropFirst())
    waiting = []
    guard isEscape else { return [] }
    // Esc and a letter typed after it at once is Alt and the letter, which means nothing here.
    return rest.isEmpty ? [.key(.escape)] : []
  }

  /// The next input: `nil` when more bytes are needed, `.some(nil)` for bytes that mean nothing.
  private mutating func nextInput() -> TerminalInput?? {
    if pasted != nil { return nextPaste() }
    guard let first = waiting.first else { return nil }
    if first == 0x1B { return nextSequence() }
    if first < 0x80 {
      waiting.removeFirst()
      return .some(KeyDecoder.plainKey(first).map { .key($0) })
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard waiting.count >= length else { return nil }
    let text = String(decoding: waiting[..<length], as: UTF8.self)
    waiting.removeFirst(length)
    guard let character = text.first, character != "\u{FFFD}" else { return .some(nil) }
    return .some(.key(.character(character)))
  }

  private static func plainKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// A sequence that begins with Esc.
  private mutating func nextSequence() -> TerminalInput?? {
    guard waiting.count > 1 else { return nil }
    switch waiting[1] {
    case UInt8(ascii: "["):
      guard let end = waiting.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        // No sequence is that long: what comes is something else.
        if waiting.count > 32 { waiting.removeAll() }
        return nil
      }
      let parameters = String(decoding: waiting[2..<end], as: UTF8.self)
      let final = waiting[end]
      waiting.removeFirst(end + 1)
      if final == UInt8(ascii: "~"), parameters == "200" {
        pasted = []
        return .some(nil)
      }
      return .some(KeyDecoder.key(parameters, final).map { .key($0) })
    case UInt8(ascii: "O"):
      guard waiting.count > 2 else { return nil }
      let final = waiting[2]
      waiting.removeFirst(3)
      return .some(KeyDecoder.key("", final).map { .key($0) })
    case 0x1B:
      waiting.removeFirst()
      return .some(.key(.escape))
    default:
      waiting.removeFirst(2)
      return .some(nil)
    }
  }

  private static func key(_ parameters: String, _ final: UInt8) -> Key? {
    // A second parameter tells of Shift, Alt or Ctrl; the key is meant all the same.
    let number = Int(parameters.prefix { $0 != ";" })
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "~"): return tildeKeys[number ?? 0]
    default: return nil
    }
  }

  private static let tildeKeys: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1), 12: .function(2),
    13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7), 19: .function(8),
    20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func nextPaste() -> TerminalInput?? {
    guard let escape = waiting.firstIndex(of: 0x1B) else {
      pasted? += waiting
      waiting = []
      return nil
    }
    let rest = waiting[escape...]
    if rest.starts(with: KeyDecoder.pasteEnd) {
      let text = String(decoding: (pasted ?? []) + waiting[..<escape], as: UTF8.self)
      waiting.removeFirst(escape + KeyDecoder.pasteEnd.count)
      pasted = nil
      return .some(.paste(text))
    }
    guard rest.count < KeyDecoder.pasteEnd.count, KeyDecoder.pasteEnd.starts(with: rest) else {
      pasted? += waiting[...escape]
      waiting.removeFirst(escape + 1)
      return .some(nil)
    }
    return nil
  }
}

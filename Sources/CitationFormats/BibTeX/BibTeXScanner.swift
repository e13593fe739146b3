internal import Bibliography
import Foundation

/// Cuts a byte source into entries without copying them.
///
/// Text outside entries is passed over, as BibTeX does, and so are lines that begin with `%`, which authors use to comment
/// entries out. An entry whose brackets don't close ends where the next one begins on a line of its own. Memory stays at
/// twice the longest entry.
struct BibTeXScanner: ~Copyable {
  /// What stands between the outer brackets of one entry.
  struct Piece {
    /// The entry's type in lower case.
    let type: String
    /// Valid until the next piece is asked for.
    let body: UnsafeRawBufferPointer
    /// The line the entry begins at.
    let line: Int
    let end: End
  }

  /// How an entry ended.
  enum End {
    case closed
    /// Its bracket is missing.
    case open
    /// It was cut at ``longestEntry``.
    case tooLong
  }

  /// No real entry comes near; a file without closing braces must not fill the memory.
  static let longestEntry = 1 << 22

  private let source: ByteSource
  private var buffer: UnsafeMutableRawBufferPointer
  /// Where the bytes begin that are still needed.
  private var kept = 0
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  /// Lines end with CR alone.
  private var hasOldLineEnds = false
  private var line = 1
  private var isLineStart = true
  private var isComment = false

  /// - Throws: ``Problem`` when the first bytes can't be read.
  init(_ source: ByteSource) throws(Problem) {
    self.source = source
    buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    try look(ahead: 1 << 16)
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { position = 3 }
    let start = buffer.baseAddress!
    hasOldLineEnds = memchr(start, 0x0A, end) == nil && memchr(start, 0x0D, end) != nil
    replaceOldLineEnds(in: 0..<end)
  }

  deinit { buffer.deallocate() }

  /// The next entry, `nil` at the end.
  mutating func next() throws(Problem) -> Piece? {
    guard let opening = try findOpening() else { return nil }
    return try cut(opening)
  }

  // MARK: Between entries

  private mutating func findOpening() throws(Problem) -> BibTeXOpening? {
    while true {
      kept = position
      if end - position < BibTeXOpening.longest, !isAtEnd { try look(ahead: BibTeXOpening.longest) }
      guard position < end else { return nil }
      let stop = isAtEnd ? end : end - BibTeXOpening.longest
      while position <= stop, position < end {
        let byte = buffer[position]
        if byte == 0x0A {
          line += 1
          isLineStart = true
          isComment = false
        } else if isLineStart, byte > 0x20 {
          isLineStart = false
          isComment = byte == UInt8(ascii: "%")
        }
        if byte == UInt8(ascii: "@"), !isComment, let opening = BibTeXOpening(bytes, at: position) { return opening }
        position += 1
      }
    }
  }

  private var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<end]) }

  // MARK: Inside an entry

  private mutating func cut(_ opening: BibTeXOpening) throws(Problem) -> Piece {
    let firstLine = line
    kept = opening.bodyStart
    position = opening.bodyStart
    var brackets = BibTeXBrackets(closer: opening.closer)
    var ending: End?
    while ending == nil {
      guard let stop = brackets.nextStop(in: bytes, from: position) else {
        position = end
        if isAtEnd {
          ending = .open
        } else if end - kept > BibTeXScanner.longestEntry {
          ending = .tooLong
        } else {
          try look(ahead: 1)
        }
        continue
      }
      position = stop
      if buffer[stop] == 0x0A {
        let isNearEnd = end - stop < BibTeXOpening.longest && !isAtEnd
        if isNearEnd, end - kept > BibTeXScanner.longestEntry {
          ending = .tooLong
          continue
        }
        if isNearEnd { try look(ahead: BibTeXOpening.longest) }
        if nextLineOpensEntry {
          ending = .open
        } else {
          line += 1
          position += 1
        }
      } else {
        ending = .closed
      }
    }
    let body = UnsafeRawBufferPointer(rebasing: buffer[kept..<position])
    if ending == .closed { position += 1 }
    isLineStart = false
    isComment = false
    return Piece(type: opening.type, body: body, line: firstLine, end: ending ?? .open)
  }

  /// Whether an entry opens behind the line end at the position, where the line before is blank or ends with `}` or `,`.
  private var nextLineOpensEntry: Bool {
    var next = position + 1
    while next < end, buffer[next] == 0x20 || buffer[next] == 0x09 { next += 1 }
    guard next < end, buffer[next] == UInt8(ascii: "@"), BibTeXOpening(bytes, at: next) != nil else { return false }
    var last = position - 1
    while last >= kept, buffer[last] <= 0x20, buffer[last] != 0x0A { last -= 1 }
    guard last >= kept else { return kept == position }
    return [0x0A, UInt8(ascii: "}"), UInt8(ascii: ",")].contains(buffer[last])
  }

  // MARK: Input

  /// Reads until `count` bytes stand behind the position or the input ends. Indices may change.
  private mutating func look(ahead count: Int) throws(Problem) {
    while end - position < count, !isAtEnd {
      if kept > 0 { moveToFront() }
      if end == buffer.count { grow() }
      let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
      isAtEnd = got == 0
      if hasOldLineEnds { replaceOldLineEnds(in: end..<(end + got)) }
      end += got
    }
  }

  private mutating func moveToFront() {
    memmove(buffer.baseAddress!, buffer.baseAddress! + kept, end - kept)
    position -= kept
    end -= kept
    kept = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
    buffer.deallocate()
    buffer = larger
  }

  private func replaceOldLineEnds(in range: Range<Int>) {
    guard hasOldLineEnds else { return }
    for index in range where buffer[index] == 0x0D { buffer[index] = 0x0A }
  }
}

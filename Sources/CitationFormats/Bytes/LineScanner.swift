package import Bibliography
import Foundation

/// Cuts a byte source into lines without copying them.
///
/// Lines end with LF, CR LF or, in files without any LF, CR. A byte-order mark at the start is dropped. Memory stays at
/// the length of the longest line plus one chunk.
package struct LineScanner: ~Copyable {
  /// Number of the line last returned, from 1.
  package private(set) var lineNumber = 0

  private var window: ByteWindow
  private var start = 0
  private let terminator: UInt8

  /// - Throws: ``Problem`` when the first chunk can't be read.
  package init(_ source: ByteSource) throws(Problem) {
    window = try ByteWindow(source)
    terminator = window.lineEnd
  }

  /// The next line without its ending, or `nil` at the end. Valid until the next call.
  package mutating func next() throws(Problem) -> UnsafeRawBufferPointer? {
    var searched = start
    while true {
      let base = UnsafeRawPointer(window.bytes.baseAddress!)
      if let found = memchr(base + searched, Int32(terminator), window.end - searched) {
        let stop = UnsafeRawPointer(found) - base
        defer { start = stop + 1 }
        return line(to: stop)
      }
      if window.isAtEnd {
        guard start < window.end else { return nil }
        defer { start = window.end }
        return line(to: window.end)
      }
      searched = window.end - start
      try window.fill(keeping: start)
      start = 0
    }
  }

  private mutating func line(to end: Int) -> UnsafeRawBufferPointer {
    lineNumber += 1
    let last = end > start && window.bytes[end - 1] == 0x0D ? end - 1 : end
    return UnsafeRawBufferPointer(rebasing: window.bytes[start..<last])
  }
}

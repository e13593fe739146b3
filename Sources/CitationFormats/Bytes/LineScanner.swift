package import Bibliography
import Foundation

/// Cuts a byte source into lines without copying them.
///
/// Lines end with LF, CR LF or, in files without any LF, CR. A byte-order mark at the start is dropped. Memory stays at
/// the length of the longest line plus one chunk.
package final class LineScanner {
  /// Number of the line last returned, from 1.
  package private(set) var lineNumber = 0

  private let source: ByteSource
  private var buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var atEnd = false
  private var terminator = UInt8(ascii: "\n")
  private static let chunk = 1 << 18

  /// - Throws: ``Problem`` when the first chunk can't be read.
  package init(_ source: ByteSource) throws(Problem) {
    self.source = source
    buffer = .allocate(byteCount: LineScanner.chunk, alignment: 16)
    try fill()
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
    let hasLF = memchr(buffer.baseAddress!, 0x0A, end) != nil
    if !hasLF, memchr(buffer.baseAddress!, 0x0D, end) != nil { terminator = 0x0D }
  }

  deinit { buffer.deallocate() }

  /// The next line without its ending, or `nil` at the end. Valid until the next call.
  package func next() throws(Problem) -> UnsafeRawBufferPointer? {
    var searched = start
    while true {
      if let found = memchr(buffer.baseAddress! + searched, Int32(terminator), end - searched) {
        let stop = UnsafeRawPointer(found) - UnsafeRawPointer(buffer.baseAddress!)
        defer { start = stop + 1 }
        return line(from: start, to: stop)
      }
      searched = end - start
      if atEnd {
        guard start < end else { return nil }
        defer { start = end }
        return line(from: start, to: end)
      }
      try fill()
    }
  }

  private func line(from first: Int, to last: Int) -> UnsafeRawBufferPointer {
    lineNumber += 1
    var last = last
    if last > first, buffer[last - 1] == 0x0D { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: buffer[first..<last])
  }

  /// Moves what is left to the front of the buffer (growing it when a line is longer) and reads more behind it.
  private func fill() throws(Problem) {
    let left = end - start
    if left == buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      buffer.deallocate()
      buffer = larger
    } else if start > 0 {
      memmove(buffer.baseAddress!, buffer.baseAddress! + start, left)
    }
    start = 0
    end = left
    let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
    end += got
    atEnd = got == 0
  }
}

internal import Bibliography
import Foundation

/// A part of a byte source that lies in memory and moves on: what is still needed stays, more is read behind it.
struct ByteWindow: ~Copyable {
  /// The bytes in memory; valid until ``fill(keeping:)``.
  private(set) var bytes: UnsafeMutableRawBufferPointer
  /// Where the bytes that were read end.
  private(set) var end = 0
  /// Nothing more comes.
  private(set) var isAtEnd = false

  private let source: ByteSource
  private static let chunk = 1 << 18
  /// No citation is longer; a file that was made to fill the memory has lines that are.
  private static let mostBytes = 1 << 26

  /// Reads the first piece; a byte-order mark at its start is left out.
  ///
  /// - Throws: ``Problem`` when the source can't be read.
  init(_ source: ByteSource) throws(Problem) {
    self.source = source
    bytes = .allocate(byteCount: ByteWindow.chunk, alignment: 16)
    while end < 3, !isAtEnd { try fill(keeping: 0) }
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      memmove(bytes.baseAddress!, bytes.baseAddress! + 3, end - 3)
      end -= 3
    }
  }

  deinit { bytes.deallocate() }

  /// The byte that ends the first line, quotation marks heeded: LF, or a CR without one.
  var lineEndOfFirstRow: UInt8 {
    var isQuoted = false
    for position in 0..<end {
      switch bytes[position] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: return 0x0A
      case 0x0D where !isQuoted: return position + 1 < end && bytes[position + 1] == 0x0A ? 0x0A : 0x0D
      default: break
      }
    }
    return lineEnd
  }

  /// The byte that ends lines: LF, or CR in files without any LF.
  var lineEnd: UInt8 {
    let hasLF = memchr(bytes.baseAddress!, 0x0A, end) != nil
    return !hasLF && memchr(bytes.baseAddress!, 0x0D, end) != nil ? 0x0D : 0x0A
  }

  /// Moves the bytes from `start` on to the front (into larger memory when they fill what there is) and reads more behind.
  ///
  /// - Throws: ``Problem`` when the source can't be read, or what must stay is too long for any citation.
  mutating func fill(keeping start: Int) throws(Problem) {
    let left = end - start
    if left == bytes.count {
      guard left < ByteWindow.mostBytes else {
        throw Problem(
          "has a line of more than \(ByteWindow.mostBytes >> 20) MB", file: source.name,
          remedy: "No citation is so long: the file is damaged, or no export. Export the search again.")
      }
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      bytes.deallocate()
      bytes = larger
    } else if start > 0 {
      memmove(bytes.baseAddress!, bytes.baseAddress! + start, left)
    }
    end = left
    let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
    end += got
    isAtEnd = got == 0
  }
}

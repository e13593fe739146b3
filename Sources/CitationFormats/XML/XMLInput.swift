internal import Bibliography
internal import CLibXML2
import Foundation

/// Hands a byte source to libxml2, keeps the error that C can't carry, and mends on the way what XML doesn't allow.
///
/// Programs write `&` and `<` unescaped into addresses, journal names and abstracts, and control characters as well (XML
/// 1.0, 2.2 and 2.4). What was mended is counted and reported.
final class XMLInput {
  private let source: ByteSource
  private(set) var failure: Problem?

  private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Bytes whose end was not yet in sight: an ampersand with too little behind it.
  private var held: [UInt8] = []
  /// The piece that waits, when it had to be mended; empty when it waits in `raw`.
  private var mended: [UInt8] = []
  private var waiting = 0
  private var given = 0
  private var atEnd = false
  /// Another document begins behind what was handed on.
  private var isAtSeam = false
  /// Bytes of the document that were handed on.
  private var documentLength = 0
  /// Within `<![CDATA[` an ampersand stands for itself.
  private var isInCDATA = false
  private var mendings = 0
  private var linesBefore = 0
  private var firstLine = 0

  /// A mark and blank lines may stand before a document's own declaration.
  private static let longestStart = 16

  init(_ source: ByteSource) { self.source = source }

  deinit { raw.deallocate() }

  static let readCallback: xmlInputReadCallback = { context, buffer, length in
    guard let context, let buffer, length > 0 else { return 0 }
    let input = Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
    do throws(Problem) {
      return Int32(try input.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
    } catch {
      input.failure = error
      return -1
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    while given == waiting {
      if isAtSeam || atEnd && held.isEmpty { return 0 }
      try refill()
    }
    let count = min(buffer.count, waiting - given)
    if mended.isEmpty {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[given..<(given + count)]))
    } else {
      mended.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<(given + count)]))
      }
    }
    given += count
    return count
  }

  /// Goes on with the document that was joined to the one before; `false` when there is none.
  ///
  /// A document whose end the parser didn't read to is left first.
  func beginNextDocument() throws(Problem) -> Bool {
    while !isAtSeam {
      if atEnd, held.isEmpty { return false }
      try refill()
    }
    isAtSeam = false
    documentLength = 0
    given = waiting
    return true
  }

  /// Tells of what was mended, if anything was.
  func reportMending(to sink: RecordSink) throws {
    guard mendings > 0 else { return }
    try sink(
      .repaired(
        Problem(
          "\(mendings) characters that XML doesn't allow where they stand (bare “&” or “<”, control characters)",
          file: source.name, line: firstLine,
          remedy: "Signs were read as text and control characters left out; the first is in this line.")))
  }

  /// Reads on; what is sound is handed on where it lies.
  private func refill() throws(Problem) {
    mended.removeAll(keepingCapacity: true)
    given = 0
    let got = try source.read(into: raw)
    atEnd = got == 0
    let piece = UnsafeRawBufferPointer(rebasing: raw[..<got])
    if held.isEmpty, !isInCDATA, XMLMendingScan.isSound(piece) {
      waiting = got
      documentLength += got
      linesBefore += ByteCount.of(0x0A, in: piece)
      return
    }
    let bytes = held + piece
    held.removeAll(keepingCapacity: true)
    bytes.withUnsafeBytes { mend($0) }
    waiting = mended.count
    documentLength += mended.count
  }

  /// Copies `bytes` to `mended`, repaired; the end is held back when it can't be judged yet.
  private func mend(_ bytes: UnsafeRawBufferPointer) {
    let scan = XMLMendingScan(bytes)
    var start = 0
    var position = 0
    while let found = scan.next(from: position) {
      position = found
      let byte = bytes[position]
      if byte >= 0x20, !atEnd, bytes.count - position < XMLMendingScan.reach { break }
      switch byte {
      case 0x3C where isInCDATA: break
      case 0x3C where scan.matches("<![CDATA[", at: position): isInCDATA = true
      case 0x5D where isInCDATA && scan.matches("]]>", at: position): isInCDATA = false
      case 0x3C where scan.matches("<?xml ", at: position) && documentLength + position > XMLInput.longestStart:
        isAtSeam = true
        mended.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
        held.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[position...]))
        linesBefore += ByteCount.of(0x0A, in: UnsafeRawBufferPointer(rebasing: bytes[..<position]))
        return
      case 0x3C where !scan.opensMarkup(at: position):
        replace(bytes, start..<position, by: "&lt;", at: position)
        start = position + 1
      case 0x26 where !isInCDATA && !scan.isReference(at: position):
        replace(bytes, start..<position, by: "&amp;", at: position)
        start = position + 1
      case 0..<0x20:
        replace(bytes, start..<position, by: "", at: position)
        start = position + 1
      default: break
      }
      position += 1
    }
    let end = scan.next(from: position) == nil ? bytes.count : position
    mended.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    held.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[end...]))
    linesBefore += ByteCount.of(0x0A, in: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
  }

  private func replace(_ bytes: UnsafeRawBufferPointer, _ kept: Range<Int>, by text: StaticString, at position: Int) {
    mended.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[kept]))
    mended.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    if mendings == 0 {
      firstLine = linesBefore + ByteCount.of(0x0A, in: UnsafeRawBufferPointer(rebasing: bytes[..<position])) + 1
    }
    mendings += 1
  }
}

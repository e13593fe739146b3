internal import Bibliography
internal import CLibXML2

/// Hands a byte source to libxml2, keeps the error that C can't carry, and mends on the way what libxml2 would stop at.
///
/// Programs write `&` unescaped into addresses and journal names, and control characters into abstracts; neither is
/// allowed (XML 1.0, 2.2 and 2.4), and libxml2's reader gives up at the first. Files in UTF-16 pass untouched.
final class XMLInput {
  private let source: ByteSource
  private(set) var failure: Problem?

  private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Bytes whose end was not yet in sight: an ampersand with too little behind it.
  private var held: [UInt8] = []
  private var mended: [UInt8] = []
  private var given = 0
  private var isUntouched: Bool?
  private var atEnd = false
  /// Within `<![CDATA[` an ampersand stands for itself.
  private var isInCDATA = false

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
    while given == mended.count {
      if atEnd { return 0 }
      try refill()
    }
    let count = min(buffer.count, mended.count - given)
    mended.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<(given + count)]))
    }
    given += count
    return count
  }

  private func refill() throws(Problem) {
    mended.removeAll(keepingCapacity: true)
    given = 0
    let got = try source.read(into: raw)
    atEnd = got == 0
    let bytes = held + raw[..<got]
    held.removeAll(keepingCapacity: true)
    let untouched = isUntouched ?? (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
    isUntouched = untouched
    if untouched { mended = bytes } else { mend(bytes) }
  }

  private func mend(_ bytes: [UInt8]) {
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x26 || byte == 0x3C || byte == 0x5D
      else {
        position += 1
        continue
      }
      if byte != 0x5D, byte >= 0x20, !atEnd, bytes.count - position < XMLInput.reach { break }
      if byte == 0x5D, !atEnd, bytes.count - position < 3 { break }
      switch byte {
      case 0x3C: if !isInCDATA, matches(bytes, position, "<![CDATA[") { isInCDATA = true }
      case 0x5D: if isInCDATA, matches(bytes, position, "]]>") { isInCDATA = false }
      case 0x26:
        if !isInCDATA, !isReference(bytes, position) {
          mended += bytes[start...position]
          mended += Array("amp;".utf8)
          start = position + 1
        }
      default:
        mended += bytes[start..<position]
        start = position + 1
      }
      position += 1
    }
    mended += bytes[start..<position]
    held = Array(bytes[position...])
  }

  /// Longest reference that is told from a bare ampersand.
  private static let reach = 12

  private func matches(_ bytes: [UInt8], _ position: Int, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// `&amp;` and its four like, or `&#13;` and `&#xD;` for characters XML allows. Other names (`&nbsp;`) need a DTD, which
  /// is never loaded, so their ampersand is text as well.
  private func isReference(_ bytes: [UInt8], _ position: Int) -> Bool {
    let rest = bytes[(position + 1)...].prefix(XMLInput.reach - 1)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    guard name.hasPrefix("#") else { return ["amp", "lt", "gt", "quot", "apos"].contains(name) }
    let isHex = name.hasPrefix("#x")
    guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return false }
    return value >= 0x20 && Unicode.Scalar(value) != nil && value != 0xFFFE && value != 0xFFFF
      || [0x09, 0x0A, 0x0D].contains(value)
  }
}

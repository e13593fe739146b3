package import Bibliography
internal import CLibXML2
import Foundation

/// The bytes of an input in reading order: a file (gzip is unpacked on the way), standard input (`-`), or bytes in memory.
///
/// Files go through libxml2's input layer, which reads plain and `.gz` files alike in constant memory.
package final class ByteSource {
  /// The name shown in messages.
  package let name: String
  /// Bytes handed out so far, unpacked.
  package private(set) var bytesRead = 0
  /// Called after each read with the unpacked bytes so far; for progress bars.
  package var onProgress: ((Int) -> Void)?

  /// Whether the bytes handed out are UTF-8 made of UTF-16; known after the first read.
  private(set) var isTranscoded = false

  private var isEncodingKnown = false
  private var transcoder: UTF16Transcoder?
  private var isLengthChecked = false
  /// What went wrong behind the bytes that were pushed back.
  private var failure: Problem?
  /// Bytes that came out of the file, whether handed out or pushed back.
  private var unpacked = 0
  private var pushedBack: ArraySlice<UInt8> = []
  private var input: xmlParserInputBufferPtr?
  private let path: String
  /// Bytes of the file on disk; no limit for what is no regular file.
  private lazy var packedSize: Int = {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return Int.max / ByteSource.mostUnpackedPerByte
    }
    return Int(status.st_size)
  }()

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter name: what messages call it; the path without it.
  /// - Throws: ``Problem`` when the file can't be opened.
  package init(path: String, name: String? = nil) throws(Problem) {
    self.path = path
    self.name = name ?? (path == "-" ? "standard input" : path)
    guard path == "-" || FileManager.default.isReadableFile(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Problem(
        exists ? "can't be read" : "no such file", file: path,
        remedy: exists ? "Check its permissions." : "Check the name; use quotes if it holds blanks.")
    }
    var isDirectory: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard !isDirectory.boolValue else {
      throw Problem("is a folder", file: path, remedy: "Name the export files in it.")
    }
    // A damaged packed file is reported below; libxml2 would print a message of its own.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    input = xmlParserInputBufferCreateFilename(path, XML_CHAR_ENCODING_NONE)
    guard input != nil else {
      throw Problem("can't be opened", file: path, remedy: "Check that it is a regular file.")
    }
  }

  /// A source of bytes already in memory.
  package init(bytes: [UInt8], name: String = "text") {
    self.name = name
    path = name
    guard var transcoder = UTF16Transcoder(start: bytes.prefix(UTF16Transcoder.reach)) else {
      pushedBack = bytes[...]
      return
    }
    isTranscoded = true
    var text: [UInt8] = []
    transcoder.transcode(bytes.dropFirst(transcoder.markLength), into: &text)
    pushedBack = text[...]
  }

  deinit {
    if let input { xmlFreeParserInputBuffer(input) }
  }

  /// Fills `buffer` from its start; returns how many bytes were read, 0 at the end.
  ///
  /// - Throws: ``Problem`` when the file is damaged (for instance a cut-off `.gz`).
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    guard buffer.count > 0 else { return 0 }
    if !pushedBack.isEmpty {
      let count = min(buffer.count, pushedBack.count)
      pushedBack.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      pushedBack.removeFirst(count)
      advance(count)
      return count
    }
    if let failure { throw failure }
    if !isEncodingKnown { return try readFirst(into: buffer) }
    if transcoder != nil { return try readUTF16(into: buffer) }
    let count = try readRaw(into: buffer)
    advance(count)
    return count
  }

  /// The first read: the first bytes decide whether the file is in UTF-16.
  private func readFirst(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    isEncodingKnown = true
    let start = UnsafeMutableRawBufferPointer.allocate(byteCount: UTF16Transcoder.reach, alignment: 2)
    defer { start.deallocate() }
    var count = 0
    while count < start.count {
      let got = try readRaw(into: UnsafeMutableRawBufferPointer(rebasing: start[count...]))
      if got == 0 { break }
      count += got
    }
    let bytes = Array(start[..<count])
    transcoder = UTF16Transcoder(start: bytes[...])
    isTranscoded = transcoder != nil
    if let markLength = transcoder?.markLength {
      var text: [UInt8] = []
      transcoder?.transcode(bytes.dropFirst(markLength), into: &text)
      pushedBack = text[...]
    } else {
      pushedBack = bytes[...]
    }
    return count == 0 ? 0 : try read(into: buffer)
  }

  /// Text in UTF-16 is handed out as UTF-8.
  private func readUTF16(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { raw.deallocate() }
    var text: [UInt8] = []
    while text.isEmpty {
      let got = try readRaw(into: raw)
      if got == 0 { return 0 }
      transcoder?.transcode(raw[..<got], into: &text)
    }
    pushedBack = text[...]
    return try read(into: buffer)
  }

  private func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    guard let input, let readCallback = input.pointee.readcallback else { return 0 }
    let wanted = Int32(clamping: buffer.count)
    let count = Int(
      readCallback(input.pointee.context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), wanted))
    guard count >= 0 else {
      throw Problem(
        "reading failed after \(bytesRead) bytes", file: name,
        remedy: "The file is damaged or cut off; export or download it again.")
    }
    unpacked += count
    try refuseBomb()
    if count == 0 { try checkPackedLength() }
    return count
  }

  /// A packed file whose content is out of all proportion was made to fill memory or disk. Text packs to a third, tables and
  /// XML to a thirtieth at most.
  private func refuseBomb() throws(Problem) {
    guard unpacked > ByteSource.alwaysAllowed else { return }
    let allowed = packedSize * ByteSource.mostUnpackedPerByte
    guard unpacked > max(allowed, ByteSource.alwaysAllowed) else { return }
    throw Problem(
      "unpacks to more than \(ByteSource.mostUnpackedPerByte) times its size", file: name,
      remedy: "No export is like that: the file is damaged. Download it again.")
  }

  /// Bytes of unpacked content that no proportion is asked of.
  private static let alwaysAllowed = 1 << 26
  private static let mostUnpackedPerByte = 200

  /// A gzip file ends with the length of its content (RFC 1952, 2.3.1). libxml2 stops after the first of several packed
  /// files joined into one; then the lengths differ, and what is behind must not be lost in silence.
  private func checkPackedLength() throws(Problem) {
    guard !isLengthChecked, let file = FileHandle(forReadingAtPath: path) else { return }
    isLengthChecked = true
    defer { try? file.close() }
    guard (try? file.read(upToCount: 2)) == Data([0x1F, 0x8B]), let size = try? file.seekToEnd(), size >= 18,
      (try? file.seek(toOffset: size - 4)) != nil, let tail = try? file.readToEnd(), tail.count == 4
    else { return }
    let length = tail.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
    guard length == UInt32(truncatingIfNeeded: unpacked) else {
      throw Problem(
        "is several packed files joined into one, or cut off", file: name,
        remedy: "Unpack it with gunzip first, or download it again.")
    }
  }

  /// The first bytes of the input, at most `count`, without taking them away.
  package func peek(_ count: Int) throws(Problem) -> [UInt8] {
    var head = Array(pushedBack)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { chunk.deallocate() }
    let readBefore = bytesRead
    pushedBack = []
    while head.count < count {
      var got = 0
      do throws(Problem) {
        got = try read(into: chunk)
      } catch {
        if head.isEmpty { throw error }
        failure = error
      }
      if got == 0 { break }
      head.append(contentsOf: chunk[..<got])
    }
    // The first read of a file, and text in UTF-16, push bytes back themselves.
    pushedBack = (head + pushedBack)[...]
    bytesRead = readBefore
    return head.count > count ? Array(head[..<count]) : head
  }

  private func advance(_ count: Int) {
    bytesRead += count
    onProgress?(bytesRead)
  }
}

/// Cuts the record objects out of a JSON file without keeping the rest of it: one record is in memory at a time.
///
/// Records are the elements of the top-level array, or of an array at one of the given member paths (`message.items`), or
/// else the top-level object itself. Several top-level values behind one another are taken one by one.
package struct JSONRecordCutter {
  private enum Place { case outside, searching, between, inRecord, behind }

  private let paths: [[[UInt8]]]
  private let longestPath: Int
  private var place = Place.outside
  private var depth = 0
  private var arrayDepth = 0
  private var isInString = false
  private var isEscaped = false
  private var line = 1
  private var recordLine = 1
  private var record: [UInt8] = []
  /// The member that is open at each depth while the array is looked for.
  private var names: [[UInt8]] = []
  private var lastString: [UInt8] = []

  private init(paths: [[String]]) {
    self.paths = paths.map { $0.map { Array($0.utf8) } }
    longestPath = paths.map(\.count).max() ?? 0
  }

  /// Hands the bytes of each record to `body` with the line it begins at.
  ///
  /// - Returns: whether the file came to a proper end; what was cut off is handed out like a record.
  /// - Throws: ``Problem`` when the input can't be read; whatever `body` throws.
  package static func cut(
    _ source: ByteSource, arraysAt paths: [[String]], body: (UnsafeRawBufferPointer, _ line: Int) throws -> Void
  ) throws -> Bool {
    var cutter = JSONRecordCutter(paths: paths)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try source.read(into: chunk)
      if count == 0 { break }
      try cutter.scan(UnsafeRawBufferPointer(rebasing: chunk[..<count]), body: body)
    }
    if cutter.place == .inRecord || cutter.place == .searching { try cutter.handOut(body) }
    return cutter.place == .outside
  }

  private var isKeeping: Bool { place == .inRecord || place == .searching }

  private mutating func scan(
    _ bytes: UnsafeRawBufferPointer, body: (UnsafeRawBufferPointer, Int) throws -> Void
  ) throws {
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A { line += 1 }
      if isInString {
        takeInString(byte)
        position += 1
        continue
      }
      switch byte {
      case 0x22:
        isInString = true
        lastString.removeAll(keepingCapacity: true)
      case UInt8(ascii: ":"): if place == .searching { open(lastString) }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let wasKeeping = isKeeping
        enter(byte)
        if isKeeping, !wasKeeping {
          start = position
          recordLine = line
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if leave() {
          record.append(contentsOf: bytes[start...position])
          try handOut(body)
        }
      default: break
      }
      position += 1
      if !isKeeping { start = position }
    }
    if isKeeping { record.append(contentsOf: bytes[start...]) }
  }

  private mutating func takeInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == 0x5C {
      isEscaped = true
    } else if byte == 0x22 {
      isInString = false
    } else if place == .searching, depth <= longestPath, lastString.count < 64 {
      lastString.append(byte)
    }
  }

  /// Notes the name of the member that begins at this depth.
  private mutating func open(_ name: [UInt8]) {
    guard depth <= longestPath else { return }
    names.removeLast(max(0, names.count - depth + 1))
    while names.count < depth - 1 { names.append([]) }
    names.append(name)
  }

  private mutating func enter(_ bracket: UInt8) {
    let isArray = bracket == UInt8(ascii: "[")
    switch place {
    case .outside:
      place = isArray ? .between : .searching
      arrayDepth = 1
      names.removeAll()
    case .searching:
      // Now the records are known to be in here: what was kept in case the whole object is one goes.
      if isArray, names.count == depth, paths.contains(where: { $0 == names }) {
        place = .between
        arrayDepth = depth + 1
        record.removeAll(keepingCapacity: true)
      }
    case .between: if !isArray { place = .inRecord }
    case .inRecord, .behind: break
    }
    depth += 1
  }

  /// Whether the bracket ends a record.
  private mutating func leave() -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    switch place {
    case .inRecord where depth == arrayDepth:
      place = .between
      return true
    case .searching where depth == 0:
      place = .outside
      return true
    case .between where depth < arrayDepth: place = depth == 0 ? .outside : .behind
    case .behind where depth == 0: place = .outside
    case .searching: names.removeLast(max(0, names.count - depth))
    case .outside, .between, .inRecord, .behind: break
    }
    return false
  }

  private mutating func handOut(_ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws {
    defer { record.removeAll(keepingCapacity: true) }
    try record.withUnsafeBytes { try body($0, recordLine) }
  }
}

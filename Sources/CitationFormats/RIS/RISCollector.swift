internal import Bibliography

/// Puts RIS records together from lines.
struct RISCollector {
  private let file: String
  private var fields = TaggedFields()
  private var firstLine = 0
  private var recordNumber = 0
  /// A `TY` was seen and the record not handed out yet.
  private var isOpen = false
  /// `ER` was seen; tags directly behind it still belong to the record.
  private var isEnded = false
  private var blankBefore = true
  /// Tags seen before any `TY`: some exports put `TY` second.
  private var leading = TaggedFields()
  private var leadingLine = 0
  /// A line like `2.` behind a blank line: a record's number if `TY` follows, else text.
  private var heldNumber: [UInt8]?
  /// The file writes `TY - ` with one blank.
  private var usesSingleBlank = false

  init(file: String) { self.file = file }

  mutating func take(_ raw: UnsafeRawBufferPointer, number: Int, sink: RecordSink) throws {
    let line = raw.trimmingBlanks
    defer { blankBefore = line.isEmpty }
    guard !line.isEmpty else { return }
    if !usesSingleBlank, !isOpen, line.hasPrefix("TY - ") { usesSingleBlank = true }
    guard let valueStart = tagLength(line), !isText(line, from: valueStart) else {
      takeText(line)
      return
    }
    let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<2]))
    if heldNumber != nil { releaseNumber(unless: name == "TY") }
    try takeTag(name, UnsafeRawBufferPointer(rebasing: line[valueStart...]), number: number, sink: sink)
  }

  private mutating func takeTag(
    _ name: TagName, _ value: UnsafeRawBufferPointer, number: Int, sink: RecordSink
  ) throws {
    if name == "TY" {
      // A type stated twice is still one record.
      if isOpen, !isEnded, fields.containsOnly("TY") {
        fields.begin(name, value)
        return
      }
      try flush(sink: sink)
      open(line: leading.isEmpty ? number : leadingLine)
      fields.begin(name, value)
      fields.append(leading)
      leading.removeAll()
    } else if name == "ER", isOpen || !leading.isEmpty {
      if !leading.isEmpty { try openWithoutType(sink: sink) }
      isEnded = true
    } else if isOpen, leading.isEmpty, !isEnded || !blankBefore {
      fields.begin(name, value)
    } else {
      if leading.isEmpty { leadingLine = number }
      leading.begin(name, value)
    }
  }

  /// Text without a tag continues the value before it; between records it is decoration.
  private mutating func takeText(_ line: UnsafeRawBufferPointer) {
    guard isOpen, !isEnded, !fields.isEmpty else { return }
    releaseNumber(unless: false)
    if blankBefore, RISCollector.isRecordPrefix(line) {
      heldNumber = Array(line)
    } else {
      appendText(line)
    }
  }

  private mutating func releaseNumber(unless isDecoration: Bool) {
    guard let number = heldNumber else { return }
    heldNumber = nil
    if !isDecoration { number.withUnsafeBytes { appendText($0) } }
  }

  /// Continues the last value; below keywords each line is a keyword of its own, as EndNote writes them.
  private mutating func appendText(_ text: UnsafeRawBufferPointer) {
    if fields.lastName == "KW", !fields.isLastEmpty {
      fields.begin("KW", text)
    } else {
      fields.extend(text)
    }
  }

  private mutating func open(line: Int) {
    recordNumber += 1
    isOpen = true
    firstLine = line
  }

  /// Tags that end with `ER` but never had a `TY` are a record all the same.
  private mutating func openWithoutType(sink: RecordSink) throws {
    try flush(sink: sink)
    open(line: leadingLine)
    swap(&fields, &leading)
    leading.removeAll()
    try sink(
      .repaired(
        place.problem(
          "a record without a TY line", text: fields.start(separator: "  - "),
          remedy: "It was kept; its type is unknown.")))
  }

  private var place: RecordPlace { RecordPlace(file: file, line: firstLine, number: recordNumber) }

  /// Hands out what is left at the end of the file.
  mutating func finish(sink: RecordSink) throws {
    let isCut = isOpen && !isEnded
    try flush(sink: sink)
    if isCut {
      try sink(
        .repaired(
          place.problem(
            "the last record has no ER line", remedy: "It was kept; if the file was cut off, export it again.")))
    }
    if !leading.isEmpty {
      try sink(
        .skipped(
          Problem(
            "tags without a TY line", file: file, line: leadingLine, record: recordNumber + 1,
            text: leading.start(separator: "  - "), remedy: "Put `TY  - JOUR` before them.")))
    }
  }

  private mutating func flush(sink: RecordSink) throws {
    guard isOpen else { return }
    isOpen = false
    isEnded = false
    let record = RISMapping.record(from: &fields)
    defer { fields.removeAll() }
    try place.handOut(record, start: fields.start(separator: "  - "), sink: sink)
  }
}

// MARK: - Lines

extension RISCollector {
  /// `ER  - positive tumours …` inside a record is a line of its abstract: the end of a record has no value.
  private func isText(_ line: UnsafeRawBufferPointer, from start: Int) -> Bool {
    line.hasPrefix("ER") && isOpen && !isEnded && line.count > start + 3
  }

  /// Where the value begins when the line is a tag line: two capitals or digits, two blanks, a dash.
  private func tagLength(_ line: UnsafeRawBufferPointer) -> Int? {
    guard line.count >= 4, TagByte.isCapital(line[0]), TagByte.isCapitalOrDigit(line[1]) else { return nil }
    let dash = UInt8(ascii: "-")
    if line.count >= 5, line[2] == 0x20, line[3] == 0x20, line[4] == dash, line.count == 5 || line[5] <= 0x20 {
      return min(6, line.count)
    }
    if line[2] == 0x20, line[3] == dash, line.count == 4 || line[4] <= 0x20,
      usesSingleBlank || RISCollector.loose.contains(TagName(UnsafeRawBufferPointer(rebasing: line[..<2])))
    {
      return min(5, line.count)
    }
    return nil
  }

  /// Tags that are meant even where one of the two blanks is missing: nobody begins a line of an abstract with `KW - `.
  private static let loose: Set<TagName> = [
    "KW", "AU", "A1", "TI", "T1", "JO", "JF", "PY", "Y1", "VL", "SP", "EP", "DO", "UR", "SN", "AB", "N2",
  ]

  /// `12.`, `<12>` or `Record #1 of 9`: what exports number records with.
  private static func isRecordPrefix(_ line: UnsafeRawBufferPointer) -> Bool {
    if line.hasPrefix("Record #") { return true }
    guard let last = line.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ">") else { return false }
    return line.count > 1 && line.dropLast().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "<") }
  }
}

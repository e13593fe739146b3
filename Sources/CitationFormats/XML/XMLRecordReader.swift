internal import Bibliography
internal import CLibXML2

/// Streams an XML file through libxml2's parser, the elements of one record in memory at a time.
///
/// Nothing is fetched from the network and no DTD is loaded. The parser goes on behind an error, so that a damaged record
/// doesn't cost those behind it; files joined into one are read one behind the other.
enum XMLRecordReader {
  /// Hands every element whose local name is in `names` to `body`, with its line and its number from 1.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `body` and `sink` throw.
  static func read(
    _ source: ByteSource, elements names: [StaticString], sink: @escaping RecordSink,
    body: @escaping (XMLElement, RecordPlace) throws -> Void
  ) throws {
    // What libxml2 would print of itself is reported by the walk, or is of no use.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    _ = try source.peek(4)
    let input = XMLInput(source)
    let walk = XMLWalk(file: source.name, names: names, sink: sink, body: body)
    try withExtendedLifetime((input, walk)) {
      repeat {
        try parse(input, walk, isTranscoded: source.isTranscoded, name: source.name)
        if let failure = input.failure { throw failure }
        try walk.finish()
      } while try input.beginNextDocument()
      try input.reportMending(to: sink)
    }
  }

  /// Parses one document.
  private static func parse(_ input: XMLInput, _ walk: XMLWalk, isTranscoded: Bool, name: String) throws {
    var handler = XMLWalk.handler
    guard
      let parser = xmlCreateIOParserCtxt(
        &handler, nil, XMLInput.readCallback, { _ in 0 }, Unmanaged.passUnretained(input).toOpaque(),
        XML_CHAR_ENCODING_NONE)
    else {
      if let failure = input.failure { throw failure }
      throw Problem("the XML reader could not start", file: name, remedy: "Try again with more free memory.")
    }
    defer { xmlFreeParserCtxt(parser) }
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_RECOVER.rawValue
    // Text that came as UTF-16 is UTF-8 by now, whatever its declaration says.
    if isTranscoded { options |= XML_PARSE_IGNORE_ENC.rawValue }
    _ = xmlCtxtUseOptions(parser, Int32(options))
    parser.pointee._private = Unmanaged.passUnretained(walk).toOpaque()
    xmlParseDocument(parser)
    if let document = parser.pointee.myDoc {
      xmlFreeDoc(document)
      parser.pointee.myDoc = nil
    }
  }

  /// Reads records that one mapping makes of one element each.
  static func readRecords(
    _ source: ByteSource, elements names: [StaticString], sink: RecordSink, record: (XMLElement) -> Record
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      try withoutActuallyEscaping(record) { record in
        try read(source, elements: names, sink: sink) { element, place in
          try place.handOut(record(element), start: element.text, sink: sink)
        }
      }
    }
  }
}

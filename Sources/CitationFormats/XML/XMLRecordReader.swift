internal import Bibliography
internal import CLibXML2

/// Streams an XML file through libxml2's reader, one record element in memory at a time.
///
/// Nothing is fetched from the network and no DTD is loaded.
enum XMLRecordReader {
  /// Hands every element whose local name is in `names` to `body`, with its line and its number from 1.
  ///
  /// Damage is reported with its line; the records that were finished before it are kept.
  /// - Throws: ``Problem`` when the input can't be read; whatever `body` and `sink` throw.
  static func read(
    _ source: ByteSource, elements names: [StaticString], sink: RecordSink,
    body: (XMLElement, _ line: Int, _ number: Int) throws -> Void
  ) throws {
    let input = XMLInput(source)
    let context = Unmanaged.passUnretained(input).toOpaque()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue)
    guard let reader = xmlReaderForIO(XMLInput.readCallback, { _ in 0 }, context, source.name, nil, options) else {
      throw Problem("the XML reader could not start", file: source.name, remedy: "Try again with more free memory.")
    }
    defer { xmlFreeTextReader(reader) }
    var damage = XMLReaderDamage()
    try withUnsafeMutablePointer(to: &damage) { damage in
      xmlTextReaderSetStructuredErrorHandler(reader, XMLReaderDamage.handler, damage)
      var walk = Walk(names: names)
      let result = try walk.run(reader, body: body)
      if let failure = input.failure { throw failure }
      let found = damage.pointee
      if found.message != nil { try walk.takeFinished(reader, body: body) }
      guard result != 0 || found.message != nil else { return }
      try sink(
        .skipped(
          Problem(
            "the XML is damaged", file: source.name, line: found.line, record: walk.number + 1, text: found.message,
            remedy: "The records before it were kept; export the file again for the rest.")))
    }
    withExtendedLifetime(input) {}
  }

  /// Reads records that one mapping makes of one element each; those that say nothing are reported.
  static func readRecords(
    _ source: ByteSource, elements names: [StaticString], sink: RecordSink, record: (XMLElement) -> Record
  ) throws {
    try read(source, elements: names, sink: sink) { element, line, number in
      try RecordPlace(file: source.name, line: line, number: number).handOut(
        record(element), start: element.text, sink: sink)
    }
  }

  private struct Walk {
    let names: [StaticString]
    var number = 0
    private var last: xmlNodePtr?

    init(names: [StaticString]) { self.names = names }

    mutating func run(
      _ reader: xmlTextReaderPtr, body: (XMLElement, Int, Int) throws -> Void
    ) throws -> Int32 {
      var result = xmlTextReaderRead(reader)
      while result == 1 {
        guard xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue),
          isRecord(xmlTextReaderConstLocalName(reader))
        else {
          result = xmlTextReaderRead(reader)
          continue
        }
        guard let node = xmlTextReaderExpand(reader) else { return -1 }
        try take(node, body: body)
        last = node
        // Not Read, which would descend into the record that was just taken whole.
        result = xmlTextReaderNext(reader)
      }
      return result
    }

    /// libxml2 stops as soon as its parser, which reads ahead, meets the damage. The records that the parser had finished
    /// by then stand in the tree.
    mutating func takeFinished(
      _ reader: xmlTextReaderPtr, body: (XMLElement, Int, Int) throws -> Void
    ) throws {
      guard let document = xmlTextReaderCurrentNode(reader)?.pointee.doc, let root = xmlDocGetRootElement(document)
      else { return }
      // A level at a time, without recursion: records stand one to three levels down.
      var level = [root]
      for _ in 0..<4 {
        var below: [xmlNodePtr] = []
        for node in level {
          if !isRecord(node.pointee.name) {
            below += XMLElement(node).children.map(\.node)
          } else if node != last, isFinished(node) {
            try take(node, body: body)
          }
        }
        level = below
      }
    }

    private mutating func take(_ node: xmlNodePtr, body: (XMLElement, Int, Int) throws -> Void) throws {
      number += 1
      try body(XMLElement(node), Int(xmlGetLineNo(node)), number)
    }

    /// Whether the parser has gone on behind the node: something follows it, or an element around it.
    private func isFinished(_ node: xmlNodePtr) -> Bool {
      var place: xmlNodePtr? = node
      while let current = place, current.pointee.type == XML_ELEMENT_NODE {
        if current.pointee.next != nil { return true }
        place = current.pointee.parent
      }
      return false
    }

    private func isRecord(_ name: UnsafePointer<xmlChar>?) -> Bool {
      guard let name else { return false }
      return names.contains { $0.withUTF8Buffer { xmlStrcmp(name, $0.baseAddress) == 0 } }
    }
  }
}

/// The first error libxml2 met.
private struct XMLReaderDamage {
  var message: String?
  var line: Int?

  static let handler: xmlStructuredErrorFunc = { context, error in
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let damage = context?.assumingMemoryBound(to: XMLReaderDamage.self)
    guard damage?.pointee.message == nil else { return }
    damage?.pointee.message = error.pointee.message.map { String(cString: $0).trimmed }
    damage?.pointee.line = Int(error.pointee.line)
  }
}

internal import Bibliography
internal import CLibXML2

/// Takes libxml2's calls and hands out a record when its element ends.
final class XMLWalk {
  private let file: String
  private let names: [StaticString]
  private let sink: RecordSink
  private let body: (XMLElement, RecordPlace) throws -> Void
  private let tree = UnsafeMutablePointer<XMLRecordTree>.allocate(capacity: 1)
  private var number = 0
  /// Line of the record that is open.
  private var line = 0
  /// What `sink` or `body` threw.
  private var failure: (any Error)?
  /// The first error in the record that is open, or outside any record.
  private var damage: (message: String, line: Int)?

  init(
    file: String, names: [StaticString], sink: @escaping RecordSink,
    body: @escaping (XMLElement, RecordPlace) throws -> Void
  ) {
    self.file = file
    self.names = names
    self.sink = sink
    self.body = body
    tree.initialize(to: XMLRecordTree())
  }

  deinit {
    tree.deinitialize(count: 1)
    tree.deallocate()
  }

  // MARK: - What the parser calls

  private func start(
    _ parser: xmlParserCtxtPtr, _ name: UnsafePointer<xmlChar>, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    if tree.pointee.depth == 0 {
      guard isRecord(name) else { return }
      reportBefore(parser)
      line = Int(parser.pointee.input.pointee.line)
    } else if isRecord(name) {
      // No record holds another one: the one before was never closed, and what it had is kept.
      damage = damage ?? ("its element is never closed", line)
      handOut(parser)
      line = Int(parser.pointee.input.pointee.line)
    }
    tree.pointee.start(name, Int(count), attributes)
  }

  private func end(_ parser: xmlParserCtxtPtr) {
    guard tree.pointee.depth > 0 else { return }
    tree.pointee.end()
    if tree.pointee.depth == 0 { handOut(parser) }
  }

  private func characters(_ text: UnsafePointer<xmlChar>, _ length: Int32) {
    guard tree.pointee.depth > 0 else { return }
    tree.pointee.append(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private func meet(_ error: xmlErrorPtr) {
    // A prefix that nobody declared doesn't matter here.
    guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, damage == nil,
      error.pointee.domain != Int32(XML_FROM_NAMESPACE.rawValue)
    else { return }
    let message = error.pointee.message.map { String(cString: $0).trimmed } ?? "an error"
    damage = (message, Int(error.pointee.line))
  }

  private func handOut(_ parser: xmlParserCtxtPtr) {
    while tree.pointee.depth > 0 { tree.pointee.end() }
    number += 1
    let place = RecordPlace(file: file, line: line, number: number)
    do {
      let element = XMLElement(UnsafePointer(tree))
      if let damage, element.children.isEmpty {
        // Nothing is left of it but stray text.
        try sink(.skipped(report(damage, "Export the file again for this record.")))
      } else {
        try body(element, place)
        if let damage { try sink(.repaired(report(damage, "Check this record; its fields may be incomplete."))) }
      }
    } catch {
      failure = error
      xmlStopParser(parser)
    }
    damage = nil
    tree.pointee.removeAll()
  }

  /// Reports damage between records, which belongs to none of them.
  private func reportBefore(_ parser: xmlParserCtxtPtr) {
    guard let damage else { return }
    self.damage = nil
    do {
      var problem = report(damage, "Nothing of a record was lost.")
      problem.record = nil
      try sink(.repaired(problem))
    } catch {
      failure = error
      xmlStopParser(parser)
    }
  }

  /// Reports damage behind the last record of a document.
  ///
  /// - Throws: what the sink threw at any time.
  func finish() throws {
    if let failure { throw failure }
    tree.pointee.removeAll()
    guard let damage else { return }
    self.damage = nil
    number += 1
    try sink(
      .skipped(report(damage, "The records before it were kept; export the file again for the rest.")))
  }

  private func report(_ damage: (message: String, line: Int), _ remedy: String) -> Problem {
    Problem(
      "the XML is damaged", file: file, line: damage.line, record: number, text: damage.message, remedy: remedy)
  }

  private func isRecord(_ name: UnsafePointer<xmlChar>) -> Bool {
    names.contains { $0.utf8Start[0] == name[0] && xmlStrcmp(name, $0.utf8Start) == 0 }
  }
}

// MARK: - Functions for libxml2

extension XMLWalk {
  /// The functions that libxml2 calls; the parser's own do the rest, such as entities.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    xmlSAXVersion(&handler, 2)
    handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let parser = XMLWalk.parser(context), let name else { return }
      XMLWalk.of(parser)._withUnsafeGuaranteedRef { $0.start(parser, name, count, attributes) }
    }
    handler.endElementNs = { context, _, _, _ in
      guard let parser = XMLWalk.parser(context) else { return }
      XMLWalk.of(parser)._withUnsafeGuaranteedRef { $0.end(parser) }
    }
    let characters: charactersSAXFunc = { context, text, length in
      guard let parser = XMLWalk.parser(context), let text else { return }
      XMLWalk.of(parser)._withUnsafeGuaranteedRef { $0.characters(text, length) }
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.comment = nil
    handler.processingInstruction = nil
    handler.reference = nil
    handler.warning = nil
    handler.error = nil
    handler.serror = { context, error in
      guard let error, let parser = XMLWalk.parser(context) else { return }
      XMLWalk.of(parser)._withUnsafeGuaranteedRef { $0.meet(error) }
    }
    return handler
  }

  /// The parser that calls; `nil` before the walk has taken its place in it.
  private static func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), parser.pointee._private != nil else {
      return nil
    }
    return parser
  }

  /// The walk of a parser, which ``XMLRecordReader`` keeps alive while it parses.
  private static func of(_ parser: xmlParserCtxtPtr) -> Unmanaged<XMLWalk> {
    Unmanaged.fromOpaque(parser.pointee._private)
  }
}

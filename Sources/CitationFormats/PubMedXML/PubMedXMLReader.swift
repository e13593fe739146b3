internal import Bibliography
internal import CLibXML2

/// Streams PubMed XML through libxml2's reader, one article in memory at a time.
///
/// Reads `PubmedArticle` and `PubmedBookArticle`; `DeleteCitation` lists are reported, not read as records. Nothing is
/// fetched from the network and no DTD is loaded.
package enum PubMedXMLReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let input = ReaderInput(source)
    let context = Unmanaged.passUnretained(input).toOpaque()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue)
    guard let reader = xmlReaderForIO(ReaderInput.readCallback, { _ in 0 }, context, source.name, nil, options) else {
      throw Problem("the XML reader could not start", file: source.name, remedy: "Try again with more free memory.")
    }
    defer { xmlFreeTextReader(reader) }
    var damage = XMLDamage()
    try withUnsafeMutablePointer(to: &damage) { damage in
      xmlTextReaderSetStructuredErrorHandler(reader, XMLDamage.handler, damage)
      try readArticles(reader, source, sink: sink) {
        if let failure = input.failure { throw failure }
        return damage.pointee
      }
    }
    withExtendedLifetime(input) {}
  }

  private static func readArticles(
    _ reader: xmlTextReaderPtr, _ source: ByteSource, sink: RecordSink, damage: () throws -> XMLDamage
  ) throws {
    var articles = ArticleCounter(source: source)
    var last: xmlNodePtr?
    var result = xmlTextReaderRead(reader)
    while result == 1 {
      guard xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue),
        let kind = ArticleKind(xmlTextReaderConstLocalName(reader))
      else {
        result = xmlTextReaderRead(reader)
        continue
      }
      guard let node = xmlTextReaderExpand(reader) else { break }
      try articles.take(node, kind, sink: sink)
      last = node
      result = xmlTextReaderNext(reader)
    }
    let found = try damage()
    if found.message != nil {
      try takeComplete(after: last, of: xmlTextReaderCurrentNode(reader), &articles, sink: sink)
    }
    guard result != 0 || found.message != nil else { return }
    try sink(
      .skipped(
        Problem(
          "the XML is damaged", file: source.name, line: found.line, record: articles.number + 1, text: found.message,
          remedy: "The records before it were kept; download the file again for the rest.")))
  }

  /// libxml2 stops as soon as its parser, which reads ahead, meets the damage. The articles that the parser had finished by
  /// then stand in the tree: all but the last, which is the damaged one.
  private static func takeComplete(
    after last: xmlNodePtr?, of node: xmlNodePtr?, _ articles: inout ArticleCounter, sink: RecordSink
  ) throws {
    guard let document = node?.pointee.doc, let root = xmlDocGetRootElement(document) else { return }
    let finished = XMLElement(root).children.dropLast().drop { $0.node == last }
    for element in finished {
      if let kind = ArticleKind(element.node.pointee.name) { try articles.take(element.node, kind, sink: sink) }
    }
  }

  /// Turns article elements into records and counts them.
  private struct ArticleCounter {
    let source: ByteSource
    var number = 0

    mutating func take(_ node: xmlNodePtr, _ kind: ArticleKind, sink: RecordSink) throws {
      let line = Int(xmlGetLineNo(node))
      let element = XMLElement(node)
      guard kind != .deletion else {
        let numbers = element.all("PMID").compactMap(\.text).joined(separator: ", ")
        try sink(
          .repaired(
            Problem(
              "a list of deleted citations", file: source.name, line: line, text: numbers,
              remedy: "These PMIDs are no records; remove them from the review if they are in it.")))
        return
      }
      number += 1
      let record = kind == .book ? PubMedXMLMapping.book(element) : PubMedXMLMapping.article(element)
      try RecordPlace(file: source.name, line: line, number: number).handOut(record, start: element.text, sink: sink)
    }
  }

  private enum ArticleKind {
    case article, book, deletion
    init?(_ name: UnsafePointer<xmlChar>?) {
      if xmlStrcmp(name, "PubmedArticle") == 0 {
        self = .article
      } else if xmlStrcmp(name, "PubmedBookArticle") == 0 {
        self = .book
      } else if xmlStrcmp(name, "DeleteCitation") == 0 || xmlStrcmp(name, "DeleteDocument") == 0 {
        self = .deletion
      } else {
        return nil
      }
    }
  }
}

/// Hands a byte source to libxml2, and keeps the error that C can't carry.
private final class ReaderInput {
  let source: ByteSource
  var failure: Problem?

  init(_ source: ByteSource) { self.source = source }

  static let readCallback: xmlInputReadCallback = { context, buffer, length in
    guard let context, let buffer, length > 0 else { return 0 }
    let input = Unmanaged<ReaderInput>.fromOpaque(context).takeUnretainedValue()
    do throws(Problem) {
      return Int32(try input.source.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
    } catch {
      input.failure = error
      return -1
    }
  }
}

/// The first error libxml2 met.
private struct XMLDamage {
  var message: String?
  var line: Int?

  static let handler: xmlStructuredErrorFunc = { context, error in
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let damage = context?.assumingMemoryBound(to: XMLDamage.self)
    guard damage?.pointee.message == nil else { return }
    damage?.pointee.message = error.pointee.message.map { String(cString: $0).trimmed }
    damage?.pointee.line = Int(error.pointee.line)
  }
}

internal import Bibliography
internal import Zip

extension Document {
  /// The document for Word and its like: real headings, styles and tables that can be edited, no date that would differ.
  ///
  /// - Parameter pictures: a figure as PNG with its size in pixels; `nil` where there is none, then its caption names the file.
  /// - Throws: ``Problem`` when the archive can't be made, or what `pictures` throws.
  package func docx(pictures: (DocumentFigure) throws -> WordPicture?) throws -> [UInt8] {
    var body = WordBody(self)
    let text = try body.document(pictures)
    var entries: [(name: String, content: [UInt8])] = [
      ("[Content_Types].xml", Array(WordParts.contentTypes.utf8)), ("_rels/.rels", Array(WordParts.relationships.utf8)),
      ("docProps/core.xml", Array(WordParts.core(title: title.plain).utf8)), ("word/document.xml", Array(text.utf8)),
      ("word/styles.xml", Array(WordStyles.xml.utf8)), ("word/numbering.xml", Array(WordParts.numbering.utf8)),
      ("word/footer1.xml", Array(WordParts.footer.utf8)), ("word/settings.xml", Array(WordParts.settings.utf8)),
      ("word/_rels/document.xml.rels", Array(WordParts.documentRelationships(body.links, body.media.count).utf8)),
    ]
    for (place, picture) in body.media.enumerated() {
      entries.append(("word/media/image\(place + 1).png", picture.png))
    }
    return try ZipArchive.bytes(entries)
  }
}

/// A picture to stand in a document.
package struct WordPicture: Sendable {
  package let png: [UInt8]
  /// In CSS pixels, 96 to the inch: how large the figure means to be.
  package let width: Double
  package let height: Double

  package init(png: [UInt8], width: Double, height: Double) {
    self.png = png
    self.width = width
    self.height = height
  }
}

/// Writes the blocks of a document as WordprocessingML.
struct WordBody {
  private let document: Document
  private let evidence: NumberedEvidence
  /// Addresses outside of the document, in the order in which they are first named.
  private(set) var links: [String] = []
  private(set) var media: [WordPicture] = []

  init(_ document: Document) {
    self.document = document
    evidence = NumberedEvidence(document)
  }

  /// Width of the text in twentieths of a point, on A4 with margins of 2 cm.
  private var textWidth: Int { document.isWide ? 14570 : 9638 }

  mutating func document(_ pictures: (DocumentFigure) throws -> WordPicture?) throws -> String {
    var body = paragraph(document.title, style: "Title")
    for block in document.blocks { body += try text(of: block, pictures) }
    body += listing
    let size = document.isWide ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document \(WordParts.namespaces)><w:body>\(body)<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>\
      <w:pgSz \(size)/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" \
      w:gutter="0"/></w:sectPr></w:body></w:document>
      """
  }

  private mutating func text(
    of block: Document.Block, _ pictures: (DocumentFigure) throws -> WordPicture?
  ) throws -> String {
    switch block {
    case .heading(let level, let prose): return paragraph(prose, style: "Heading\(min(max(level, 1), 3))")
    case .paragraph(let prose): return paragraph(prose)
    case .list(let items): return items.map { paragraph($0, style: "ListBullet") }.joined()
    case .verbatim(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "<w:p><w:pPr><w:pStyle w:val=\"Verbatim\"/></w:pPr>\(run(String($0)))</w:p>"
      }.joined()
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure, try pictures(figure))
    }
  }

  private mutating func figure(_ figure: DocumentFigure, _ picture: WordPicture?) -> String {
    guard let picture else {
      return paragraph("\(figure.caption) (\(code: figure.name + ".svg"))", style: "Caption")
    }
    media.append(picture)
    // 914,400 to the inch; no wider than the text, no higher than a page lets it be.
    let (widest, highest) = (Double(textWidth) * 635, document.isWide ? 5_400_000.0 : 8_000_000.0)
    let scale = min(1, widest / (picture.width * 9525), highest / (picture.height * 9525))
    let drawing = WordParts.drawing(
      media.count, width: Int(picture.width * 9525 * scale), height: Int(picture.height * 9525 * scale),
      text: figure.caption.plain)
    return "<w:p><w:pPr><w:keepNext/></w:pPr><w:r>\(drawing)</w:r></w:p>" + paragraph(figure.caption, style: "Caption")
  }

  // MARK: Tables

  private mutating func table(_ table: DocumentTable) -> String {
    let text = WordTable(table, width: textWidth).xml { content(of: $0) }
    let notes = table.notes.map { paragraph($0, style: "TableNote") }.joined()
    return paragraph(table.caption, style: "Caption", keepsNext: true) + text
      + (notes.isEmpty ? "<w:p><w:pPr><w:pStyle w:val=\"TableNote\"/></w:pPr></w:p>" : notes)
  }

  // MARK: Text

  private mutating func paragraph(_ prose: Prose, style: String? = nil, keepsNext: Bool = false) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let keep = keepsNext ? "<w:keepNext/>" : ""
    let properties = style.isEmpty && keep.isEmpty ? "" : "<w:pPr>\(style)\(keep)</w:pPr>"
    return "<w:p>\(properties)\(content(of: prose))</w:p>"
  }

  private mutating func content(of prose: Prose) -> String {
    prose.runs.map { piece in
      switch piece {
      case .words(let text), .given(let text): run(text)
      case .strong(let text): run(text, "<w:b/>")
      case .code(let text): run(text, "<w:rStyle w:val=\"Code\"/>")
      case .missing: run(piece.text, "<w:rStyle w:val=\"Missing\"/>")
      case .number(let counted):
        evidence.mark(of: counted.evidence).map { "<w:hyperlink w:anchor=\"\($0)\">\(run(counted.text))</w:hyperlink>" }
          ?? run(counted.text)
      case .link(let text, let address):
        "<w:hyperlink r:id=\"\(relation(address))\">\(run(text, "<w:rStyle w:val=\"Hyperlink\"/>"))</w:hyperlink>"
      }
    }.joined()
  }

  private mutating func relation(_ address: String) -> String {
    let place = links.firstIndex(of: address) ?? links.count
    if place == links.count { links.append(address) }
    return "link\(place + 1)"
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(XMLText.escape(String($0)))</w:t>"
    }
    return "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// What the numbers were counted from: the goals of their links.
  private var listing: String {
    guard !evidence.entries.isEmpty else { return "" }
    let heading =
      "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/></w:pPr>\(run(NumberedEvidence.heading))</w:p>"
    let lines = evidence.entries.enumerated().map { place, entry in
      """
      <w:p><w:pPr><w:pStyle w:val="Listing"/></w:pPr><w:bookmarkStart w:id="\(place + 1)" w:name="n\(place + 1)"/>\
      \(run("n\(place + 1)"))<w:bookmarkEnd w:id="\(place + 1)"/>\(run(entry.line))</w:p>
      """
    }
    return heading + lines.joined()
  }
}

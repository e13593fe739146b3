/// The small parts of a Word file that don't depend on what the document says, or little.
enum WordParts {
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let officeType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let contentTypes =
    head + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
      <Override PartName="/word/document.xml" ContentType="\(officeType).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(officeType).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(officeType).numbering+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(officeType).settings+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(officeType).footer+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>
      """

  static let relationships =
    head + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relationType)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" \
      Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """

  static func core(title: String) -> String {
    head + """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escape(title))</dc:title>\
      <dc:creator>Winnow</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>
      """
  }

  static func documentRelationships(_ links: [String], _ pictures: Int) -> String {
    let parts = [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("footer", "footer1")]
    let own = parts.enumerated().map { place, part in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(relationType)/\(part.0)\" Target=\"\(part.1).xml\"/>"
    }
    let images = (0..<pictures).map { place in
      "<Relationship Id=\"image\(place + 1)\" Type=\"\(relationType)/image\" Target=\"media/image\(place + 1).png\"/>"
    }
    let outside = links.enumerated().map { place, address in
      """
      <Relationship Id="link\(place + 1)" Type="\(relationType)/hyperlink" Target="\(XMLText.escape(address))" \
      TargetMode="External"/>
      """
    }
    return head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + (own + images + outside).joined() + "</Relationships>"
  }

  static let settings =
    head + "<w:settings \(namespaces)><w:updateFields w:val=\"false\"/><w:defaultTabStop w:val=\"720\"/></w:settings>"

  /// Bullets of lists.
  static let numbering =
    head + """
      <w:numbering \(namespaces)><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
      <w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """

  /// The number of the page.
  static let footer =
    head + """
      <w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar \
      w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar \
      w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
      """

  /// A picture in the line; sizes in English Metric Units, 914,400 to the inch.
  static func drawing(_ number: Int, width: Int, height: Int, text: String) -> String {
    let text = XMLText.escape(text)
    return """
      <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="\(number)" name="Figure \(number)" descr="\(text)"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
      <pic:cNvPr id="\(number)" name="image\(number).png" descr="\(text)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
      <a:blip r:embed="image\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
      <a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
      </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
      """
  }
}

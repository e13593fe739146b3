/// The styles of Word files: those that Word knows by name, so that a journal's own template takes their place.
enum WordStyles {
  static let xml = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles \(WordParts.namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" \
    w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr>\
    </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\
    \(paragraph("Normal", "Normal", isDefault: true))\
    \(paragraph("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"36\"/>"))\
    \(heading(1, 28))\(heading(2, 24))\(heading(3, 22))\
    \(paragraph("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>"))\
    \(paragraph("Caption", "caption", "<w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\"/>", "<w:b/><w:sz w:val=\"20\"/>"))\
    \(paragraph("TableText", "Table Text", tight, "<w:sz w:val=\"18\"/>"))\
    \(paragraph("TableTextSmall", "Table Text Small", tight, "<w:sz w:val=\"14\"/>"))\
    \(paragraph("TableNote", "Table Note", "<w:spacing w:before=\"40\" w:after=\"120\"/>", "<w:sz w:val=\"18\"/>"))\
    \(paragraph("Listing", "Listing", "<w:spacing w:after=\"20\" w:line=\"228\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"15\"/>"))\
    \(paragraph("Verbatim", "Verbatim", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F6F8\"/><w:spacing w:after=\"0\"/>", mono))\
    \(paragraph("Footer", "footer", "", "<w:sz w:val=\"18\"/>"))\
    <w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr>\(mono)</w:rPr></w:style>\
    <w:style w:type="character" w:styleId="Missing"><w:name w:val="Missing"/><w:rPr><w:i/><w:color w:val="8A3A00"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5394"/>\
    <w:u w:val="single"/></w:rPr></w:style>\
    \(table)</w:styles>
    """

  private static let tight = "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"
  private static let mono =
    "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"18\"/>"

  private static func heading(_ level: Int, _ size: Int) -> String {
    paragraph(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"\(400 - level * 80)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:sz w:val=\"\(size)\"/>")
  }

  private static func paragraph(
    _ id: String, _ name: String, _ properties: String = "", _ letters: String = "", isDefault: Bool = false
  ) -> String {
    let start = isDefault ? "<w:style w:type=\"paragraph\" w:default=\"1\"" : "<w:style w:type=\"paragraph\""
    return start + " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/>"
      + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")
      + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>") + "</w:style>"
  }

  /// Rules above and below, and below the headings, as journals set tables.
  private static let table = """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="table" w:styleId="WinnowTable"><w:name w:val="Winnow Table"/><w:basedOn w:val="TableNormal"/>\
    <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="3B4A5A"/><w:bottom w:val="single" w:sz="8" \
    w:color="3B4A5A"/><w:insideH w:val="single" w:sz="2" w:color="D5DBE1"/></w:tblBorders></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" \
    w:color="3B4A5A"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
    """
}

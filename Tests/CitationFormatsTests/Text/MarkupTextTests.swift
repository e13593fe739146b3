import CitationFormats
import Testing

@Suite struct AFullTextInMarkup {
  @Test("is read as paragraphs without tags, scripts, styles and comments") func html() {
    let page = """
      <!DOCTYPE html><html><head><title>No</title><style>p { x: y }</style></head>
      <body><h1>Peer&nbsp;work</h1><!-- not <p>this</p> -->
      <p>They said &ldquo;we&rsquo;re <b>tired</b>&rdquo;
      at p < 0.05.</p><script>if (a < b) { "<p>" }</script><ul><li>One<li>Two</ul></body></html>
      """
    #expect(MarkupText.paragraphs(page) == "Peer work\n\nThey said “we’re tired” at p < 0.05.\n\nOne\n\nTwo")
  }

  @Test("of a journal keeps words inside of sentences together") func jats() {
    let article = """
      <?xml version="1.0"?><article><body><sec><title>Results</title><p>Peers<xref ref-type="bibr">1</xref> led \
      <italic>groups</italic>.</p><p><![CDATA[a < b]]></p></sec></body></article>
      """
    #expect(MarkupText.paragraphs(article) == "Results\n\nPeers1 led groups.\n\na < b")
  }

  @Test("is read to its end wherever it was cut off") func cut() {
    let page = "<p>Ä <!-- c --> <script>x</script> <![CDATA[y]]> &eacute; <b title='>'>z</b> <? pi ?></p><"
    for length in 0...page.unicodeScalars.count {
      let cut = String(String.UnicodeScalarView(page.unicodeScalars.prefix(length)))
      _ = MarkupText.paragraphs(cut)
    }
    #expect(MarkupText.paragraphs("<script>never closed").isEmpty)
    #expect(MarkupText.paragraphs("5 <6 and 7<8") == "5 <6 and 7<8")
  }
}

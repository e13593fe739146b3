import Documents
import Testing

/// A document with everything that a writer can meet.
enum Sample {
  static let hostile = "<b>&\"'|*_`[x](y)\\{}%$#~^ =1+1 \u{1}\u{202E}ü"
  static let counted = Counted.count(["R1", "R2", "R3"], .records, "Records <screened>")

  static var document: Document {
    let table = DocumentTable(
      "roles", "Roles by \(given: hostile)",
      columns: [
        .init("Role", width: 3), .init("n", width: 1, isNumeric: true, group: "mental <health>"),
        .init("row %", width: 1, isNumeric: true, group: "mental <health>"), .init("Sources", isNumeric: true),
      ],
      rows: [
        .init([.init("Direct work")], role: .section),
        .init(
          [
            .given(hostile), .number(counted), .init("\(Counted("42.9 %", counted.evidence))", .share(3.0 / 7)),
            .init("–"),
          ], indent: 1),
        .init([.init("sources"), .number(counted), .init("100 %", .share(1)), .number(counted)], role: .total),
      ], notes: ["Of \(counted) records."])
    return Document(
      "sample", "A title & more", about: "An example.", isWide: true,
      [
        .heading(1, "First"),
        .paragraph("\(counted) records of \(given: hostile), \(missing: "the rest; `winnow x`")."),
        .list(["\(strong: "One"): \(code: "a|b`c")", "\(link: "doi", to: "https://doi.org/10.1/x?a=1&b=<2>")"]),
        .verbatim("1. (a OR b)\n2. ```\n3. 1 AND \(hostile)"), .table(table),
        .figure(
          DocumentFigure(
            "years",
            svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-labelledby=\"t\"><title id=\"t\">x</title></svg>",
            caption: "Years.")),
      ])
  }
}

@Suite struct ADocumentAsAFile {
  private let document = Sample.document

  @Test("has the same bytes each time") func sameBytes() throws {
    #expect(try document.docx { _ in nil } == document.docx { _ in nil })
    #expect(try document.xlsx() == document.xlsx())
  }

  @Test("as a page lets nothing of its words be markup, and each number leads to its listing") func page() {
    let page = document.html(home: ("All", "../index.html"))
    #expect(!page.contains("<b>&"))
    #expect(page.contains("&lt;b&gt;&amp;&quot;&#39;|"))
    for mark in page.matches(of: #/href="#(n[0-9]+)"/#).map({ String($0.1) }) {
      #expect(page.contains("id=\"\(mark)\""), "\(mark)")
    }
    #expect(page.contains("n1</span>: 3. Records &lt;screened&gt;: R1 to R3"))
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\">mental &lt;health&gt;</th>"))
    #expect(page.contains("id=\"years--t\"") && page.contains("aria-labelledby=\"years--t\""))
    #expect(!page.contains("<script") && !page.contains("src="))
    #expect(!page.contains("\u{1}"))
  }

  @Test("as a page makes no link of an address that is none of the web") func links() {
    let page = Document("x", "X", about: "", [.paragraph("\(link: "click", to: "javascript:alert(1)")")]).html()
    #expect(!page.contains("javascript:") && page.contains("click"))
  }

  @Test("as Markdown keeps its words and its tables whole") func markdown() {
    let text = document.markdown
    #expect(text.contains("# A title & more\n"))
    #expect(text.contains("[3](#n1) records"))
    #expect(text.contains("| &emsp;&lt;b>&\"'\\|\\*\\_\\`\\[x\\](y)\\\\"))
    #expect(text.contains("````\n1. (a OR b)\n2. ```\n"), "the fence is longer than one inside")
    #expect(text.contains("| Role | mental &lt;health>: n | mental &lt;health>: row % | Sources |"))
    #expect(text.contains("*Not filled: the rest; \\`winnow x\\`*"))
  }

  @Test("as LaTeX escapes what it would read as commands") func latex() {
    let text = document.latexTables
    #expect(text.contains("\\multicolumn{4}{l}{\\textbf{Direct work}}\\\\"))
    #expect(text.contains("\\textbackslash{}\\{\\}\\%\\$\\#\\textasciitilde{}\\textasciicircum{}"))
    #expect(text.contains("42.9 \\%") && text.contains("\\label{tab:roles}"))
  }

  @Test("as CSV has numbers to reckon with, and lists what stands behind each") func csv() {
    let table = document.tables[0]
    let lines = table.csv.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "Role,mental <health>: n,mental <health>: row %,Sources")
    #expect(lines[2].hasSuffix(",3,0.42857142857142855,–"))
    #expect(table.numbersCSV.contains("sources,mental <health>: n,3,Records <screened>,records,R1; R2; R3\r\n"))
    #expect(document.numbersCSV.contains("n1,3,Records <screened>,records,R1; R2; R3"))
  }
}

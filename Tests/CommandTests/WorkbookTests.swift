import Fixtures
import Foundation
import Testing

@Suite struct AWorkbook {
  static let python = Places.program("python3")

  /// Prints the parts of a workbook as one text each, by way of Python's own zip reader.
  private func parts(of file: URL, in folder: URL) throws -> String {
    let script = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      assert book.testzip() is None
      for name in ("xl/worksheets/sheet1.xml", "xl/styles.xml"):
          print(book.read(name).decode("utf-8"))
      """
    let run = try Command.run(try #require(AWorkbook.python), ["-c", script, file.path], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private let ris = """
    TY  - JOUR
    TI  - =1+1 & "more" <5
    AU  - Meyer, B
    PY  - 2010
    DA  - 2010/05/03/
    VL  - 12
    N1  - Screening decision: stage=title-abstract; by=anna; verdict=include
    ER  -

    """

  @Test(.enabled(if: python != nil, "needs python3 to open the workbook"))
  func holdsARowARecordWithFrozenHeadingsAndOnlyTheYearAsANumber() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(ris, to: "a.ris")
    let run = try Command.winnow("convert", file.path, "--to", "xlsx", "-o", "a.xlsx", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let xml = try parts(of: folder.url.appending(path: "a.xlsx"), in: folder.url)
    #expect(xml.contains(#"topLeftCell="A2" activePane="bottomLeft" state="frozen""#))
    #expect(xml.contains(#"<autoFilter ref="A1:AA2"/>"#))
    #expect(xml.contains("<b/>"))
    #expect(xml.contains(#"<t>=1+1 &amp; "more" &lt;5</t>"#))
    #expect(xml.contains(#"<c r="E2"><v>2010</v></c>"#))
    #expect(xml.contains(#"<c r="G2" t="inlineStr"><is><t>12</t></is></c>"#))
    #expect(xml.contains("<t>stage=title-abstract; by=anna; verdict=include</t>"))
  }

  @Test(.enabled(if: python != nil, "needs python3 to open the workbook"))
  func goesToStandardOutputToo() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(ris, to: "a.ris")
    let shell = URL(filePath: "/bin/sh")
    let command = "'\(Places.winnow.path)' convert '\(file.path)' --to xlsx --quiet > out.xlsx"
    #expect(try Command.run(shell, ["-c", command], in: folder.url).status == 0)
    #expect(try parts(of: folder.url.appending(path: "out.xlsx"), in: folder.url).contains("Meyer, B"))
  }

  @Test func aTextLongerThanACellIsCutAndSaid() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "evidence 🙂 ", count: 3500)
    let file = try folder.write("TY  - JOUR\nTI  - A long one\nAB  - \(long)\nER  - \n", to: "a.ris")
    let run = try Command.winnow("convert", file.path, "--to", "xlsx", "-o", "a.xlsx", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("record 1: the column abstract is longer than an Excel cell holds: “A long one”"))
  }

  @Test func itCannotBeReadBackAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(ris, to: "a.ris")
    _ = try Command.winnow("convert", file.path, "--to", "xlsx", "-o", "a.xlsx", in: folder.url)
    let run = try Command.winnow("convert", "a.xlsx", "--to", "csv", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("CSV"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["a.ris", "a.xlsx"])
  }
}

import Fixtures
import Foundation
import Testing

/// Programs that people open reports with. Where they aren't installed, the tests say so and pass.
enum Office {
  /// Where the test command installs python-docx and openpyxl.
  private static let packages = Places.package.appending(path: ".build/office").path

  /// Runs a script; `nil` where the packages are missing.
  static func python(_ script: String, _ arguments: [String], in folder: URL) throws -> Finished? {
    let python = URL(fileURLWithPath: "/usr/bin/env")
    let start = "import sys; sys.path.insert(0, \(quoted(packages)))\n"
    let probe = try Command.run(python, ["python3", "-c", start + "import docx, openpyxl"], in: folder)
    guard probe.status == 0 else { return nil }
    return try Command.run(python, ["python3", "-c", start + script] + arguments, in: folder)
  }

  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "\\'") + "'" }
}

@Suite struct ReportsInOfficePrograms {
  /// The report of the roles example.
  private func report() throws -> (TemporaryFolder, URL) {
    let folder = try TemporaryFolder()
    let run = try Command.winnow("demo", "review", "--example", "roles", "--quiet", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return (folder, folder.url.appending(path: "review/exports/report"))
  }

  @Test("have the cells that the CSV has, in Word and in Excel") func cells() throws {
    let (folder, report) = try report()
    let script = """
      import csv, docx, openpyxl
      root = sys.argv[1]
      def rows(name): return list(csv.reader(open(f'{root}/tables/{name}.csv', newline='', encoding='utf-8')))
      problems = []
      # Word: each table beside its CSV, by what it shows.
      for document, names in {'results': ['output-t1', 'output-t2'], 'included-sources': ['included-sources'],
                              'prisma-scr': ['prisma-scr'], 'agreement': ['agreement-title-abstract']}.items():
        tables = docx.Document(f'{root}/documents/{document}.docx').tables
        for name, table in zip(names, tables):
          wanted = rows(name)
          heads = 2 if name == 'output-t2' else 1
          if len(table.rows) - heads != len(wanted) - 1: problems.append(f'{name}: {len(table.rows)} rows in Word, {len(wanted)} in CSV')
          for row, line in zip(table.rows[heads:], wanted[1:]):
            shown = [cell.text for cell in row.cells]
            for a, b in zip(shown, line):
              if a.strip() == b.strip() or (b == '' and len(set(shown)) == 1): continue
              try: same = abs(float(a.replace('\\u202f', '').replace(' %', '')) / (100 if '%' in a else 1) - float(b)) < 0.0006
              except ValueError: same = False
              if not same: problems.append(f'{name}: {a!r} in Word, {b!r} in CSV')
      # Excel: typed cells.
      for name in ['output-t2', 'charted-data', 'years', 'included-sources']:
        book = openpyxl.load_workbook(f'{root}/tables/{name}.xlsx')
        cells = list(book.worksheets[0].iter_rows(values_only=True))
        wanted = rows(name)
        skip = 2 if name == 'output-t2' else 1
        for row, line in zip(cells[skip:], wanted[1:]):
          for a, b in zip(row, line):
            a = '' if a is None else a
            if isinstance(a, (int, float)): same = abs(a - float(b)) < 1e-12
            else: same = a.strip() == b.strip()
            if not same: problems.append(f'{name}: {a!r} in Excel, {b!r} in CSV')
        if book.sheetnames[-1] != 'numbers' and name != 'charted-data' and name != 'included-sources': problems.append(f'{name}: no sheet of numbers')
      book = openpyxl.load_workbook(f'{root}/tables/output-t2.xlsx')
      sheet = book.worksheets[0]
      print(sheet['B3'].number_format, sheet['C3'].number_format, type(sheet['B3'].value).__name__, sheet.freeze_panes)
      print('\\n'.join(problems[:20]) or 'equal')
      """
    guard let run = try Office.python(script, [report.path], in: folder.url) else {
      print("skipped: python-docx and openpyxl are not installed")
      return
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "General 0.0% int B3\nequal\n", "\(run.output)")
  }

  @Test("are opened and drawn by LibreOffice", .timeLimit(.minutes(5))) func libreOffice() throws {
    guard Office.isInstalled else {
      print("skipped: LibreOffice is not installed")
      return
    }
    let (folder, report) = try report()
    let documents = try FileManager.default.contentsOfDirectory(atPath: report.appending(path: "documents").path)
      .filter { $0.hasSuffix(".docx") }.sorted().map { report.appending(path: "documents/\($0)").path }
    let sheets = ["output-t2", "charted-data"].map { report.appending(path: "tables/\($0).xlsx").path }
    let profile = "-env:UserInstallation=file://\(folder.url.path)/profile"
    let run = try Command.run(
      URL(fileURLWithPath: "/usr/bin/soffice"),
      [profile, "--headless", "--convert-to", "pdf", "--outdir", "pdf"] + documents + sheets, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let drawn = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "pdf").path)
    #expect(drawn.count == documents.count + sheets.count, "\(drawn)")
    for name in drawn {
      let pdf = try Data(contentsOf: folder.url.appending(path: "pdf/\(name)"))
      #expect(pdf.count > 5000 && pdf.starts(with: Data("%PDF".utf8)), "\(name)")
    }
  }
}

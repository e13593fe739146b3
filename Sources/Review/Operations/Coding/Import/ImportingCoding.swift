package import Bibliography
internal import Charting
internal import CitationFormats
package import Foundation
internal import GRDB
internal import Screening

/// What importing codes did.
package struct CodingImportReport: Sendable {
  /// Documents that got codes, and lines of which something was new.
  package fileprivate(set) var documents = 0
  package fileprivate(set) var codings = 0
  /// Lines that say what stands already.
  package fileprivate(set) var known = 0
  /// Cells that could not be used; their lines were left out.
  package fileprivate(set) var problems: [Problem] = []
}

extension Review {
  /// Takes what the person coded elsewhere from a table: a line a code on a passage, with the columns `document`, `unit` or
  /// `quote` or both, `code`, and, where they are needed, `group`, `setting`, `participant` and `memo`. What can't be used is
  /// told cell by cell and its line left out; the rest is recorded.
  ///
  /// - Parameter finishes: says that the one who acts is done with each document of the table.
  /// - Throws: ``Problem`` when the table can't be used; then nothing was recorded.
  package func importCoding(_ file: URL, finishes: Bool = false, acting: Acting) throws -> CodingImportReport {
    let name = file.lastPathComponent
    let lines = try CodingLine.all(of: file)
    var report = CodingImportReport()
    var taken: Set<CodedDocument> = []
    try write(acting, to: .chart) { db, ledger in
      let reading = try CodingReading(db)
      var texts: [String: Result<DocumentText, Problem>] = [:]
      for line in lines {
        let text = texts[line.document] ?? self.text(of: line.document, db)
        texts[line.document] = text
        var (checked, problems) = line.checked(text, reading)
        if let text = try? text.get(), var new = checked {
          new.importedFrom = name
          do throws(Problem) {
            let isNew = try Review.recorded(new, in: text, reading, acting, db, &ledger)
            report.codings += isNew ? 1 : 0
            report.known += isNew ? 0 : 1
            taken.insert(text.document)
          } catch {
            problems.append(error)
          }
        }
        report.problems += problems.map { line.placed($0).inFile(name) }
      }
    }
    report.documents = taken.count
    if finishes { for document in taken.sorted() { try finishCoding(document, acting: acting) } }
    return report
  }

  private static func recorded(
    _ new: NewCoding, in text: DocumentText, _ reading: CodingReading, _ acting: Acting, _ db: Database,
    _ ledger: inout LedgerWriter
  ) throws(Problem) -> Bool {
    do {
      return try record(new, in: text, reading, acting, db, &ledger).isNew
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("can't be recorded: \(error)", remedy: "Try again, or run `winnow verify`.")
    }
  }

  private func text(of name: String, _ db: Database) -> Result<DocumentText, Problem> {
    guard let document = CodedDocument(name) else {
      return .failure(
        Problem(
          "names no document", text: name, remedy: "Write abstract:12, fulltext:12 or transcript:NAME."))
    }
    do { return .success(try documentText(document, db)) } catch let problem as Problem {
      return .failure(problem)
    } catch {
      return .failure(Problem("can't be read: \(error)", text: name, remedy: "Run `winnow verify`."))
    }
  }
}

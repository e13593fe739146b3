internal import Bibliography
package import Charting
internal import CitationFormats
import Foundation
internal import GRDB
internal import Screening

extension DocumentText {
  /// SHA-256 of the text in UTF-8.
  package var textHash: String { SHA256.hex(text.utf8) }
}

extension Review {
  /// A document's text with its units.
  ///
  /// - Throws: ``Problem`` when there is no such document, or it has no text that can be coded.
  package func documentText(_ document: CodedDocument) throws -> DocumentText {
    try pool.read { try documentText(document, $0) }
  }

  /// The document under the number of the record that stands for the source.
  ///
  /// - Throws: ``Problem`` when it is of no included source, or there is no such transcript.
  static func document(_ document: CodedDocument, _ db: Database) throws -> CodedDocument {
    switch document {
    case .abstract(let record): .abstract(try source(RecordID(record), db).number)
    case .fullText(let record): .fullText(try source(RecordID(record), db).number)
    case .transcript(let name): .transcript(try transcript(name, db).name)
    }
  }

  func documentText(_ document: CodedDocument, _ db: Database) throws -> DocumentText {
    switch try Review.document(document, db) {
    case .abstract(let record): try abstractText(RecordID(record), db)
    case .fullText(let record): try fullTextText(RecordID(record), db)
    case .transcript(let name): try transcriptText(name, db)
    }
  }

  private func abstractText(_ head: RecordID, _ db: Database) throws -> DocumentText {
    let stored = try Review.mergedRecord(head, db)
    guard let text = stored.record.abstract?.trimmed.nilWhenEmpty else {
      throw Problem(
        "\(head.text) has no abstract", remedy: "Code its full text: attach that as .txt, .html or .xml.")
    }
    return .abstract(head.number, label: stored.shortCitation, text: text)
  }

  private func fullTextText(_ head: RecordID, _ db: Database) throws -> DocumentText {
    let attached = try Review.fullTexts(of: head, db)
    if let obstacle = FullTextReading.obstacle(attached, of: head) { throw obstacle }
    guard let path = attached.last(where: FullTextReading.isText)?.file else {
      throw Problem("\(head.text) has no full text", remedy: "Attach it as .txt, .html or .xml.")
    }
    // The path comes from the ledger, which may be another copy's: only a file of the archive itself is meant.
    let file = folder.appending(path: "fulltexts").appending(path: URL(fileURLWithPath: path).lastPathComponent)
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw Problem("the file of the full text is missing", file: path, remedy: "Run `winnow verify`.")
    }
    let text = FullTextReading.text(of: data, extension: file.pathExtension)
    guard !text.isEmpty else {
      throw Problem("holds no words", file: path, remedy: "Attach the full text as .txt.")
    }
    return .fullText(head.number, label: try Review.mergedRecord(head, db).shortCitation, text: text)
  }
}

/// Reads full texts that are text.
enum FullTextReading {
  private static let plain: Set<String> = ["txt", "text", "md"]
  private static let markup: Set<String> = ["html", "htm", "xhtml", "xml", "nxml"]

  static func isText(_ text: FullText) -> Bool {
    text.file.map { plain.union(markup).contains(URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? false
  }

  /// Why a source's full text can't be coded; `nil` where it can be.
  static func obstacle(_ attached: [FullText], of head: RecordID) -> Problem? {
    if attached.contains(where: isText) { return nil }
    let command = "`winnow fulltext attach \(head.text) FILE.txt`"
    guard let file = attached.compactMap(\.file).last else {
      return Problem(
        "\(head.text) has no full text as a file", remedy: "Attach its text as .txt, .html or .xml: \(command).")
    }
    let kind = URL(fileURLWithPath: file).pathExtension.uppercased()
    return Problem(
      "the full text of \(head.text) is no text but \(kind.isEmpty ? "another kind of file" : kind)", text: file,
      remedy: "Save its words as a .txt file and attach that beside it: \(command).")
  }

  /// The words; line ends are `\n`.
  static func text(of data: Data, extension suffix: String) -> String {
    let read = data.withUnsafeBytes { TextDecoding.string($0) }
    let lines = read.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{FEFF}", with: "")
    return markup.contains(suffix.lowercased()) ? MarkupText.paragraphs(lines) : lines.trimmed
  }
}

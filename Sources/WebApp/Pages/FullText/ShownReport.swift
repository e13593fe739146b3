internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// A report that is sought for retrieval, with its files.
struct ShownReport: Codable, Sendable {
  let record: RecordLine
  let path: String
  /// `sought`, `at-hand` or `not-retrieved`, for the class of the badge.
  let state: String
  let stateWord: String
  let isSought: Bool
  let isNotRetrieved: Bool
  let tries: String?
  let note: String?
  let doi: String?
  let pmid: String?
  let files: [File]
  let hasFiles: Bool

  struct File: Codable, Sendable {
    let attachment: Int
    let name: String
    let size: String?
    /// Where to read it; `nil` for a report at hand without a file.
    let path: String?
    let note: String?
  }

  init(_ report: SoughtReport, _ stored: StoredRecord, _ strings: Strings) {
    record = RecordLine(stored, untitled: strings["conflicts.record.untitled"])
    path = "/fulltext/\(report.record.text)"
    state = report.state.slug
    stateWord = strings["fulltext.state.\(report.state.slug)"]
    isSought = report.state == .sought
    isNotRetrieved = report.state == .notRetrieved
    tries = report.tries == 0 ? nil : strings("fulltext.tries", count: report.tries)
    note = report.note
    doi = stored.record.doi.map { "https://doi.org/" + $0.text.urlQueryValue }
    pmid = stored.record.pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0.text)/" }
    files = report.fullTexts.map { File($0, strings) }
    hasFiles = !files.isEmpty
  }
}

extension ShownReport.File {
  init(_ text: FullText, _ strings: Strings) {
    attachment = text.attachment
    name = text.file == nil ? strings["fulltext.nofile"] : text.name ?? text.words
    size = text.bytes.map { $0.sizeWords }
    path = text.file == nil ? nil : "/fulltexts/\(text.attachment)"
    note = text.note
  }
}

extension RetrievalState {
  /// The state as a part of addresses and classes.
  var slug: String { rawValue.replacing(" ", with: "-") }

  init?(slug: String) { self.init(rawValue: slug.replacing("-", with: " ")) }
}

extension Int {
  /// `1.2 MB`, of bytes.
  fileprivate var sizeWords: String {
    if self < 1000 { return "\(self) B" }
    if self < 1_000_000 { return "\((self + 500) / 1000) kB" }
    return String(format: "%.1f MB", Double(self) / 1_000_000)
  }
}

internal import Foundation
package import Review

/// A review with a few records, made for a test.
package struct SmallReview {
  package let folder: TemporaryFolder
  package let review: Review

  /// An empty review.
  package init(title: String = "A test: a scoping review") throws {
    folder = try TemporaryFolder()
    review = try Review.create(
      at: folder.url.appending(path: "review"), title: title, protocolText: "title: test\n", version: "test",
      acting: SmallReview.acting())
  }

  /// Who acts in tests, at a fixed time.
  package static func acting(_ user: String = "amara", why: String? = nil) -> Acting {
    Acting(as: user, at: Date(timeIntervalSince1970: 1_700_000_000), why: why)
  }

  /// Imports RIS records written as `title|author|year|doi|volume|first page`; empty parts are left out.
  @discardableResult
  package func importRecords(
    _ lines: [String], source: String = "MEDLINE", kind: SourceKind = .database, file: String? = nil
  ) throws -> [ImportReport] {
    let text = lines.map(SmallReview.ris).joined(separator: "\n")
    let url = try folder.write(text, to: file ?? "\(source).ris")
    return try review.importRecords(
      [ImportRequest(file: url, source: source, kind: kind)], acting: SmallReview.acting())
  }

  private static func ris(_ line: String) -> String {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let tags = ["TI", "AU", "PY", "DO", "VL", "SP"]
    let fields = zip(tags, parts).filter { !$0.1.isEmpty }.map { "\($0)  - \($1)" }
    return (["TY  - JOUR"] + fields + ["ER  - ", ""]).joined(separator: "\n")
  }
}

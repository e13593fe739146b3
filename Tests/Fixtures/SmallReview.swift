package import Foundation
package import Review
internal import Screening

/// A review with a few records, made for a test.
package struct SmallReview {
  package let folder: TemporaryFolder
  package let review: Review

  /// An empty review.
  ///
  /// - Parameters:
  ///   - protocolText: what its `protocol.yaml` holds; nothing of it is registered.
  ///   - opensScreening: whether screening is overridden, so that a test of something else can record decisions.
  package init(
    title: String = "A test: a scoping review", protocolText: String = "title: test\n", opensScreening: Bool = true
  ) throws {
    folder = try TemporaryFolder()
    review = try Review.create(
      at: folder.url.appending(path: "review"), title: title, protocolText: protocolText, version: "test",
      acting: SmallReview.acting())
    if opensScreening { try review.openUnregistered(acting: SmallReview.acting(why: "a test of something else")) }
  }

  /// A review whose protocol is ``ProtocolText/small``, registered by Amara.
  ///
  /// - Parameter opensStage: whether title and abstract begins without the pilot that the protocol plans.
  package static func registered(_ text: String = ProtocolText.small, opensStage: Bool = true) throws -> SmallReview {
    let small = try SmallReview(protocolText: text, opensScreening: false)
    try small.review.registerProtocol(acting: acting())
    if opensStage { try small.review.openStage(.titleAbstract, acting: acting(why: "a test of something else")) }
    return small
  }

  /// Lets title and abstract of the review in `folder` begin without its pilot.
  package static func openStage(of folder: URL) throws {
    try Review(at: folder).openStage(.titleAbstract, acting: acting(why: "a test of something else"))
  }

  /// Writes `protocol.yaml` as an editor would.
  package func edit(_ text: String) throws {
    try Data(text.utf8).write(to: protocolFile)
  }

  /// Where the review's `protocol.yaml` lies.
  package var protocolFile: URL { review.folder.appending(path: "protocol.yaml") }

  /// Who acts in tests, at a fixed time.
  package static func acting(_ user: String = "amara", why: String? = nil) -> Acting {
    Acting(as: user, at: Date(timeIntervalSince1970: 1_700_000_000), why: why)
  }

  /// Imports RIS records written as `title|author|year|doi|volume|first page|abstract`; empty parts are left out.
  @discardableResult
  package func importRecords(
    _ lines: [String], source: String = "MEDLINE", kind: SourceKind = .database, file: String? = nil,
    by user: String = "amara"
  ) throws -> [ImportReport] {
    let text = lines.map(SmallReview.ris).joined(separator: "\n")
    let url = try folder.write(text, to: file ?? "\(source).ris")
    return try review.importRecords(
      [ImportRequest(file: url, source: source, kind: kind)], acting: SmallReview.acting(user))
  }

  private static func ris(_ line: String) -> String {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let tags = ["TI", "AU", "PY", "DO", "VL", "SP", "AB"]
    let fields = zip(tags, parts).filter { !$0.1.isEmpty }.map { "\($0)  - \($1)" }
    return (["TY  - JOUR"] + fields + ["ER  - ", ""]).joined(separator: "\n")
  }
}

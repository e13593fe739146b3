import Fixtures
import Foundation
import Review
import Screening

/// A review of four works: the first three are included at title and abstract, the fourth is excluded.
struct FullTextReview {
  let small: SmallReview
  var review: Review { small.review }

  init(registered: Bool = false) throws {
    small = try registered ? .registered() : SmallReview()
    try small.importRecords([
      "Watering in gardens|Meyer, B|2010|10.1234/One.A", "Weeding in gardens|Li, C|2011|10.1234/two",
      "Digging in gardens|Okafor, A|2012|10.1234/three", "Sailing on lakes|Lind, J|2013|10.1234/four",
    ])
    try decide([1, 2, 3], .include, at: .titleAbstract)
    try decide([4], .exclude, at: .titleAbstract)
  }

  func decide(_ records: [Int], _ choice: Choice, at stage: Stage, reason: String? = nil) throws {
    try review.decide(
      records.map {
        NewDecision(record: RecordID($0), reviewer: "amara", kind: .resolution, choice: choice, reason: reason)
      }, at: stage, acting: SmallReview.acting())
  }

  /// Attaches a file with this text.
  @discardableResult
  func attach(_ text: String, named name: String = "paper.pdf", to record: Int) throws -> FullText {
    let file = try small.folder.write(text, to: name)
    return try review.attachFullTexts([(RecordID(record), file)], acting: SmallReview.acting())[0]
  }

  func state(of record: Int) throws -> RetrievalState? {
    try review.reports().first { $0.record == RecordID(record) }?.state
  }

  /// Bytes of a file in the review's folder, as text.
  func content(_ path: String?) throws -> String {
    try String(contentsOf: review.folder.appending(path: path ?? "no file"), encoding: .utf8)
  }
}

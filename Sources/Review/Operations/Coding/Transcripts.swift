internal import Bibliography
internal import Charting
internal import GRDB

/// What coding knows of a transcript of the review.
struct TranscriptEntry {
  let name: String
  let title: String
  /// The included source it belongs to.
  let record: RecordID?
}

extension Review {
  /// The transcripts of the review, by name.
  static func transcripts(_ db: Database) throws -> [TranscriptEntry] { [] }

  /// - Throws: ``Problem`` when there is no such transcript.
  static func transcript(_ name: String, _ db: Database) throws -> TranscriptEntry {
    let all = try transcripts(db)
    guard let entry = all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw Problem(
        "there is no transcript “\(name)”",
        remedy: all.isEmpty
          ? "The review has no transcripts yet." : "It has \(all.map(\.name).joined(separator: ", ")).")
    }
    return entry
  }

  func transcriptText(_ name: String, _ db: Database) throws -> DocumentText {
    throw Problem("there is no transcript “\(name)”", remedy: "The review has no transcripts yet.")
  }
}

internal import Bibliography
internal import Charting
internal import GRDB

/// Transcripts of the review's material, as what is coded.
extension Review {
  /// The transcripts of the review, in the order of their coming.
  static func transcripts(_ db: Database) throws -> [Material] {
    try material(db).filter { $0.kind == .transcript }
  }

  /// - Throws: ``Problem`` when there is no such transcript.
  static func transcript(_ name: String, _ db: Database) throws -> Material {
    let all = try transcripts(db)
    guard let entry = all.first(where: { $0.name == name.trimmed.lowercased() }) else {
      throw Problem(
        "there is no transcript “\(name)”",
        remedy: all.isEmpty
          ? "Bring one in with `winnow material add FILE --kind transcript`."
          : "It has \(all.map(\.name).joined(separator: ", ")).")
    }
    return entry
  }

  func transcriptText(_ name: String, _ db: Database) throws -> DocumentText {
    let entry = try Review.transcript(name, db)
    let transcript: Transcript = try transcript(entry.name, db)
    return .transcript(
      entry.name, label: entry.title, source: entry.source, text: transcript.text,
      turns: transcript.turns.map { ($0.speaker, $0.range) },
      participants: transcript.participants.map {
        Voice(group: $0.group, setting: $0.setting, participant: $0.name)
      })
  }
}

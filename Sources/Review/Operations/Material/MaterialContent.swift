internal import Bibliography
internal import Charting
import Foundation

/// What a file of material holds, for the one who adds it.
struct MaterialContent {
  /// Rows or turns that were read.
  let rows: Int
  let refused: [Problem]
  let notes: [String]
  /// What it may be called when nobody gave a title.
  var title: String?

  /// The problem when nothing could be read.
  func nothing(in plan: MaterialToAdd) -> Problem {
    if var first = refused.first {
      first.remedy +=
        refused.count > 1 ? " None of \(refused.count) could be read; nothing was added." : " Nothing was added."
      return first
    }
    return Problem(
      "holds no \(plan.kind.rowWords.many)", file: plan.file.lastPathComponent,
      remedy: plan.settings.occupation.map { "Check --occupation “\($0)”; nothing was added." }
        ?? "Check the file; nothing was added.")
  }
}

extension MaterialFile {
  /// Reads the file as material of a kind.
  ///
  /// - Throws: ``Problem`` when nothing can be read of it.
  func content(_ kind: MaterialKind, _ settings: MaterialSettings, name: String, source: String) throws
    -> MaterialContent
  {
    try placed {
      switch kind {
      case .activityLog:
        return content(of: try Activity.read(try table(), source: source, mapping: settings.columns))
      case .surveyRatings:
        return content(of: try SurveyRating.read(try table(), settings))
      case .taskInventory:
        let reading = try TaskInventory.read(try table(), settings)
        var content = content(of: reading)
        content.title = reading.values.first?.occupation
        return content
      case .transcript:
        let reading = try transcript(settings, name: name)
        let strangers = reading.strangers.map { "“\($0)”" }.joined(separator: ", ")
        return MaterialContent(
          rows: reading.transcript.turns.count, refused: reading.refused.map { $0.inFile(self.name) },
          notes: strangers.isEmpty ? [] : ["speak, but are no participants: \(strangers)"])
      }
    }
  }

  private func content<Value>(of reading: MaterialReading<Value>) -> MaterialContent {
    var notes: [String] = []
    if !reading.ignored.isEmpty { notes.append("columns not used: \(reading.ignored.joined(separator: ", "))") }
    if reading.passedOver > 0 { notes.append("\(reading.passedOver.counted("row")) of other occupations passed over") }
    return MaterialContent(
      rows: reading.values.count, refused: reading.refused.map { $0.inFile(name) }, notes: notes, title: nil)
  }

  /// Reads the file as a transcript, with the group and setting that were given for its participants.
  ///
  /// - Throws: ``Problem`` when they were given and there are no participants.
  func transcript(_ settings: MaterialSettings, name: String) throws -> TranscriptReading {
    var reading = TranscriptReading(try text(), name: name, participants: settings.participants ?? [])
    let read = reading.transcript
    guard settings.group != nil || settings.setting != nil else { return reading }
    guard !read.participants.isEmpty else {
      throw Problem(
        "names no participants, so that nobody can be of a group or setting", file: self.name,
        remedy: "Name them on top, between two lines of three dashes, or in a table given with --participants.")
    }
    reading.transcript = Transcript(
      name: read.name, text: read.text, turns: read.turns,
      participants: read.participants.map {
        .init($0.name, group: $0.group ?? settings.group, setting: $0.setting ?? settings.setting)
      })
    return reading
  }
}

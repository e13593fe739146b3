package import Bibliography

extension Transcript.Participant {
  /// Participants, a row each: participant, group, setting.
  ///
  /// - Throws: ``Problem`` when the table has no participants.
  package static func read(_ table: MaterialTable) throws(Problem) -> MaterialReading<Transcript.Participant> {
    let columns = [
      MaterialColumn("participant", also: ["name", "speaker"], isNeeded: true),
      MaterialColumn("group", also: ["stakeholder group", "stakeholder"]), MaterialColumn("setting"),
    ]
    var lines: [String: Int] = [:]
    return try table.read(columns, of: "participants") { row throws(Problem) -> Transcript.Participant? in
      let name = try row.needed("participant")
      if let line = lines[name.lowercased()] {
        throw Problem(
          "\(name) is there already, in line \(line)", line: row.line, remedy: "Name each participant once.")
      }
      lines[name.lowercased()] = row.line
      return Transcript.Participant(name, group: row["group"], setting: row["setting"])
    }
  }
}

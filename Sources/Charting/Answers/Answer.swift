/// What one person, or the team, charted of a source in one field.
///
/// That a source doesn't report something, and that it needn't, are answers; a field without an answer was not charted yet, and a
/// field that the form did not have when the source was charted was not asked. These stay apart in every table.
package struct Answer: Sendable, Equatable, Codable {
  package enum State: String, Sendable, Codable, CaseIterable {
    case reported
    case notReported = "not reported"
    case notApplicable = "not applicable"
  }

  package var state: State
  /// What was found, in the order of the form's values or of the source; empty unless reported.
  package var entries: [Entry]
  /// A remark of the one who charted, not part of the data.
  package var note: String?

  /// One value with the place that shows it.
  package struct Entry: Sendable, Equatable, Codable {
    /// In canonical form: `12.5`, `2019-03`, `yes`, a value or path of the form, a country's name. Empty for groups.
    package var value: String
    /// The unit, where it isn't that of the form.
    package var unit: String?
    /// Of a group or table: answers by the ids of its fields.
    package var cells: [String: Answer]?
    /// The page or other place in the source, as people write it: `12`, `S4`, `table 2`.
    package var page: String?
    /// The words of the source that say it.
    package var quote: String?

    package init(
      _ value: String, unit: String? = nil, cells: [String: Answer]? = nil, page: String? = nil, quote: String? = nil
    ) {
      self.value = value
      self.unit = unit
      self.cells = cells
      self.page = page
      self.quote = quote
    }
  }

  package init(_ state: State, _ entries: [Entry] = [], note: String? = nil) {
    self.state = state
    self.entries = entries
    self.note = note
  }

  /// Values found, without their places.
  package static func reported(_ values: String...) -> Answer { Answer(.reported, values.map { Entry($0) }) }
  package static let notReported = Answer(.notReported)
  package static let notApplicable = Answer(.notApplicable)

  /// The values without their places.
  package var values: [String] { entries.map(\.value) }
}

extension Answer {
  /// Whether two answers say the same of the source: places, notes and the order of entries don't count.
  package func saysTheSame(as other: Answer) -> Bool {
    state == other.state && meaning == other.meaning
  }

  /// What the entries say, sorted.
  private var meaning: [String] {
    entries.map { entry in
      let cells = (entry.cells ?? [:]).sorted { $0.key < $1.key }.map { id, cell in
        "\(id)=\(cell.state.rawValue):\(cell.meaning.joined(separator: "|"))"
      }
      return ([entry.value, entry.unit ?? ""] + cells).joined(separator: "\u{1F}")
    }.sorted()
  }
}

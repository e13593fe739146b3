/// The charting form of a version of the protocol.
package struct ChartForm: Sendable, Equatable, Codable {
  /// Number of the protocol version it belongs to.
  package var version: Int
  package var fields: [FormField]
  /// People who chart each source by themselves: 1 or 2.
  package var charters: Int
  /// Sources of the pilot; 0 for none.
  package var pilotSources: Int

  package init(version: Int, fields: [FormField], charters: Int = 2, pilotSources: Int = 0) {
    self.version = version
    self.fields = fields
    self.charters = charters
    self.pilotSources = pilotSources
  }

  /// A field by its id, or by its path where it stands in a group: `participants/group`.
  package func field(_ path: String) -> FormField? {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard let outer = fields.first(where: { $0.id == parts.first }) else { return nil }
    return parts.count == 1 ? outer : outer.fields.first { $0.id == parts[1] }
  }

  /// The paths of all fields that hold values: of groups those inside.
  package var paths: [String] {
    fields.flatMap { field in
      field.kind.holdsFields ? field.fields.map { "\(field.id)/\($0.id)" } : [field.id]
    }
  }
}

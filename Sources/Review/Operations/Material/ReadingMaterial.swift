internal import Bibliography
package import Charting
internal import GRDB

extension Review {
  /// The activities of a log.
  ///
  /// - Throws: ``Problem`` when there is no such material, it is no log, or its file isn't as it was added.
  package func activityLog(_ name: String) throws -> [Activity] {
    let (material, file) = try material(name, .activityLog)
    return try Activity.read(file.table(), source: material.source, mapping: material.settings.columns).values
  }

  /// The tasks of an occupation.
  ///
  /// - Throws: as ``activityLog(_:)``.
  package func taskInventory(_ name: String) throws -> TaskInventory {
    let (material, file) = try material(name, .taskInventory)
    return TaskInventory(try TaskInventory.read(file.table(), material.settings).values, sources: [material.source])
  }

  /// What respondents said of tasks.
  ///
  /// - Throws: as ``activityLog(_:)``.
  package func surveyRatings(_ name: String) throws -> [SurveyRating] {
    let (material, file) = try material(name, .surveyRatings)
    return try SurveyRating.read(file.table(), material.settings).values
  }

  /// An interview or focus group.
  ///
  /// - Throws: as ``activityLog(_:)``.
  package func transcript(_ name: String) throws -> Transcript {
    try pool.read { try transcript(name, $0) }
  }

  func transcript(_ name: String, _ db: Database) throws -> Transcript {
    let (material, file) = try material(name, .transcript, db)
    return try file.transcript(material.settings, name: material.name).transcript
  }

  private func material(_ name: String, _ kind: MaterialKind) throws -> (Material, MaterialFile) {
    try pool.read { try material(name, kind, $0) }
  }

  private func material(_ name: String, _ kind: MaterialKind, _ db: Database) throws -> (Material, MaterialFile) {
    let material = try Review.material(name, db)
    guard material.kind == kind else {
      let others = try Review.material(db).filter { $0.kind == kind }.map(\.name)
      throw Problem(
        "“\(material.name)” is \(material.kind.rawValue), not \(kind.rawValue)",
        remedy: others.isEmpty
          ? "Add one with `winnow material add --kind \(kind.rawValue)`."
          : "Of this kind there is \(others.joined(separator: ", ")).")
    }
    return (material, MaterialFile(try file(of: material), name: material.fileName))
  }
}

internal import Deduplication
internal import GRDB

/// The latest search for duplicates, as the read model has it.
struct LastSearch {
  /// The last record that was compared.
  let through: RecordID
  let rules: String
  let settings: MatchSettings

  /// Returns `nil` when nobody has searched yet.
  init?(_ db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM duplicate_search ORDER BY event DESC LIMIT 1") else {
      return nil
    }
    through = RecordID(row["through"])
    rules = row["rules"]
    var settings = MatchSettings()
    settings.mergesUpdates = row["merges_updates"]
    settings.mergesPreprints = row["merges_preprints"]
    self.settings = settings
  }
}

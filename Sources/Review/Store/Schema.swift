internal import GRDB

/// The tables of `review.winnow`: the ledger, and the read model that can be rebuilt from it and the imported files.
enum Schema {
  /// Migrations in the order in which they were added. Each has a file in `Migrations/`, and is never edited once released.
  ///
  /// A new review and the copy that `verify` builds go through all of them, an older review through those it lacks, so all
  /// three end with the same tables; a migration that was edited would leave the older review with others.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: ledger") { db in
      try db.execute(
        sql: """
          CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY,
            at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, why TEXT,
            previous TEXT NOT NULL, hash TEXT NOT NULL
          )
          """)
    }
    migrator.registerMigration("1: read model") { try createFirstTables($0) }
    migrator.registerMigration("2: searches for duplicates") { db in
      try createSearchTables(db)
      try renewApart(db)
    }
    migrator.registerMigration("3: protocol") { try createProtocolTables($0) }
    migrator.registerMigration("4: screening by a team") { try createScreeningTables($0) }
    migrator.registerMigration("5: charting") { try createChartingTables($0) }
    migrator.registerMigration("6: material") { try createMaterialTables($0) }
    migrator.registerMigration("7: coding") { try createCodingTables($0) }
    migrator.registerMigration("8: pilot of the charting form") { try createChartingPilotTables($0) }
    migrator.registerMigration("9: consultations and contacts") { try createLogTables($0) }
    migrator.registerMigration("10: ranking") { try createRankingTables($0) }
    return migrator
  }

  /// Tables of the read model with the columns that order their rows. `verify` compares exactly these.
  static let readModel: [(table: String, key: [String])] = [
    ("review", ["title"]), ("stage", ["stage"]), ("batch", ["batch"]), ("problem", ["batch", "ordinal"]),
    ("record", ["record"]), ("merge", ["a", "b", "event"]), ("apart", ["a", "b"]), ("decision", ["event"]),
    ("retrieval", ["record"]), ("duplicate_search", ["event"]), ("unsure", ["a", "b"]), ("version", ["a", "b"]),
    ("protocol", ["version"]), ("deposit", ["event"]), ("override", ["event"]),
    ("member", ["seat"]), ("allocation", ["stage"]), ("opening", ["event"]), ("standing", ["stage", "record"]),
    ("note", ["event"]), ("label", ["record", "stage", "seat", "label"]), ("question", ["event"]),
    ("removal", ["record"]),
    ("merged_review", ["event"]), ("pilot", ["round"]), ("pilot_record", ["round", "place"]),
    ("pilot_reviewer", ["round", "seat"]), ("pilot_vote", ["event"]), ("pilot_note", ["event"]),
    ("retrieval_try", ["event"]), ("full_text", ["event"]), ("study_link", ["main", "companion"]),
    ("chart", ["event"]), ("chart_done", ["event"]), ("chart_agreed", ["event"]), ("chart_verified", ["event"]),
    ("recoding", ["event"]), ("gap", ["event"]),
    ("material", ["event"]), ("task_match", ["event"]), ("task_match_done", ["event"]),
    ("task_match_agreed", ["event"]),
    ("coding", ["event"]), ("memo", ["event"]), ("coding_done", ["event"]), ("coding_agreed", ["event"]),
    ("coding_signed", ["event"]), ("chart_pilot", ["round"]), ("kept_log", ["event"]), ("ranking", ["stage"]),
  ]
}

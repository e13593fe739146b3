internal import GRDB

extension Schema {
  /// Migration 4: screening by a team.
  static func createScreeningTables(_ db: Database) throws {
    try db.execute(sql: peopleTables + decisionColumns + recordTables + pilotTables + fullTextTables)
    // Decisions made before have neither seat nor place in the order yet, and no work has its place at a stage.
    try DecisionRows.fillSeats(db)
    try DecisionOrder.fill(db)
    try StandingRows.refreshAll(db)
  }

  private static let peopleTables = """
    -- The team, by the order of joining. Somebody who left stays with `active` 0.
    CREATE TABLE member (
      seat TEXT PRIMARY KEY, user TEXT NOT NULL, name TEXT, roles TEXT NOT NULL, active INTEGER NOT NULL,
      event INTEGER NOT NULL
    );

    -- How each stage's records are divided; the allocation as JSON.
    CREATE TABLE allocation (stage TEXT PRIMARY KEY, allocation TEXT NOT NULL, event INTEGER NOT NULL);

    -- Stages opened without a passed pilot.
    CREATE TABLE opening (event INTEGER PRIMARY KEY, stage TEXT NOT NULL);

    """

  private static let decisionColumns = """
    -- `seat` is the reviewer whatever the spelling; `withdrawn` the event that took the decision back; `made` its place in
    -- the order in which all copies of the review hold decisions.
    ALTER TABLE decision ADD COLUMN seat TEXT;
    ALTER TABLE decision ADD COLUMN other_reasons TEXT;
    ALTER TABLE decision ADD COLUMN criteria TEXT;
    ALTER TABLE decision ADD COLUMN manner TEXT;
    ALTER TABLE decision ADD COLUMN informed INTEGER;
    ALTER TABLE decision ADD COLUMN round INTEGER;
    ALTER TABLE decision ADD COLUMN withdrawn INTEGER;
    ALTER TABLE decision ADD COLUMN made TEXT;
    CREATE INDEX decision_made ON decision(made);
    CREATE INDEX decision_seat ON decision(stage, seat, made);
    DROP INDEX decision_record;
    CREATE INDEX decision_record ON decision(record, stage, seat);
    -- Everybody's share of a stage is counted from this index alone.
    CREATE INDEX decision_share ON decision(stage, seat, record) WHERE withdrawn IS NULL AND kind = 'vote';

    """

  private static let recordTables = """
    -- Where each work stands at each stage it reached, under the record that stands for it.
    CREATE TABLE standing (
      stage TEXT NOT NULL, record INTEGER NOT NULL,
      state TEXT NOT NULL, votes INTEGER NOT NULL, reason TEXT, tool INTEGER NOT NULL,
      PRIMARY KEY (stage, record)
    ) WITHOUT ROWID;
    CREATE INDEX standing_open ON standing(stage, record) WHERE state IN ('unseen', 'waiting');
    CREATE INDEX standing_conflict ON standing(stage, record) WHERE state IN ('conflict', 'undecided');

    -- Records whose votes were open to the team at some moment; later votes on them are informed. Not compared by `verify`,
    -- since nothing is computed from it but the mark that a vote carries in the ledger.
    CREATE TABLE opened (stage TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (stage, record)) WITHOUT ROWID;

    CREATE TABLE note (
      event INTEGER PRIMARY KEY, stage TEXT NOT NULL, record INTEGER NOT NULL, seat TEXT NOT NULL,
      reviewer TEXT NOT NULL, text TEXT NOT NULL
    );
    CREATE INDEX note_record ON note(record);

    CREATE TABLE label (
      record INTEGER NOT NULL, stage TEXT NOT NULL, seat TEXT NOT NULL, label TEXT NOT NULL,
      reviewer TEXT NOT NULL, event INTEGER NOT NULL,
      PRIMARY KEY (record, stage, seat, label)
    ) WITHOUT ROWID;

    -- A record put aside with a question, until it has an answer.
    CREATE TABLE question (
      event INTEGER PRIMARY KEY, stage TEXT NOT NULL, record INTEGER NOT NULL, seat TEXT NOT NULL,
      reviewer TEXT NOT NULL, question TEXT NOT NULL, answer TEXT, answered INTEGER
    );
    CREATE INDEX question_record ON question(record);

    -- Records taken out before screening.
    CREATE TABLE removal (
      record INTEGER PRIMARY KEY, cause TEXT NOT NULL, detail TEXT NOT NULL, event INTEGER NOT NULL
    );

    -- Copies of the review whose decisions were taken over.
    CREATE TABLE merged_review (event INTEGER PRIMARY KEY, hash TEXT NOT NULL, common INTEGER NOT NULL, taken INTEGER NOT NULL);

    """

  private static let pilotTables = """
    CREATE TABLE pilot (
      round INTEGER PRIMARY KEY,
      stage TEXT NOT NULL, seed TEXT NOT NULL, strata TEXT, protocol INTEGER, threshold REAL NOT NULL,
      definition TEXT NOT NULL, event INTEGER NOT NULL, closed INTEGER, accepted INTEGER, agreement REAL, counts INTEGER
    );
    CREATE TABLE pilot_record (
      round INTEGER NOT NULL, place INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (round, place)
    );
    CREATE TABLE pilot_reviewer (
      round INTEGER NOT NULL, seat TEXT NOT NULL, reviewer TEXT NOT NULL, PRIMARY KEY (round, seat)
    );

    -- All votes of all rounds; the latest of each reviewer on a record counts.
    CREATE TABLE pilot_vote (
      event INTEGER PRIMARY KEY,
      round INTEGER NOT NULL, record INTEGER NOT NULL, seat TEXT NOT NULL, reviewer TEXT NOT NULL, choice TEXT NOT NULL,
      reason TEXT, criteria TEXT, note TEXT
    );
    CREATE INDEX pilot_vote_seat ON pilot_vote(round, seat, record);

    CREATE TABLE pilot_note (event INTEGER PRIMARY KEY, round INTEGER NOT NULL, record INTEGER, text TEXT NOT NULL);

    """

  private static let fullTextTables = """
    CREATE TABLE retrieval_try (
      event INTEGER PRIMARY KEY, record INTEGER NOT NULL, method TEXT NOT NULL, date TEXT, note TEXT
    );
    CREATE INDEX retrieval_try_record ON retrieval_try(record);

    -- Full texts at hand; `detached` is the event that took one away.
    CREATE TABLE full_text (
      event INTEGER PRIMARY KEY, record INTEGER NOT NULL, file TEXT, sha256 TEXT, bytes INTEGER, name TEXT, note TEXT,
      detached INTEGER
    );
    CREATE INDEX full_text_record ON full_text(record);

    -- Pairs of reports of one study: the main report and a companion.
    CREATE TABLE study_link (
      main INTEGER NOT NULL, companion INTEGER NOT NULL, study TEXT, event INTEGER NOT NULL,
      PRIMARY KEY (main, companion)
    );
    """
}

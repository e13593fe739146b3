internal import GRDB

extension Schema {
  /// Migration 7: coding. A document is a kind with a record, or of transcripts with a name.
  static func createCodingTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Codes that people gave passages, from `first` up to `last` in Unicode scalars. `voice` as JSON; `undone` is the event
        -- that took the code away, or gave it anew.
        CREATE TABLE coding (
          event INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER, name TEXT, first INTEGER NOT NULL,
          last INTEGER NOT NULL, text_sha256 TEXT NOT NULL, quote TEXT NOT NULL, code TEXT NOT NULL, coder TEXT NOT NULL,
          seat TEXT NOT NULL, voice TEXT NOT NULL, protocol INTEGER NOT NULL, imported_from TEXT, undone INTEGER
        );
        CREATE INDEX coding_document ON coding(kind, record, name);

        -- What people noted; the latest row of a seat and subject counts. `subject` as JSON, `text` NULL where it was taken back.
        CREATE TABLE memo (
          event INTEGER PRIMARY KEY, kind TEXT, record INTEGER, name TEXT, subject TEXT NOT NULL, author TEXT NOT NULL,
          seat TEXT NOT NULL, text TEXT
        );
        CREATE INDEX memo_document ON memo(kind, record, name);

        -- Who is done with which document.
        CREATE TABLE coding_done (
          event INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER, name TEXT, coder TEXT NOT NULL, seat TEXT NOT NULL,
          finished INTEGER NOT NULL, protocol INTEGER NOT NULL
        );
        CREATE INDEX coding_done_document ON coding_done(kind, record, name);

        -- The team's codes of excerpts; the latest row of a passage counts. `codes` as JSON, NULL where it is open again.
        CREATE TABLE coding_agreed (
          event INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER, name TEXT, first INTEGER NOT NULL,
          last INTEGER NOT NULL, text_sha256 TEXT NOT NULL, codes TEXT, manner TEXT NOT NULL, actor TEXT NOT NULL,
          protocol INTEGER NOT NULL
        );
        CREATE INDEX coding_agreed_document ON coding_agreed(kind, record, name);

        -- Who signed the team's coding off; the latest row of a seat counts.
        CREATE TABLE coding_signed (
          event INTEGER PRIMARY KEY, person TEXT NOT NULL, seat TEXT NOT NULL, signed INTEGER NOT NULL,
          coding_sha256 TEXT NOT NULL
        );
        """)
  }
}

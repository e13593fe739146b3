/// Variables of CSL 1.0.2 (specification, appendix IV, and the schema `csl-data.json`) that are no field of a record.
enum CSLVariables {
  /// Variables that hold a text.
  static let texts: Set<String> = [
    "citation-key", "journalAbbreviation", "shortTitle", "annote", "archive", "archive-place", "archive_collection",
    "archive_location", "authority", "call-number", "chapter-number", "citation-label", "citation-number",
    "collection-number", "collection-title", "container-title-short", "dimensions", "division", "edition",
    "event-place", "event-title", "first-reference-note-number", "genre", "jurisdiction", "locator", "medium", "note",
    "number", "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
    "original-title", "page-first", "part", "part-title", "printing", "publisher", "publisher-place", "references",
    "reviewed-genre", "reviewed-title", "scale", "section", "status", "supplement", "title-short", "version",
    "volume-title", "volume-title-short", "year-suffix",
  ]

  /// Variables that hold people.
  static let names: Set<String> = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
    "editor", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
    "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator", "translator",
  ]

  /// Variables that hold a date.
  static let dates: Set<String> = ["accessed", "available-date", "event-date", "original-date", "submitted"]
}

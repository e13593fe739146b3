package import Bibliography

/// One record put together from the records of a cluster, and where each field came from.
package struct MergedRecord: Sendable, Equatable {
  package var record: Record
  /// For each field that has a value, the position of the record it was taken from; lists that were united name the first.
  package var provenance: [RecordField: Int]
}

/// The fields that merging chooses.
package enum RecordField: String, Sendable, CaseIterable {
  case type, title, authors, date, journal, volume, issue, pages, doi, pmid, pmcid, issn, isbn, abstract, keywords, mesh
  case language, url, source, accession, references
}

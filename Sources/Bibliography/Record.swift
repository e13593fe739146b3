/// One bibliographic record as a source described it: the fields every format shares, and whatever else the file said.
///
/// A field is `nil` or empty when the file did not state it. Nothing is inferred here: readers fill a record,
/// ``Deduplication`` compares records, writers print them.
package struct Record: Sendable, Equatable {
  /// The record's own id in its file (a CSV `id` column, a RIS `ID` tag), where the file has one.
  package var id: String?
  /// The kind of document.
  package var type: RecordType?
  /// The title as the source wrote it, markup removed.
  package var title: String?
  /// Authors in the order of the source.
  package var authors: [PersonName] = []
  /// Publication date, as precise as the source is.
  package var date: PublicationDate?
  /// Journal, book or series title, the long form where the source gives one.
  package var journal: String?
  /// Volume, as written.
  package var volume: String?
  /// Issue, as written.
  package var issue: String?
  /// Pages or article number, as written, `first-last` when the source has two fields.
  package var pages: String?
  /// Digital object identifier.
  package var doi: DOI?
  /// PubMed identifier.
  package var pmid: PMID?
  /// PubMed Central identifier.
  package var pmcid: PMCID?
  /// ISSN as written.
  package var issn: String?
  /// ISBN as written.
  package var isbn: String?
  /// Abstract, sections joined by blanks with their labels kept.
  package var abstract: String?
  /// Author keywords and index terms that are not MeSH.
  package var keywords: [String] = []
  /// MeSH headings as written, `*` marking a major topic.
  package var mesh: [String] = []
  /// Language as written.
  package var language: String?
  /// Address of the record or its full text.
  package var url: String?
  /// The database or provider named in the record.
  package var source: String?
  /// Accession number in that database.
  package var accession: String?
  /// Cited references, one text each.
  package var references: [String] = []
  /// Tags the file used that have no field of their own, in file order.
  package var extra: [Tag] = []

  package init() {}

  /// Whether anything in the record could tell a reader which document is meant.
  package var isIdentifiable: Bool {
    title != nil || !authors.isEmpty || doi != nil || pmid != nil || journal != nil || abstract != nil || url != nil
  }
}

/// A tag or column with its value, exactly as a file had it.
package struct Tag: Sendable, Equatable, Hashable {
  /// The tag's name, such as `M2`, or the column's heading.
  package var name: String
  /// The value, line breaks folded to blanks.
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Tag] {
  /// All values of one tag, in file order.
  package func values(of name: String) -> [String] {
    compactMap { $0.name == name ? $0.value : nil }
  }

  /// The first value of one tag that is not empty.
  package func first(_ name: String) -> String? {
    first { $0.name == name && !$0.value.isEmpty }?.value
  }
}

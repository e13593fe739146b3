import Bibliography
import Deduplication

/// A record in one line: title, first author, year, then what is known.
func record(
  _ title: String?, _ author: String? = "Jacobson, N", _ year: Int? = 2012, journal: String? = nil, doi: String? = nil,
  pmid: String? = nil, volume: String? = nil, issue: String? = nil, pages: String? = nil, abstract: String? = nil,
  type: RecordType? = nil
) -> Record {
  var record = Record()
  record.title = title
  record.authors = author.map { $0.split(separator: ";").map { PersonName(commaSeparated: String($0)) } } ?? []
  record.date = year.flatMap { PublicationDate(year: $0) }
  record.journal = journal
  record.doi = doi.flatMap { DOI($0) }
  record.pmid = pmid.flatMap { PMID($0) }
  record.volume = volume
  record.issue = issue
  record.pages = pages
  record.abstract = abstract
  record.type = type
  return record
}

/// What the rules say of two records when they are all there is.
func outcome(_ a: Record, _ b: Record, _ settings: MatchSettings = MatchSettings()) -> PairEvidence.Outcome {
  DuplicateFinder.explain(0, 1, among: [MatchKey(a), MatchKey(b)], settings: settings).outcome
}

/// Whether two records are merged when they are all there is.
func areMerged(_ a: Record, _ b: Record, _ settings: MatchSettings = MatchSettings()) -> Bool {
  DuplicateFinder.find([MatchKey(a), MatchKey(b)], settings: settings).clusters.count == 1
}

/// A text of some length that is the same for the same number.
func abstract(_ number: Int) -> String {
  (0..<60).map { "word\(($0 * 7 + number * 31) % 97)of\(number)" }.joined(separator: " ")
}

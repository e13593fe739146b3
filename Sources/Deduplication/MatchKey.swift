package import Bibliography

/// The part of a record that tells whether it is the same work as another, folded for comparison.
///
/// A class, because millions of pairs are compared and each copy of a structure with so many arrays costs.
package final class MatchKey: Sendable {
  package let doi: String?
  package let pmid: PMID?
  package let pmcid: PMCID?
  /// The title, then other wordings of it that the record gives; empty when it has none.
  package let titles: [TitleKey]
  /// Whether the title is a database's translation.
  let isTranslated: Bool
  let language: TitleLanguage?
  /// Whether most of the title is not in Latin letters.
  let isForeign: Bool
  /// Whether the title is the same words as many others: `Editorial`, `Book reviews`.
  let isGenericTitle: Bool
  package let year: Int?
  package let authors: AuthorsKey
  package let place: PlaceKey
  let journal: JournalKey?
  let abstract: AbstractSketch?
  let traits: PublicationTraits

  package convenience init(_ record: Record) {
    self.init(record, journal: JournalKey(record.journal, issn: record.issn))
  }

  init(_ record: Record, journal: JournalKey?) {
    doi = record.doi?.text
    pmid = record.pmid
    pmcid = record.pmcid
    let title = record.title.map(TitleText.init)
    let folded = (title?.wordings ?? []).map { FoldedText(TitleNumerals.withMarkedOnes($0)) }
    titles = folded.compactMap(TitleKey.init)
    isTranslated = title?.isTranslated ?? false
    language = folded.first.flatMap(TitleLanguage.of)
    isForeign = titles.first.map { title in title.text.count { $0 >= 0x80 } * 2 > title.text.count } ?? false
    isGenericTitle = folded.first.map(GenericTitles.contain) ?? true
    year = record.date?.year
    authors = AuthorsKey(record.authors)
    place = PlaceKey(volume: record.volume, issue: record.issue, pages: record.pages, year: record.date?.year)
    self.journal = journal
    abstract = record.abstract.flatMap(AbstractSketch.init)
    traits = PublicationTraits(record, title: folded.first, journal: journal)
  }

  /// The title's letters and digits, `nil` when the record has none.
  package var title: [UInt8]? { titles.first?.text }
}

/// Makes keys of many records; journals, which return again and again, are folded once.
package struct MatchKeyMaker {
  private struct Name: Hashable {
    let journal: String?
    let issn: String?
  }

  private var journals: [Name: JournalKey?] = [:]

  package init() {}

  package mutating func key(_ record: Record) -> MatchKey {
    let name = Name(journal: record.journal, issn: record.issn)
    let journal: JournalKey?
    if let known = journals[name] {
      journal = known
    } else {
      journal = JournalKey(record.journal, issn: record.issn)
      journals[name] = .some(journal)
    }
    return MatchKey(record, journal: journal)
  }
}

extension MatchKey {
  /// Orders keys by content alone.
  var contentHash: UInt64 {
    var hash = StableHash()
    for title in titles { hash.add(title.hash) }
    hash.add(UInt64(year ?? 0))
    hash.add(doi.map { StableHash.of($0.utf8) } ?? 0)
    hash.add(UInt64(pmid?.number ?? 0))
    for word in authors.families { hash.add(UInt64(word)) }
    hash.add(UInt64(bitPattern: Int64(place.volume ?? -1)))
    hash.add(UInt64(bitPattern: Int64(place.issue ?? -1)))
    hash.add(UInt64(place.first?.number ?? 0))
    hash.add(UInt64(place.last?.number ?? 0))
    hash.add(journal?.hash ?? 0)
    hash.add(UInt64(abstract?.least ?? 0))
    return hash.value
  }
}

package import Bibliography

/// Puts one record together from several of the same work: the best value of each field, lists united, nothing lost.
///
/// | field | which value |
/// |---|---|
/// | title | whole, not in capitals, with its subtitle, without a database's annotations and brackets |
/// | authors | not ending in `et al`, the longest list, the fullest given names |
/// | journal | the full name |
/// | date | the year most members have, then the most precise date |
/// | volume, issue | the number most members have, without what else stands there |
/// | pages | the first page most members have, then a whole range written out |
/// | abstract | the longest that isn't cut off |
/// | source, accession | the first that come together |
/// | type | the one most members have; `other` and `webpage` last |
/// | keywords, MeSH, references | all of them, each once |
/// | all others | the value most members have |
///
/// A tie goes to the earlier record. A value that was not chosen and says something else stays as a tag, see
/// ``MergedTags``.
package enum RecordMerger {
  /// Merges `records`, the first of which gives the id.
  ///
  /// - Precondition: `records` is not empty.
  package static func merge(_ records: [Record]) -> MergedRecord {
    var merge = FieldMerge(records)
    chooseDescription(&merge)
    choosePlace(&merge)
    chooseIdentifiers(&merge)
    merge.unite(.keywords, \.keywords)
    merge.unite(.mesh, \.mesh)
    merge.unite(.references, \.references)
    return merge.finished()
  }

  private static func chooseDescription(_ merge: inout FieldMerge) {
    merge.choose(.type, \.type, text: \.rawValue) { TypeQuality.rank($0.value, votes: $0.votes) }
    merge.choose(.title, \.title, text: \.self) { TitleQuality.rank($0.value) }
    merge.chooseAuthors { AuthorsQuality.rank($0) }
    merge.choose(.abstract, \.abstract, text: \.self) { AbstractQuality.rank($0.value) }
    merge.choose(.language, \.language, text: \.self, votingBy: Folding.words) {
      [Placeholder.isNone($0.value), $0.votes, $0.value.utf8.count]
    }
  }

  private static func choosePlace(_ merge: inout FieldMerge) {
    merge.choose(.date, \.date, text: \.iso, votingBy: { String($0.year) }) { [$0.votes, $0.value.iso.utf8.count] }
    merge.choose(.journal, \.journal, text: \.self) { JournalQuality.rank($0.value) }
    merge.choose(.volume, \.volume, text: \.self, votingBy: VolumeQuality.number) {
      VolumeQuality.rank($0.value, votes: $0.votes)
    }
    merge.choose(.issue, \.issue, text: \.self, votingBy: VolumeQuality.number) {
      VolumeQuality.rank($0.value, votes: $0.votes)
    }
    merge.choose(.pages, \.pages, text: \.self, votingBy: PagesQuality.firstPage) {
      PagesQuality.rank($0.value, votes: $0.votes)
    }
  }

  private static func chooseIdentifiers(_ merge: inout FieldMerge) {
    merge.choose(.doi, \.doi, text: \.text) { [$0.votes] }
    merge.choose(.pmid, \.pmid, text: \.text) { [$0.votes] }
    merge.choose(.pmcid, \.pmcid, text: \.text) { [$0.votes] }
    merge.choose(.issn, \.issn, text: \.self, votingBy: Folding.key) { [Placeholder.isNone($0.value), $0.votes] }
    merge.choose(.isbn, \.isbn, text: \.self, votingBy: Folding.key) { [Placeholder.isNone($0.value), $0.votes] }
    merge.choose(.url, \.url, text: \.self) { [$0.votes] }
    // An accession number means something in its own database only.
    let members = merge.members
    merge.choose(.source, \.source, text: \.self) { [members[$0.position].accession == nil ? 0 : 1] }
    let source = merge.merged.provenance[.source]
    merge.choose(.accession, \.accession, text: \.self) { [$0.position == source ? 1 : 0] }
  }
}

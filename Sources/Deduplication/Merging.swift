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

/// Puts one record together from several of the same work: the best value of each field, lists united, nothing lost.
package enum RecordMerger {
  /// Merges `records`, the first of which gives the id.
  ///
  /// - Precondition: `records` is not empty.
  package static func merge(_ records: [Record]) -> MergedRecord {
    var merged = MergedRecord(record: Record(), provenance: [:])
    merged.record.id = records[0].id
    choose(.title, \.title, &merged, records, score: titleScore)
    choose(.journal, \.journal, &merged, records) { $0.utf8.count }
    choose(.abstract, \.abstract, &merged, records) { $0.utf8.count }
    choose(.pages, \.pages, &merged, records, score: pagesScore)
    choose(.date, \.date, &merged, records) { ($0.month == nil ? 0 : 1) + ($0.day == nil ? 0 : 1) }
    choose(.type, \.type, &merged, records) { $0 == .other || $0 == .webpage ? 0 : 1 }
    choose(.volume, \.volume, &merged, records) { _ in 0 }
    choose(.issue, \.issue, &merged, records) { _ in 0 }
    choose(.doi, \.doi, &merged, records) { _ in 0 }
    choose(.pmid, \.pmid, &merged, records) { _ in 0 }
    choose(.pmcid, \.pmcid, &merged, records) { _ in 0 }
    choose(.issn, \.issn, &merged, records) { _ in 0 }
    choose(.isbn, \.isbn, &merged, records) { _ in 0 }
    choose(.language, \.language, &merged, records) { _ in 0 }
    choose(.url, \.url, &merged, records) { _ in 0 }
    choose(.source, \.source, &merged, records) { _ in 0 }
    choose(.accession, \.accession, &merged, records) { _ in 0 }
    chooseAuthors(&merged, records)
    unite(.keywords, \.keywords, &merged, records)
    unite(.mesh, \.mesh, &merged, records)
    unite(.references, \.references, &merged, records)
    var seen = Set<Tag>()
    merged.record.extra = records.flatMap(\.extra).filter { seen.insert($0).inserted }
    return merged
  }

  /// Takes the value with the highest score; the earlier record wins a tie.
  private static func choose<Value>(
    _ field: RecordField, _ path: WritableKeyPath<Record, Value?>, _ merged: inout MergedRecord, _ records: [Record],
    score: (Value) -> Int
  ) {
    var best: (score: Int, position: Int, value: Value)?
    for (position, record) in records.enumerated() {
      guard let value = record[keyPath: path] else { continue }
      let score = score(value)
      if best == nil || score > best!.score { best = (score, position, value) }
    }
    guard let best else { return }
    merged.record[keyPath: path] = best.value
    merged.provenance[field] = best.position
  }

  /// The longest list, and among equals the one with the fullest given names.
  private static func chooseAuthors(_ merged: inout MergedRecord, _ records: [Record]) {
    let ranked = records.enumerated().filter { !$0.element.authors.isEmpty }
    func score(_ record: Record) -> Int {
      record.authors.count * 1000 + record.authors.reduce(0) { $0 + $1.given.utf8.count }
    }
    guard let best = ranked.max(by: { (score($0.element), -$0.offset) < (score($1.element), -$1.offset) }) else {
      return
    }
    merged.record.authors = best.element.authors
    merged.provenance[.authors] = best.offset
  }

  private static func unite(
    _ field: RecordField, _ path: WritableKeyPath<Record, [String]>, _ merged: inout MergedRecord, _ records: [Record]
  ) {
    var seen = Set<String>()
    for (position, record) in records.enumerated() where !record[keyPath: path].isEmpty {
      merged.record[keyPath: path] += record[keyPath: path].filter { seen.insert(Folding.key($0)).inserted }
      if merged.provenance[field] == nil { merged.provenance[field] = position }
    }
  }

  /// Titles in capitals only, or all in lower case, lost information; a longer one keeps its subtitle.
  private static func titleScore(_ title: String) -> Int {
    let hasLower = title.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    return (hasLower ? 10_000 : 0) + title.utf8.count - (title.hasSuffix(".") ? 2 : 0)
  }

  private static func pagesScore(_ pages: String) -> Int {
    guard let range = PageRange(pages) else { return 0 }
    return range.last == nil ? 1 : 2 + pages.utf8.count
  }
}

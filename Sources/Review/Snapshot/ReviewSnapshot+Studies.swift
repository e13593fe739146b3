extension ReviewSnapshot {
  /// The works that are linked as reports of one study, by the records that stand for them: groups of two or more, each
  /// ascending. Links are transitive.
  package var linkedReports: [[RecordID]] {
    guard !studyLinks.isEmpty else { return [] }
    let named = Set(studyLinks.flatMap { [$0.main, $0.companion] })
    var heads: [RecordID: RecordID] = [:]
    for entry in records where named.contains(entry.id) { heads[entry.id] = entry.head }
    var groups = WorkGroups()
    for link in studyLinks {
      guard let main = heads[link.main], let companion = heads[link.companion] else { continue }
      groups.join(main.number, companion.number)
    }
    return groups.all.map { $0.map { RecordID($0) } }
  }
}

internal import Bibliography
internal import Documents
internal import Review
internal import ReviewProtocol

/// What the methods say of sources and the search.
struct SearchMethods {
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  private func searches(_ isWanted: (SourceKind) -> Bool) -> [ImportedSearch] {
    facts.searches.filter { isWanted($0.kind) }
  }

  var databases: Prose {
    let searches = searches { $0.isScreened }
    guard !searches.isEmpty else { return .missing("a search of databases; `winnow import FILE --source NAME`") }
    let names = Array(Set(searches.map(\.source))).sorted()
    let count = Counted(
      String(names.count), Evidence("Databases and registers searched", .files, searches.map(\.file), isCount: false))
    return
      "\(count.of("database or register was", "databases and registers were")) searched: \(searches.map(SearchMethods.told).joined("; "))."
  }

  /// `MEDLINE (PubMed) on 2026-03-04, 190 records`.
  private static func told(_ search: ImportedSearch) -> Prose {
    let date: Prose =
      search.searched.map { "on \(given: $0)" }
      ?? .missing("date of the search; `winnow search describe \(search.batch) --searched DATE`")
    return "\(given: search.source) \(date), \(search.counted.of("record", "records"))"
  }

  var otherMethods: Prose {
    let searches = searches { $0.isOtherMethod }
    guard !searches.isEmpty else { return "No other methods were used." }
    let group = facts.plan?.search.referenceListsOf.map { Prose(" (of the sources \(given: $0))") } ?? ""
    let told = searches.map { search -> Prose in
      let isCitation = search.kind == .citation
      return "\(given: search.source)\(isCitation ? group : ""), \(search.counted.of("record", "records"))"
    }
    return "Other methods brought records as well: \(told.joined("; "))."
  }

  var strategies: Prose {
    let open = facts.searches.filter { $0.strategy == nil && $0.kind.isScreened }
    let reviewed = facts.stated(
      facts.plan?.search.peerReview, "how the search was peer reviewed", at: "search: peer_review")
    let words: Prose = "The strategies stand in Appendix I as they were run. Peer review of the search: \(reviewed)."
    guard !open.isEmpty else { return words }
    let names = open.map { "\($0.source) (import \($0.batch))" }.joined(separator: ", ")
    return words
      + " \(missing: "the strategy as run in \(names); `winnow search describe IMPORT --strategy FILE`")"
  }

  var duplicates: Prose {
    let flow = facts.flow
    guard facts.snapshot.duplicates.isSearched else {
      return .missing("the search for duplicates; `winnow duplicates find`")
    }
    var words: Prose =
      "Winnow \(code: facts.program) found duplicate records by rules that keep doubtful pairs for a person; each merge is on record with its reason. \(flow.number(FlowBox.duplicates).of("duplicate record was", "duplicate records were")) removed before screening"
    if flow.count(.otherDuplicates) > 0 {
      words =
        words
        + ", and of other methods \(flow.number(FlowBox.otherDuplicates).of("record was", "records were")) known already"
    }
    let unsure = facts.snapshot.duplicates.unsure
    return words + "."
      + (unsure > 0 ? " \(missing: "pairs of records that wait for a person; `winnow duplicates unsure`")" : "")
  }
}

extension ImportedSearch {
  /// The records of its file.
  var ids: [String] { (0..<records).map { RecordID(firstRecord.number + $0).text } }

  /// How many records its file brought.
  var counted: Counted { .count(ids, .records, "Records of \(source), \(fileName)") }
}

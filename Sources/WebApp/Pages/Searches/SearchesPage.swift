internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import Review

/// The searches of the review: what was imported, and a form to import more.
struct SearchesPage: Page {
  static let template = "searches"
  let heading: String
  let mayImport: Bool
  let isEmpty: Bool
  let largestUpload: Int
  let largestWords: String
  let kinds: [Kind]
  let total: String
  let sources: [SourceLine]
  let searches: [SearchLine]
  /// What was imported a moment ago.
  let arrived: Arrival?

  struct Kind: Codable, Sendable {
    let value: String
    let title: String
  }

  struct SourceLine: Codable, Sendable {
    let source: String
    let kind: String
    let files: Int
    let records: Int
    let skipped: Int
  }

  struct Arrival: Codable, Sendable {
    let sentences: [String]
    let reports: [RepairReport]
  }

  /// - Parameter arrived: the imports that are news.
  init(_ review: Review, mayImport: Bool, largest: Int, arrived: [Int], strings: Strings) throws {
    let all = try review.importedSearches()
    heading = strings["room.searches"]
    self.mayImport = mayImport
    isEmpty = all.isEmpty
    largestUpload = largest
    largestWords = strings("searches.largest", ["size": (largest >> 20).grouped])
    kinds = SourceKind.allCases.map { Kind(value: $0.rawValue, title: $0.title) }
    let records = all.reduce(0) { $0 + $1.records }
    total = strings("searches.total", ["files": strings("searches.files", count: all.count)], count: records)
    sources = SearchesPage.sources(all)
    searches = all.map { SearchLine($0, strings) }
    let news = all.filter { arrived.contains($0.batch) }
    self.arrived =
      news.isEmpty
      ? nil
      : Arrival(
        sentences: news.map { search in
          strings("searches.arrived", ["source": search.source, "file": search.fileName], count: search.records)
        },
        reports: try news.filter { $0.problems > 0 }.map {
          try RepairReport($0, page: 1, quotesFile: mayImport, review, strings)
        })
  }

  /// One line a source, in the order in which they came.
  private static func sources(_ all: [ImportedSearch]) -> [SourceLine] {
    var names: [[String]] = []
    let groups = Dictionary(grouping: all) { [$0.source, $0.kind.title] }
    for search in all where !names.contains([search.source, search.kind.title]) {
      names.append([search.source, search.kind.title])
    }
    return names.map { name in
      let own = groups[name] ?? []
      return SourceLine(
        source: name[0], kind: name[1], files: own.count, records: own.reduce(0) { $0 + $1.records },
        skipped: own.reduce(0) { $0 + $1.skipped })
    }
  }
}

/// One imported file in a line.
struct SearchLine: Codable, Sendable {
  /// Its number: that of the ledger entry.
  let batch: Int
  let source: String
  let kind: String
  let file: String
  let format: String
  let sha256: String
  let first: String
  let last: String
  let records: Int
  let skipped: Int
  let problems: Int
  let problemWords: String?
  let searched: String?
  let hits: Int?
  /// What to look at when the source reported another number of hits.
  let hitNote: String?
  let strategy: String?
  let by: String
  let on: String

  init(_ search: ImportedSearch, _ strings: Strings) {
    batch = search.batch
    source = search.source
    kind = search.kind.title
    file = search.fileName
    format = CitationFormat.named(search.format)?.title ?? search.format
    sha256 = search.sha256
    first = search.firstRecord.text
    last = RecordID(search.firstRecord.number + search.records - 1).text
    records = search.records
    skipped = search.skipped
    problems = search.problems
    problemWords = search.problems == 0 ? nil : strings("searches.problems", count: search.problems)
    searched = search.searched
    hits = search.hits
    hitNote = search.hitDifference.map { difference in
      strings(difference < 0 ? "searches.hits.fewer" : "searches.hits.more", count: abs(difference))
    }
    strategy = search.strategy
    by = search.signed.actor
    on = String(search.signed.at.prefix(10))
  }
}

/// What was skipped or repaired in one file, a hundred entries a page.
struct RepairReport: Codable, Sendable {
  let batch: Int
  let file: String
  let heading: String
  let lines: [Line]
  let count: Int
  /// How many are not shown here.
  let more: String?
  let page: Int
  let previous: Int?
  let next: Int?

  struct Line: Codable, Sendable {
    let line: Int?
    let record: Int?
    let what: String
    let text: String?
    let remedy: String
    let outcome: String
    let isSkipped: Bool
  }

  static let perPage = 100

  /// - Parameter quotesFile: whether the file's own words are shown. They may tell what people decided in another program.
  init(_ search: ImportedSearch, page: Int, quotesFile: Bool, _ review: Review, _ strings: Strings) throws {
    batch = search.batch
    file = search.fileName
    count = search.problems
    heading = strings("searches.report.of", ["file": search.fileName])
    let page = max(1, min(page, (search.problems + RepairReport.perPage - 1) / RepairReport.perPage))
    self.page = page
    let offset = (page - 1) * RepairReport.perPage
    lines = try review.importProblems(of: search.batch, limit: RepairReport.perPage, offset: offset).map {
      Line(
        line: $0.problem.line, record: $0.problem.record, what: $0.problem.what,
        text: quotesFile ? $0.problem.text : nil,
        remedy: $0.problem.remedy,
        outcome: strings[$0.outcome == .skipped ? "searches.skipped.one" : "searches.repaired.one"],
        isSkipped: $0.outcome == .skipped)
    }
    let left = count - lines.count
    more = left > 0 ? strings("searches.report.more", count: left) : nil
    previous = page > 1 ? page - 1 : nil
    next = offset + lines.count < count ? page + 1 : nil
  }
}

/// One search with its whole repair report.
struct SearchPage: Page {
  static let template = "search"
  let heading: String
  let search: SearchLine
  let report: RepairReport?

  init(_ batch: Int, page: Int, mayImport: Bool, _ review: Review, _ strings: Strings) throws {
    guard let found = try review.importedSearch(batch) else { throw Refusal.missing("the import \(batch)") }
    heading = found.source
    search = SearchLine(found, strings)
    report = found.problems == 0 ? nil : try RepairReport(found, page: page, quotesFile: mayImport, review, strings)
  }
}

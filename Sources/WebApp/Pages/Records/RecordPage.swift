internal import Bibliography
internal import CitationFormats
internal import Deduplication
internal import Foundation
internal import Review
internal import Screening

/// Everything about one record that the viewer may see.
struct RecordPage: Page {
  static let template = "record"
  let heading: String
  let name: String
  /// The other records of its work.
  let others: [String]
  let cluster: String?
  let abstract: String?
  let fields: [Field]
  let links: [Link]
  let copies: [Copy]
  let stages: [StageCard]
  let fullTexts: [String]
  let removal: String?
  let mayRemove: Bool
  let mayRestore: Bool
  let history: [HistoryLine]

  /// A field of the merged record and the record that it was taken from.
  struct Field: Codable, Sendable {
    let name: String
    let value: String
    /// `nil` where there is only one record.
    let from: String?
  }

  struct Link: Codable, Sendable {
    let name: String
    let address: String
  }

  /// The record as one file had it.
  struct Copy: Codable, Sendable {
    let record: String
    let source: String
    let batch: Int
    let file: String
    let line: Int
    let fields: [Field]
  }

  init(_ record: RecordID, _ review: Review, user: String, strings: Strings) throws {
    let found = try review.records([record])
    guard !found.isEmpty else { throw Refusal.missing("the record \(record.text)") }
    let work = try review.mergedWork(of: record)
    let head = try review.head(of: record)
    let merged = try review.mergedRecords([head]).first?.record ?? found[0].record
    heading = merged.title ?? strings["duplicates.untitled"]
    name = record.text
    others = work.members.filter { $0 != record }.map(\.text)
    cluster = others.isEmpty ? nil : head.text
    abstract = merged.abstract
    let shown = work.fields.filter { $0.name != RecordField.abstract.rawValue && $0.name != RecordField.title.rawValue }
    let isMerged = work.members.count > 1
    fields = shown.map {
      Field(name: strings["records.field." + $0.name], value: $0.value, from: isMerged ? $0.from.text : nil)
    }
    links = Link.all(of: merged)
    copies = try work.members.map { try Copy($0, review, strings) }
    stages = try StageCard.all(of: record, review, user: user, strings)
    fullTexts = try review.fullTexts(of: record).map(\.sentence)
    let out = try review.removal(of: record)
    removal = out.map { strings("records.removed", ["detail": $0.detail, "signed": $0.signed.text]) }
    let may = try review.team().may(user, .organiseScreening)
    mayRemove = may && out == nil && stages.allSatisfy(\.isUntouched)
    mayRestore = may && out != nil
    history = try review.ledger(limit: 100, record: record, seenBy: user).map { HistoryLine($0, strings) }
  }
}

/// What was done with a record, an entry of the ledger a line.
struct HistoryLine: Codable, Sendable {
  let entry: Int
  let on: String
  let by: String
  let what: String
  let why: String?

  init(_ entry: LedgerEntry, _ strings: Strings) {
    self.entry = entry.sequence
    on = String(entry.at.prefix(10))
    by = entry.actor
    what = entry.isSealed ? strings["records.sealed"] : (try? entry.event())?.summary ?? entry.kind
    why = entry.why
  }
}

/// Where a work stands at a stage, as far as the viewer may know.
struct StageCard: Codable, Sendable {
  let stage: String
  let state: String
  /// What the team or the viewer decided.
  let marks: [String]
  let sealed: String?
  let notes: [String]
  let labels: [String]
  let isUntouched: Bool

  static func all(
    of record: RecordID, _ review: Review, user: String, _ strings: Strings
  ) throws -> [StageCard] {
    let standings = try review.standings(of: record)
    let head = try review.head(of: record)
    let marks = try review.standingMarks(of: [head], alone: false, seenBy: user)[head] ?? []
    let sealed = try review.sealedVotes(on: [head], alone: false, from: user)
    return try Stage.allCases.compactMap { stage in
      guard let state = standings[stage] else { return nil }
      let own = try review.ownWork(on: record, at: stage, of: user)
      let decisions = marks.compactMap { mark -> ScreeningMark.Decision? in
        if case .decision(let decision) = mark, decision.stage == stage.rawValue { decision } else { nil }
      }
      return StageCard(
        stage: stage.title, state: strings["records.state." + state.rawValue],
        marks: decisions.map { $0.sentence(strings) },
        sealed: sealed > 0 && state == .waiting ? strings["records.waiting"] : nil, notes: own.notes,
        labels: own.labels, isUntouched: state == .unseen)
    }
  }
}

extension ScreeningMark.Decision {
  /// `include, by amara on 2026-03-04: reason`.
  fileprivate func sentence(_ strings: Strings) -> String {
    let words = strings["records.verdict." + verdict.rawValue]
    let who = by.map { strings(isResolution ? "records.resolved" : "records.decided", ["who": $0, "on": on ?? ""]) }
    return ([words] + [who, reason, note].compactMap { $0 }).joined(separator: " · ")
  }
}

extension RecordPage.Link {
  /// Addresses that lead out: only such as are made here, or begin with http.
  fileprivate static func all(of record: Record) -> [RecordPage.Link] {
    var links: [RecordPage.Link] = []
    if let doi = record.doi, let text = doi.text.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) {
      links.append(.init(name: "DOI \(doi.text)", address: "https://doi.org/\(text)"))
    }
    if let pmid = record.pmid {
      links.append(.init(name: "PubMed \(pmid.text)", address: "https://pubmed.ncbi.nlm.nih.gov/\(pmid.text)/"))
    }
    if let pmcid = record.pmcid {
      links.append(.init(name: pmcid.text, address: "https://www.ncbi.nlm.nih.gov/pmc/articles/\(pmcid.text)/"))
    }
    if let address = record.url, let url = URL(string: address), ["http", "https"].contains(url.scheme?.lowercased()),
      let host = url.host()
    {
      links.append(.init(name: host, address: url.absoluteString))
    }
    return links
  }
}

extension RecordPage.Copy {
  fileprivate init(_ record: RecordID, _ review: Review, _ strings: Strings) throws {
    let stored = try review.records([record])
    guard let copy = stored.first?.record, let origin = try review.origin(of: record) else {
      throw Refusal.missing("the record \(record.text)")
    }
    self.record = record.text
    source = origin.search.source
    batch = origin.search.batch
    file = origin.search.fileName
    line = origin.line
    // Decisions that a file carries may be those of people who are not to be heard yet.
    let tags = ForeignMarks.withoutMarks(copy.extra)
    fields =
      RecordField.allCases.compactMap { field in
        copy.text(of: field).map {
          RecordPage.Field(name: strings["records.field." + field.rawValue], value: $0, from: nil)
        }
      } + tags.map { RecordPage.Field(name: $0.name, value: $0.value, from: nil) }
  }
}

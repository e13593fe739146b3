internal import Bibliography
internal import Deduplication
internal import Foundation
internal import Review

/// The duplicates: how many, how to search, and each cluster with its reasons.
struct DuplicatesPage: Page {
  static let template = "duplicates"
  let heading: String
  let mayDecide: Bool
  let standing: DuplicateNumbers
  let mergesUpdates: Bool
  let mergesPreprints: Bool
  let clusters: [ClusterCard]
  let hasClusters: Bool
  let pages: String?
  let previous: Int?
  let next: Int?

  static let perPage = 25

  init(_ review: Review, page: Int, mayDecide: Bool, strings: Strings) throws {
    heading = strings["room.duplicates"]
    self.mayDecide = mayDecide
    standing = try DuplicateNumbers(review, strings)
    let settings = try review.duplicateStanding().settings
    mergesUpdates = settings.mergesUpdates
    mergesPreprints = settings.mergesPreprints
    let all = (standing.clusters + DuplicatesPage.perPage - 1) / DuplicatesPage.perPage
    let page = max(1, min(page, all))
    clusters = try review.duplicateClusters(
      limit: DuplicatesPage.perPage, offset: (page - 1) * DuplicatesPage.perPage
    ).map { try ClusterCard($0, review, mayDecide: mayDecide, isBrief: true, strings) }
    hasClusters = !clusters.isEmpty
    pages = all > 1 ? strings("duplicates.page", ["page": page.grouped, "all": all.grouped]) : nil
    previous = page > 1 ? page - 1 : nil
    next = page < all ? page + 1 : nil
  }
}

/// How far the search for duplicates has come.
struct DuplicateNumbers: Codable, Sendable {
  let isSearched: Bool
  /// Records that were not compared yet.
  let uncompared: Int
  let unsure: Int
  let clusters: Int
  let duplicates: Int
  let sentence: String
  let uncomparedWords: String?
  let unsureWords: String?

  init(_ review: Review, _ strings: Strings) throws {
    let now = try review.duplicateStanding().standing
    let counts = try review.duplicateCounts()
    isSearched = now.isSearched
    uncompared = now.uncompared
    unsure = now.unsure
    clusters = counts.clusters
    duplicates = counts.duplicates
    sentence =
      counts.clusters > 0
      ? strings(
        "duplicates.count", ["clusters": strings("duplicates.clusters", count: counts.clusters)],
        count: counts.duplicates)
      : strings[now.isSearched ? "duplicates.none" : "duplicates.never"]
    uncomparedWords = now.uncompared > 0 ? strings("duplicates.uncompared", count: now.uncompared) : nil
    unsureWords = now.unsure > 0 ? strings("duplicates.unsure.count", count: now.unsure) : nil
  }
}

/// A cluster: its records, why they are one work, and what tells them apart.
struct ClusterCard: Codable, Sendable {
  let head: String
  let title: String
  let records: [String]
  let mayDecide: Bool
  let why: [Reason]
  /// `nil` where a brief card has nothing that differs, and for a record without duplicates.
  let table: SideBySide?
  /// How many records the table leaves out.
  let more: Int?

  struct Reason: Codable, Sendable {
    let a: String
    let b: String
    let reason: String
    let isByPerson: Bool
    let signed: String
  }

  init(
    _ cluster: DuplicateCluster, _ review: Review, mayDecide: Bool, isBrief: Bool, _ strings: Strings
  ) throws {
    let members = [cluster.head] + cluster.members.filter { $0 != cluster.head }
    head = cluster.head.text
    title = try review.records([cluster.head]).first?.record.title ?? strings["duplicates.untitled"]
    records = members.map(\.text)
    self.mayDecide = mayDecide && members.count > 1
    why = cluster.merges.map {
      Reason(
        a: $0.a.text, b: $0.b.text, reason: $0.isByPerson ? strings["duplicates.byHand"] : $0.reason,
        isByPerson: $0.isByPerson, signed: $0.signed.text)
    }
    let table =
      members.count > 1 ? try SideBySide(members, review, onlyDifferences: isBrief, strings: strings) : nil
    self.table = table?.rows.isEmpty == true ? nil : table
    more = members.count > SideBySide.mostColumns ? members.count - SideBySide.mostColumns : nil
  }
}

/// One cluster with everything about it.
struct ClusterPage: Page {
  static let template = "cluster"
  let heading: String
  let name: String
  let isAlone: Bool
  /// What to send so that every record stands alone; `nil` for whoever may not.
  let splitAll: String?
  let cluster: ClusterCard

  init(_ record: RecordID, _ review: Review, mayDecide: Bool, strings: Strings) throws {
    guard try !review.records([record]).isEmpty else { throw Refusal.missing("the record \(record.text)") }
    let found = try review.duplicateCluster(of: record)
    cluster = try ClusterCard(found, review, mayDecide: mayDecide, isBrief: false, strings)
    heading = cluster.title
    name = ([found.head] + found.members.filter { $0 != found.head }).equated
    isAlone = found.members.count == 1
    let others = cluster.records.dropFirst().map(JSONValue.string)
    splitAll = cluster.mayDecide ? JSONValue.object([("records", .array(others))]).jsonText : nil
  }
}

internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// Records by their numbers, as `R17` or `17`.
struct RecordsBody: Codable, Sendable {
  let records: [String]
  let why: String?
}

/// Works by the numbers of their records.
struct WorksBody: Codable, Sendable {
  let works: [[String]]
}

struct SearchBody: Codable, Sendable {
  /// Compares all records anew.
  let again: Bool?
  let mergesUpdates: Bool?
  let mergesPreprints: Bool?
  /// A name for this work, under which the live feed tells how far it is.
  let job: String?
}

struct SearchAnswer: Codable, Sendable {
  let compared: Int
  let newOrGrown: Int
  let clusters: Int
  let duplicates: Int
  let unsure: Int
}

/// A work after it was merged.
struct MergeAnswer: Codable, Sendable {
  let head: String
  let records: [String]
  /// What the merge took back.
  let undone: [String]
}

extension Site {
  mutating func addDuplicates() {
    let strings = office.library.strings
    let shelf = EvidenceShelf()
    page("/duplicates", in: .duplicates, "How many duplicates there are, and each cluster with its reasons.") { ask in
      let page = ask.number("page") ?? 1
      return try await ask.office.work { review in
        try DuplicatesPage(
          review, page: page, mayDecide: review.team().may(ask.user, .decideDuplicates), strings: strings)
      }
    }
    page("/duplicates/unsure", in: .duplicates, "A pair that may be one work, with what speaks for and against it.") {
      ask in
      let at = ask.number("at") ?? 1
      return try await ask.office.longWork { review in
        try UnsurePage(
          review, at: at, evidence: shelf.evidence(review),
          mayDecide: review.team().may(ask.user, .decideDuplicates), strings: strings)
      }
    }
    page("/duplicates/{record}", in: .duplicates, "The cluster of a record.") { ask in
      let record = try ask.record()
      return try await ask.office.work { review in
        try ClusterPage(
          record, review, mayDecide: review.team().may(ask.user, .decideDuplicates), strings: strings)
      }
    }
    addDuplicateActions()
  }

  private mutating func addDuplicateActions() {
    action(
      .post, "/duplicates/search", to: .decideDuplicates,
      "Merges what the rules are sure of, and finds doubtful pairs.",
      taking: SearchBody.self
    ) { ask, body in
      let progress = JobProgress(ask, job: body.job)
      let search = DuplicateSearch(
        again: body.again ?? false, mergesUpdates: body.mergesUpdates, mergesPreprints: body.mergesPreprints)
      return try await ask.office.longWork { [acting = ask.acting()] review in
        let report = try review.findDuplicates(search, acting: acting) { progress.update($0, of: $1) }
        let counts = try review.duplicateCounts()
        return SearchAnswer(
          compared: report.compared, newOrGrown: report.clusters.count, clusters: counts.clusters,
          duplicates: counts.duplicates, unsure: try review.duplicateStanding().standing.unsure)
      }
    }
    action(
      .post, "/duplicates/merge", to: .decideDuplicates, "Says that records are one work.", taking: RecordsBody.self
    ) { ask, body in
      let records = try Site.numbers(body.records)
      return try await ask.office.work { [acting = ask.acting(why: body.reason)] review in
        let merge = try review.mergeDuplicates(records, acting: acting)
        return MergeAnswer(
          head: merge.cluster.head.text, records: merge.cluster.members.map(\.text),
          undone: merge.undone.map { [$0.a, $0.b].listed })
      }
    }
    action(
      .post, "/duplicates/apart", to: .decideDuplicates, "Says that records are different works.",
      taking: RecordsBody.self
    ) { ask, body in
      let records = try Site.numbers(body.records)
      _ = try await ask.office.work { [acting = ask.acting(why: body.reason)] review in
        try review.keepApart(records, acting: acting)
      }
      return Nothing()
    }
    action(
      .post, "/duplicates/split", to: .decideDuplicates, "Takes records out of their cluster.",
      taking: RecordsBody.self
    ) { ask, body in
      let records = try Site.numbers(body.records)
      _ = try await ask.office.work { [acting = ask.acting(why: body.reason)] review in
        try review.splitDuplicates(records, acting: acting)
      }
      return Nothing()
    }
    action(
      .post, "/duplicates/undo", to: .decideDuplicates, "Takes a merge by hand back: these are the works it joined.",
      taking: WorksBody.self
    ) { ask, body in
      let works = try body.works.map { try Site.numbers($0) }
      try await ask.office.work { [acting = ask.acting()] review in try review.undoMerge(of: works, acting: acting) }
      return Nothing()
    }
  }
}

extension RecordsBody {
  fileprivate var reason: String? { why?.trimmed.nilWhenEmpty }
}

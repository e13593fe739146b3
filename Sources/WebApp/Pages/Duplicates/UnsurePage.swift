internal import Bibliography
internal import Deduplication
internal import Foundation
internal import Review
internal import Synchronization

/// One pair that may be one work, for a person to decide.
struct UnsurePage: Page {
  static let template = "unsure"
  let heading: String
  let mayDecide: Bool
  let isSearched: Bool
  let uncomparedWords: String?
  /// `nil` when no pair is left.
  let pair: Pair?

  struct Pair: Codable, Sendable {
    let a: String
    let b: String
    /// The records of both works, as an undo needs them: `R1 R5|R2`.
    let works: String
    let number: Int
    let count: Int
    let place: String
    let likely: String
    let others: String?
    let sentence: String
    let findings: [Finding]
    let table: SideBySide
    let previous: Int?
    let next: Int?
  }

  /// What one comparison says.
  struct Finding: Codable, Sendable {
    let subject: String
    let text: String
    let weight: String
    /// In words: for, against, or neither.
    let speaks: String
    let isFor: Bool
    let isAgainst: Bool
  }

  /// - Parameter at: which pair of the list, from 1.
  init(_ review: Review, at: Int, evidence: DuplicateEvidence, mayDecide: Bool, strings: Strings) throws {
    heading = strings["duplicates.unsure.title"]
    self.mayDecide = mayDecide
    let numbers = try DuplicateNumbers(review, strings)
    isSearched = numbers.isSearched
    uncomparedWords = numbers.uncomparedWords
    let all = try review.openPairs()
    let number = max(1, min(at, all.count))
    pair = all.isEmpty ? nil : try Pair(all[number - 1], number, all.count, evidence, review, strings)
  }
}

extension UnsurePage.Pair {
  fileprivate init(
    _ open: OpenPair, _ number: Int, _ count: Int, _ known: DuplicateEvidence, _ review: Review, _ strings: Strings
  ) throws {
    a = open.a.text
    b = open.b.text
    works = try [open.a, open.b].map { record in
      let members = try review.duplicateCluster(of: record).members
      return ([record] + members.filter { $0 != record }).map(\.text).joined(separator: " ")
    }.joined(separator: "|")
    self.number = number
    self.count = count
    place = strings("duplicates.unsure.place", ["number": number.grouped, "all": count.grouped])
    likely = strings("duplicates.unsure.likely", ["percent": open.probability.percent])
    others = open.others > 0 ? strings("duplicates.unsure.others", count: open.others) : nil
    let evidence = known.evidence(open.a, open.b)
    sentence = evidence?.sentence ?? open.reason
    findings = (evidence?.findings ?? []).map { UnsurePage.Finding($0, strings) }
    table = try SideBySide([open.a, open.b], review, strings: strings)
    previous = number > 1 ? number - 1 : nil
    next = number < count ? number + 1 : nil
  }
}

extension UnsurePage.Finding {
  fileprivate init(_ finding: PairEvidence.Finding, _ strings: Strings) {
    let isRule = finding.subject == "rule"
    let isNothing = !isRule && finding.weight.magnitude < 0.05
    subject = isRule ? strings["duplicates.evidence.rule"] : finding.subject
    text = finding.text
    weight = isRule ? "" : finding.weightText
    isFor = !isRule && !isNothing && finding.weight > 0
    isAgainst = !isRule && !isNothing && finding.weight < 0
    speaks =
      strings[
        isRule
          ? "duplicates.evidence.decides"
          : isNothing
            ? "duplicates.evidence.neither" : isFor ? "duplicates.evidence.for" : "duplicates.evidence.against"]
  }
}

/// The evidence of the rules, read once and kept until records come or the settings change.
final class EvidenceShelf: Sendable {
  private let kept = Mutex<DuplicateEvidence?>(nil)

  func evidence(_ review: Review) throws -> DuplicateEvidence {
    if let known = kept.withLock({ $0 }), try review.isCurrent(known) { return known }
    let fresh = try review.duplicateEvidence()
    kept.withLock { $0 = fresh }
    return fresh
  }
}

package import Bibliography
package import Review
internal import Screening

/// How soon screening found what the review includes: of the works that were included in the end, the share that was known
/// after so many records had been screened at title and abstract.
///
/// Records count in the order in which their verdicts fell. Works of other methods are not screened at title and abstract and
/// don't count.
package struct RecallCurve: Sendable, Equatable {
  /// The works that were screened, in the order in which their verdicts fell, and whether each was included in the end.
  package let screened: [Screened]
  /// How many works wait for a verdict at title and abstract.
  package let unscreened: Int
  /// How many reports wait for a verdict at full text.
  package let unassessed: Int

  package struct Screened: Sendable, Equatable {
    package let record: RecordID
    package let isIncluded: Bool
  }

  /// - Parameter order: decided works, in order; those that were not screened are passed over.
  package init(_ flow: PrismaFlow, order: [RecordID]) {
    let inFlow = Set(flow.records(in: .recordsScreened))
    let included = Set(flow.records(in: .reportsIncluded))
    screened = order.filter(inFlow.contains).map { Screened(record: $0, isIncluded: included.contains($0)) }
    unscreened = flow.count(.screeningPending)
    unassessed = flow.count(.reportsPending)
  }

  /// Reads the order from the review.
  package init(_ review: Review) throws {
    self.init(PrismaFlow(try review.snapshot()), order: try review.verdictOrder(at: .titleAbstract))
  }

  package var included: Int { screened.count { $0.isIncluded } }

  /// Whether nothing of it can change any more by screening what is there.
  package var isFinished: Bool { unscreened == 0 && unassessed == 0 }

  /// After how many records each included work was found, ascending.
  package var finds: [Int] { screened.indices.filter { screened[$0].isIncluded }.map { $0 + 1 } }

  /// After how many records at least this share of the included works was found; `nil` where none is included.
  package func screened(toFind share: Double) -> Int? {
    let finds = finds
    guard !finds.isEmpty else { return nil }
    // Found that many, rounded up; not by a hair too many.
    let wanted = max(1, Int((share * Double(finds.count) - 1e-9).rounded(.up)))
    return finds[min(wanted, finds.count) - 1]
  }

  /// Says that it is not the last word; `nil` when it is.
  package var soFar: String? {
    guard !isFinished else { return nil }
    let parts = [
      unscreened > 0 ? "\(unscreened.counted("record")) not decided yet at title and abstract" : nil,
      unassessed > 0 ? "\(unassessed.counted("report")) not decided yet at full text" : nil,
    ].compactMap(\.self)
    return "So far: \(parts.joined(separator: ", "))."
  }

  /// - Throws: ``Problem`` where there is no curve yet.
  package func checked() throws -> RecallCurve {
    guard included > 0 else {
      throw Problem(
        "there is no recall curve: no work that was screened at title and abstract is included yet",
        remedy: "Finish full text for at least one included work; `winnow status` says where the review stands.")
    }
    return self
  }
}

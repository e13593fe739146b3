internal import Bibliography
internal import Charting
internal import Review

/// How far each two coders agree on each code, before any discussion.
struct CodingAgreementPage: Page {
  static let template = "coding-agreement"
  let heading: String
  let books: [AnalysisPage.Choice]
  let hasSeveralBooks: Bool
  let pairs: [ShownTable]
  let isEmpty: Bool

  /// - Parameter book: id of a codebook; the first of the protocol without.
  init(_ review: Review, book: String?, _ words: Strings) throws {
    heading = words["coding.agreement"]
    let trees = (try? review.codebooks()) ?? []
    let chosen = book ?? trees.first?.id
    books = trees.map {
      .init(
        value: $0.id, name: $0.label, path: "/coding/agreement?book=\($0.id.urlQueryValue)", isHere: $0.id == chosen)
    }
    hasSeveralBooks = trees.count > 1
    let found = try chosen.map { try review.codingAgreement($0) } ?? []
    pairs = found.enumerated().map { number, pair in
      ShownTable(pair.table, id: "pair-\(number + 1)", path: { _, _ in "" }, instead: { _, _ in nil })
    }
    isEmpty = pairs.isEmpty
  }
}

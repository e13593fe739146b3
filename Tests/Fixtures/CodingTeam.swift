package import Charting
package import Review
internal import Screening

/// A team whose works are all included and have abstracts, so that coding can begin.
package struct CodingTeam {
  package let team: ScreeningTeam
  package var review: Review { team.review }

  /// A protocol with a codebook of two levels.
  package static let protocolText = ProtocolText.small.replacing(
    "{id: support, label: Support of clients, definition: Work with clients themselves.}",
    with: """
      id: support
              label: Support of clients
              definition: Work with clients themselves.
              children:
                - {id: advocacy, label: Advocacy, definition: Speaking up for clients.}
                - {id: groups, label: Groups, definition: Leading them.}
      """)

  /// What the first work says.
  package static let abstract = "Peers spoke up for clients. They led groups every week. Notes were written at night."

  /// - Parameter abstracts: one for each work.
  package init(abstracts: [String] = [CodingTeam.abstract], protocolText: String = CodingTeam.protocolText) throws {
    team = try ScreeningTeam(records: 0, protocolText: protocolText)
    try team.small.importRecords(
      abstracts.enumerated().map { "Work number \($0 + 1)|Meyer, B|\(1991 + $0)||||\($1)" }, by: "lia")
    for number in abstracts.indices.map({ $0 + 1 }) {
      for stage in Stage.allCases {
        for user in ["amara", "jonas"] { try team.vote(.include, on: number, by: user, at: stage) }
      }
    }
  }

  /// Gives words of a document a code.
  @discardableResult
  package func code(
    _ quote: String, _ code: String, in document: CodedDocument = .abstract(1), by user: String, voice: Voice = Voice(),
    memo: String? = nil
  ) throws -> Coding {
    let text = try review.documentText(document)
    return try review.code(
      try text.passage(quoted: quote), of: document, with: try review.codebooks().code(meant: code), voice: voice,
      memo: memo, acting: SmallReview.acting(user))
  }

  /// Gives words codes, and is done with the document.
  package func finish(
    _ document: CodedDocument = .abstract(1), by user: String, _ codes: KeyValuePairs<String, String> = [:]
  ) throws {
    for (quote, code) in codes { try self.code(quote, code, in: document, by: user) }
    try review.finishCoding(document, acting: SmallReview.acting(user))
  }

  /// The excerpts of a document that is open.
  package func excerpts(_ document: CodedDocument = .abstract(1)) throws -> [Excerpt] {
    try review.codingSheet(document, seenBy: "olga").excerpts
  }
}

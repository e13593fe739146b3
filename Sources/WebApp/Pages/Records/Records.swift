internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// Records by number, identifier or words of their titles.
struct RecordsPage: Page {
  static let template = "records"
  let heading: String
  let words: String?
  let records: [Line]
  let isEmpty: Bool
  /// The last record shown, when more may follow.
  let next: String?
  /// What the link to more carries.
  let nextQuery: String?

  struct Line: Codable, Sendable {
    let record: String
    let head: String?
    let title: String
    let year: Int?
  }

  static let perPage = 50

  init(_ review: Review, words: String?, after: RecordID?, strings: Strings) throws {
    heading = strings["records.title"]
    self.words = words
    let found = try review.findRecords(words: words ?? "", limit: RecordsPage.perPage + 1, after: after)
    let shown = found.prefix(RecordsPage.perPage)
    records = shown.map {
      Line(
        record: $0.id.text, head: $0.head == $0.id ? nil : $0.head.text,
        title: $0.title ?? strings["duplicates.untitled"], year: $0.year)
    }
    isEmpty = shown.isEmpty
    next = found.count > RecordsPage.perPage ? shown.last?.id.text : nil
    nextQuery = next.map { "words=\((words ?? "").urlQueryValue)&after=\($0)" }
  }
}

struct RemovalBody: Codable, Sendable {
  let records: [String]
  /// `automation` or `other`.
  let cause: String
  /// The tool with its version, or the reason.
  let detail: String
}

struct RestoreBody: Codable, Sendable { let records: [String] }

extension Site {
  mutating func addRecords() {
    let strings = office.library.strings
    page("/records", in: .searches, "Finds records: `?words=` a number, DOI, PMID or words of the title.") { ask in
      let after = ask.query("after").flatMap { RecordID($0) }
      return try await ask.office.work { [words = ask.query("words")] review in
        try RecordsPage(review, words: words, after: after, strings: strings)
      }
    }
    page("/records/{record}", in: .searches, "Everything about a record that one may see.") { ask in
      let record = try ask.record()
      return try await ask.office.work { try RecordPage(record, $0, user: ask.user, strings: strings) }
    }
    action(
      .post, "/records/remove", to: .organiseScreening, "Takes records out before screening.", taking: RemovalBody.self
    ) { ask, body in
      guard let cause = RemovalCause(rawValue: body.cause) else {
        throw Problem("there is no cause “\(body.cause)”", remedy: "It is automation or other; nothing was recorded.")
      }
      let records = try Site.numbers(body.records)
      try await ask.office.work { [acting = ask.acting()] review in
        try review.removeBeforeScreening(records, cause: cause, detail: body.detail, acting: acting)
      }
      return Nothing()
    }
    action(
      .post, "/records/restore", to: .organiseScreening, "Puts records back that were taken out before screening.",
      taking: RestoreBody.self
    ) { ask, body in
      let records = try Site.numbers(body.records)
      try await ask.office.work { [acting = ask.acting()] review in
        try review.restoreToScreening(records, acting: acting)
      }
      return Nothing()
    }
  }

  /// Records by their numbers; several may stand in one text, as a person types them.
  static func numbers(_ texts: [String]) throws(Problem) -> [RecordID] {
    var numbers: [RecordID] = []
    for text in texts.flatMap({ $0.split { " ,;=\n\t".contains($0) } }).map(String.init) {
      guard let number = RecordID(text) else {
        throw Problem("“\(text)” is no number of a record", remedy: "Write it like R17; nothing was changed.")
      }
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}

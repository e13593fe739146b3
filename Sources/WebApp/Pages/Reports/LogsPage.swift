internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// Consultations and contacts with forms to note them.
struct LogsPage: Page {
  static let template = "logs"
  let heading: String
  let consultations: [ConsultationLine]
  let hasConsultations: Bool
  let contacts: [ContactLine]
  let hasContacts: Bool
  let mayKeep: Bool

  struct ConsultationLine: Codable, Sendable {
    let number: Int
    let date: String
    let who: String
    let people: Int?
    let stage: String?
    let how: String?
    let said: String
    let changed: String?
    let by: String
  }

  struct ContactLine: Codable, Sendable {
    let number: Int
    let date: String
    let whom: String
    let records: [String]
    let recordsText: String
    let asked: String
    let outcome: String?
    let waits: Bool
    let by: String
  }

  init(_ review: Review, _ viewer: String, _ strings: Strings) throws {
    heading = strings["reports.logs"]
    consultations = try review.consultations().map { one in
      ConsultationLine(
        number: one.number, date: one.content.date, who: one.content.who, people: one.content.people,
        stage: one.content.stage, how: one.content.how, said: one.content.said, changed: one.content.changed,
        by: one.signed.actor)
    }
    contacts = try review.contacts().map { one in
      ContactLine(
        number: one.number, date: one.content.date, whom: one.content.whom, records: one.content.records.map(\.text),
        recordsText: one.content.records.map(\.text).joined(separator: " "), asked: one.content.asked,
        outcome: one.content.outcome, waits: one.content.outcome == nil, by: one.signed.actor)
    }
    (hasConsultations, hasContacts) = (!consultations.isEmpty, !contacts.isEmpty)
    mayKeep = try review.team().may(viewer, .keepLogs)
  }
}

/// A consultation as a form gives it; empty texts are none.
struct ConsultationBody: Codable, Sendable {
  let number: String?
  let date: String
  let who: String
  let people: String?
  let stage: String?
  let how: String?
  let said: String
  let changed: String?
}

/// A contact as a form gives it.
struct ContactBody: Codable, Sendable {
  let number: String?
  let date: String
  let whom: String
  /// Numbers of records between blanks or commas.
  let records: String?
  let asked: String
  let outcome: String?
}

/// What is taken back.
struct LogNumberBody: Codable, Sendable {
  let number: Int
  let why: String?
}

/// What was noted.
struct LoggedAnswer: Codable, Sendable {
  let number: Int
}

extension Site {
  mutating func addLogs() {
    page("/reports/logs", in: .reports, "Consultations of knowledge users and contacts with authors.") { ask in
      try await ask.office.work { try LogsPage($0, ask.user, ask.office.library.strings) }
    }
    action(
      .post, "/reports/consultations", to: .keepLogs, "Notes a consultation, or tells the one of that number better.",
      taking: ConsultationBody.self
    ) { ask, body in
      let consulted = Consulted(
        date: body.date.trimmed, who: body.who, people: try Site.count(body.people), stage: body.stage?.nilWhenEmpty,
        how: body.how?.nilWhenEmpty, said: body.said, changed: body.changed?.nilWhenEmpty)
      let number = try Site.count(body.number)
      return try await ask.office.work {
        LoggedAnswer(number: try $0.log(consultation: consulted, insteadOf: number, acting: ask.acting()))
      }
    }
    action(
      .post, "/reports/consultations/remove", to: .keepLogs, "Takes a consultation back.", taking: LogNumberBody.self
    ) { ask, body in
      _ = try await ask.office.work {
        try $0.log(consultation: nil, insteadOf: body.number, acting: ask.acting(why: body.why))
      }
      return Nothing()
    }
    addContacts()
  }

  private mutating func addContacts() {
    action(
      .post, "/reports/contacts", to: .keepLogs, "Notes a contact, or tells the one of that number better.",
      taking: ContactBody.self
    ) { ask, body in
      let names = (body.records ?? "").split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
      let contact = Contact(
        date: body.date.trimmed, whom: body.whom, records: try names.map { try Site.known(RecordID($0), $0, "record") },
        asked: body.asked, outcome: body.outcome?.nilWhenEmpty)
      let number = try Site.count(body.number)
      return try await ask.office.work {
        LoggedAnswer(number: try $0.log(contact: contact, insteadOf: number, acting: ask.acting()))
      }
    }
    action(
      .post, "/reports/contacts/remove", to: .keepLogs, "Takes a contact back.", taking: LogNumberBody.self
    ) { ask, body in
      _ = try await ask.office.work {
        try $0.log(contact: nil, insteadOf: body.number, acting: ask.acting(why: body.why))
      }
      return Nothing()
    }
  }

  /// A number of a form; `nil` where it was left empty.
  private static func count(_ text: String?) throws -> Int? {
    guard let text = text?.trimmed.nilWhenEmpty else { return nil }
    return try known(Int(text), text, "number")
  }
}

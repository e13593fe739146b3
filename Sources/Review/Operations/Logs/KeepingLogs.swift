internal import Bibliography
internal import GRDB
internal import Screening

/// Something on a log, with the number by which it is told better or taken back.
package struct Logged<Content: Sendable & Equatable>: Sendable, Equatable {
  /// Ledger sequence of the entry that told of it first.
  package let number: Int
  package let content: Content
  /// Who told it last, and when.
  package let signed: Signature
}

extension Review {
  /// The consultations on record, by date.
  package func consultations() throws -> [Logged<Consulted>] {
    try logged("consultation", Consulted.self).sorted { ($0.content.date, $0.number) < ($1.content.date, $1.number) }
  }

  /// The contacts on record, by date.
  package func contacts() throws -> [Logged<Contact>] {
    try logged("contact", Contact.self).sorted { ($0.content.date, $0.number) < ($1.content.date, $1.number) }
  }

  private func logged<Content: Codable & Sendable & Equatable>(
    _ kind: String, _ type: Content.Type
  ) throws -> [Logged<Content>] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT event, content, \(Signature.columns) FROM kept_log JOIN ledger ON sequence = latest
          WHERE kept_log.kind = ? AND content IS NOT NULL
          """, arguments: [kind]
      ).map { row in
        Logged(
          number: row["event"], content: try StoredJSON.value(Content.self, row["content"]), signed: Signature(row))
      }
    }
  }

  /// Notes a consultation of knowledge users.
  ///
  /// - Parameters:
  ///   - consulted: `nil` takes the one that is named back.
  ///   - number: the consultation that this takes the place of.
  /// - Returns: the number of the consultation.
  /// - Throws: ``Problem`` when something is missing, or there is none of that number.
  @discardableResult
  package func log(consultation consulted: Consulted?, insteadOf number: Int? = nil, acting: Acting) throws -> Int {
    if let consulted {
      try Review.refuseUndated(consulted.date)
      try Review.refuseEmpty([("who", consulted.who), ("what was said", consulted.said)])
      if let people = consulted.people, people < 1 {
        throw Problem("\(people) people can't be consulted", remedy: "Give a number from 1; nothing was recorded.")
      }
    }
    return try write(acting, to: .keepLogs) { db, ledger in
      try KeptLog.require(number, "consultation", db)
      guard consulted != nil || number != nil else {
        throw Problem("there is nothing to note", remedy: "Say who was consulted; nothing was recorded.")
      }
      let entry = try ledger.append(.consultationLogged(.init(replaces: number, consultation: consulted)))
      return number ?? entry.sequence
    }
  }

  /// Notes a contact with somebody outside of the team.
  ///
  /// - Parameters:
  ///   - contact: `nil` takes the one that is named back.
  ///   - number: the contact that this takes the place of.
  /// - Returns: the number of the contact.
  /// - Throws: ``Problem`` when something is missing, there is none of that number, or no such record.
  @discardableResult
  package func log(contact: Contact?, insteadOf number: Int? = nil, acting: Acting) throws -> Int {
    if let contact {
      try Review.refuseUndated(contact.date)
      try Review.refuseEmpty([("whom", contact.whom), ("what was asked", contact.asked)])
    }
    return try write(acting, to: .keepLogs) { db, ledger in
      try KeptLog.require(number, "contact", db)
      for record in contact?.records ?? [] { _ = try Review.head(of: record, db) }
      guard contact != nil || number != nil else {
        throw Problem("there is nothing to note", remedy: "Say who was asked; nothing was recorded.")
      }
      let entry = try ledger.append(.contactLogged(.init(replaces: number, contact: contact)))
      return number ?? entry.sequence
    }
  }

  private static func refuseUndated(_ date: String) throws {
    // A month is a day without its day.
    guard date.isDay || (date + "-01").isDay else {
      throw Problem("“\(date)” is no date", remedy: "Write it as YYYY-MM-DD or YYYY-MM; nothing was recorded.")
    }
  }

  private static func refuseEmpty(_ texts: [(name: String, text: String)]) throws {
    guard let empty = texts.first(where: { $0.text.trimmed.isEmpty }) else { return }
    throw Problem("the log needs \(empty.name)", remedy: "Say it in a few words; nothing was recorded.")
  }
}

internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import HTTPTypes
internal import Review
internal import ReviewProtocol
internal import Screening

struct DraftText: Codable, Sendable { let text: String }

/// A text to save, with the hash of the file that was edited.
struct SaveBody: Codable, Sendable {
  let text: String
  let expected: String?
}

struct Saved: Codable, Sendable {
  let hash: String
  let check: CheckAnswer
}

/// Where a version is registered outside of Winnow.
struct DepositBody: Codable, Sendable {
  let registry: String?
  let id: String?
  let url: String?
  let date: String?
  /// The version in force without it.
  let version: Int?

  var deposit: NewDeposit? {
    registry?.trimmed.nilWhenEmpty.map { NewDeposit(registry: $0, id: id, url: url, date: date) }
  }
}

struct AmendBody: Codable, Sendable {
  let why: String?
  /// ``AmendmentPage/expected`` of what the person saw.
  let expected: String?
}

/// The file as it was put back.
struct Restored: Codable, Sendable {
  let version: Int
  /// Where the edited file was kept; `nil` when there was nothing to keep.
  let kept: String?
}

extension Site {
  /// The draft: looked at, checked, saved, put back.
  mutating func addDraft() {
    let strings = office.library.strings
    page("/protocol/edit", in: .protocolRoom, "The draft, `protocol.yaml`, with what there is to say about it.") {
      ask in
      try await ask.office.longWork { try DraftPage($0, user: ask.user, strings: strings) }
    }
    action(
      .post, "/protocol/check", to: .writeProtocol, "Checks a text, and keeps nothing.", taking: DraftText.self
    ) { ask, body in
      try await ask.office.longWork { _ in CheckAnswer(ProtocolDocument(Array(body.text.utf8)), strings) }
    }
    action(
      .put, "/protocol/draft", to: .writeProtocol, "Saves the draft; 409 when somebody else saved it since.",
      taking: SaveBody.self
    ) { ask, body in
      try await ask.office.longWork { review in
        do {
          let hash = try review.saveProtocolFile(body.text, expecting: body.expected, acting: ask.acting())
          return Saved(hash: hash, check: CheckAnswer(ProtocolDocument(Array(body.text.utf8)), strings))
        } catch let changed as ProtocolFileChanged {
          let now = JSONValue.object([("hash", changed.hash.map(JSONValue.string) ?? .null)])
          throw Refusal(.conflict, changed.problem, current: now.jsonText)
        }
      }
    }
    action(
      .post, "/protocol/restore", to: .writeProtocol,
      "Puts the draft back as it was registered; the edited one is kept under another name.", taking: Nothing.self
    ) { ask, _ in
      try await ask.office.work { review in
        let restored = try review.restoreProtocolFile()
        return Restored(version: restored.version.number, kept: restored.kept?.lastPathComponent)
      }
    }
  }

  /// What goes on record: registration, amendment, deposit, and doing without.
  mutating func addRegistering() {
    let strings = office.library.strings
    action(
      .post, "/protocol/register", to: .writeProtocol, "Makes the draft version 1, which never changes.",
      taking: DepositBody.self
    ) { ask, body in
      try await ask.office.longWork { review in
        let version = try Site.sayingWhatIsLeft {
          try review.registerProtocol(deposit: body.deposit, acting: ask.acting())
        }
        return VersionLine(version, try review.protocolDeposits())
      }
    }
    page("/protocol/amend", in: .protocolRoom, "What the edited draft would change, and what that touches.") { ask in
      try await ask.office.longWork { review in
        try Site.sayingWhatIsLeft { try AmendmentPage(review, user: ask.user, strings: strings) }
      }
    }
    action(
      .post, "/protocol/amend", to: .writeProtocol, "Makes the edited draft the next version, with the reason.",
      taking: AmendBody.self
    ) { ask, body in
      try await ask.office.longWork { review in
        try Site.sayingWhatIsLeft {
          let preview = try review.previewAmendment()
          guard body.expected == nil || body.expected == preview.expectation else {
            throw Refusal(
              .conflict,
              Problem(
                "the draft or the version in force is another one by now",
                remedy: "Look at the changes again; nothing was recorded."))
          }
          let version = try review.amendProtocol(shown: preview, acting: ask.acting(why: body.why))
          return VersionLine(version, try review.protocolDeposits())
        }
      }
    }
    action(
      .post, "/protocol/deposits", to: .writeProtocol, "Notes where a version is registered outside of Winnow.",
      taking: DepositBody.self
    ) { ask, body in
      guard let deposit = body.deposit else {
        throw Problem("the registry has no name", remedy: "Say where it is registered, for example OSF.")
      }
      return try await ask.office.longWork { review in
        let version = try review.noteDeposit(deposit, of: body.version, acting: ask.acting())
        return VersionLine(version, try review.protocolDeposits())
      }
    }
    action(
      .post, "/protocol/override", to: .writeProtocol,
      "Opens screening although no protocol is registered, and puts the reason on record.", taking: WhyBody.self
    ) { ask, body in
      try await ask.office.work { try $0.openUnregistered(acting: ask.acting(why: body.why)) }
      return Nothing()
    }
  }

  private static func sayingWhatIsLeft<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let unfinished as UnfinishedProtocol { throw unfinished.problem }
  }
}

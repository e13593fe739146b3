package import Screening
import Foundation

/// Something that changed a review. The cases are the only ways in which a review can change.
package enum Event: Sendable, Equatable {
  case reviewCreated(ReviewCreated)
  case recordsImported(RecordsImported)
  case duplicatesMerged(DuplicatesMerged)
  case duplicatesSplit(DuplicatesSplit)
  case duplicatesKeptApart(DuplicatesKeptApart)
  case duplicatesSearched(DuplicatesSearched)
  case stageSet(StageSet)
  case decided(Decided)
  case reportNotRetrieved(ReportNotRetrieved)
  case protocolRegistered(ProtocolRegistered)
  case protocolAmended(ProtocolAmended)
  case protocolDeposited(ProtocolDeposited)
  /// Somebody opened screening although no version of the protocol is registered; the entry's `why` says the reason.
  case screeningOpenedUnregistered

  package struct ReviewCreated: Sendable, Equatable, Codable {
    package var title: String
    /// Version of Winnow that made the review.
    package var winnow: String
  }

  /// One export file read into the review.
  package struct RecordsImported: Sendable, Equatable, Codable {
    package var source: String
    package var kind: SourceKind
    /// Path inside the review's folder.
    package var file: String
    /// SHA-256 of the file's bytes.
    package var sha256: String
    package var format: String
    /// Number of the first record; the others follow without gaps.
    package var firstRecord: Int
    package var records: Int
    package var skipped: Int
    /// SHA-256 over each record's line number, a tab, its neutral form and a line feed.
    package var recordsSHA256: String
    /// SHA-256 over the rows of the repair report.
    package var problemsSHA256: String
    /// Date of the search, as given.
    package var searched: String?
    /// Hits the database reported.
    package var hits: Int?
    /// The search strategy, verbatim.
    package var strategy: String?
  }

  package struct StageSet: Sendable, Equatable, Codable {
    package var stage: Stage
    package var settings: StageSettings
  }

  package struct Decided: Sendable, Equatable, Codable {
    package var stage: Stage
    package var record: RecordID
    package var reviewer: String
    package var kind: DecisionKind
    package var choice: Choice
    package var reason: String?
    package var note: String?
    /// The file the decision came from, when it was made elsewhere.
    package var importedFrom: String?
    /// The version of the protocol in force; `nil` when there was none.
    package var protocolVersion: Int?
  }

  package struct ReportNotRetrieved: Sendable, Equatable, Codable {
    package var record: RecordID
    package var note: String?
  }
}

extension Event {
  /// The name the ledger stores.
  package var kind: String {
    switch self {
    case .reviewCreated: "review created"
    case .recordsImported: "records imported"
    case .duplicatesMerged: "duplicates merged"
    case .duplicatesSplit: "duplicates split"
    case .duplicatesKeptApart: "duplicates kept apart"
    case .duplicatesSearched: "duplicates searched"
    case .stageSet: "stage set"
    case .decided: "decided"
    case .reportNotRetrieved: "report not retrieved"
    case .protocolRegistered: "protocol registered"
    case .protocolAmended: "protocol amended"
    case .protocolDeposited: "protocol deposited"
    case .screeningOpenedUnregistered: "screening opened unregistered"
    }
  }

  /// The payload as JSON with sorted keys.
  func payload() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data =
      switch self {
      case .reviewCreated(let payload): try encoder.encode(payload)
      case .recordsImported(let payload): try encoder.encode(payload)
      case .duplicatesMerged(let payload): try encoder.encode(payload)
      case .duplicatesSplit(let payload): try encoder.encode(payload)
      case .duplicatesKeptApart(let payload): try encoder.encode(payload)
      case .duplicatesSearched(let payload): try encoder.encode(payload)
      case .stageSet(let payload): try encoder.encode(payload)
      case .decided(let payload): try encoder.encode(payload)
      case .reportNotRetrieved(let payload): try encoder.encode(payload)
      case .protocolRegistered(let payload): try encoder.encode(payload)
      case .protocolAmended(let payload): try encoder.encode(payload)
      case .protocolDeposited(let payload): try encoder.encode(payload)
      case .screeningOpenedUnregistered: Data("{}".utf8)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads an event back.
  ///
  /// - Throws: ``LedgerError/unknownKind(_:)`` for an event of a later version, or the decoder's error.
  init(kind: String, payload: String) throws {
    let data = Data(payload.utf8)
    let decoder = JSONDecoder()
    switch kind {
    case "review created": self = .reviewCreated(try decoder.decode(ReviewCreated.self, from: data))
    case "records imported": self = .recordsImported(try decoder.decode(RecordsImported.self, from: data))
    case "duplicates merged": self = .duplicatesMerged(try decoder.decode(DuplicatesMerged.self, from: data))
    case "duplicates split": self = .duplicatesSplit(try decoder.decode(DuplicatesSplit.self, from: data))
    case "duplicates kept apart": self = .duplicatesKeptApart(try decoder.decode(DuplicatesKeptApart.self, from: data))
    case "duplicates searched": self = .duplicatesSearched(try decoder.decode(DuplicatesSearched.self, from: data))
    case "stage set": self = .stageSet(try decoder.decode(StageSet.self, from: data))
    case "decided": self = .decided(try decoder.decode(Decided.self, from: data))
    case "report not retrieved": self = .reportNotRetrieved(try decoder.decode(ReportNotRetrieved.self, from: data))
    case "protocol registered": self = .protocolRegistered(try decoder.decode(ProtocolRegistered.self, from: data))
    case "protocol amended": self = .protocolAmended(try decoder.decode(ProtocolAmended.self, from: data))
    case "protocol deposited": self = .protocolDeposited(try decoder.decode(ProtocolDeposited.self, from: data))
    case "screening opened unregistered": self = .screeningOpenedUnregistered
    default: throw LedgerError.unknownKind(kind)
    }
  }
}

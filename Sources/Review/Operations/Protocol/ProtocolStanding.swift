package import Bibliography
internal import GRDB
package import ReviewProtocol

/// Where the protocol stands: what is registered, and whether the file still says it.
package struct ProtocolStanding: Sendable, Equatable {
  package let inForce: ProtocolVersion?
  package let deposits: [ProtocolDeposit]
  /// Who opened screening without a registered protocol, if anybody did.
  package let openedUnregistered: Signature?
  /// `protocol.yaml` beside the version in force; `nil` when none is registered.
  package let file: FileState?

  /// How `protocol.yaml` and the version in force differ.
  package enum FileState: Sendable, Equatable {
    /// Byte for byte the same.
    case same
    /// Other comments, order of keys or ways of writing; the same protocol.
    case otherLayoutOnly
    case changed([ProtocolChange])
    case missing
    /// The file can't be opened.
    case unreadable(Problem)
    /// Edited, and wrong so that it can't be compared in full: the errors.
    case withErrors([ProtocolMessage])
  }

  /// Whether decisions can be recorded.
  package var isScreeningOpen: Bool { inForce != nil || openedUnregistered != nil }
}

extension Review {
  /// Where the protocol stands now.
  package func protocolStanding() throws -> ProtocolStanding {
    try pool.read { db in
      let version = try Review.versionInForce(db)
      return ProtocolStanding(
        inForce: version, deposits: try Review.protocolDeposits(db), openedUnregistered: try Review.override(db),
        file: version.map { version in
          do throws(Problem) {
            return ProtocolStanding.FileState(of: try ProtocolFile(in: folder), beside: version)
          } catch {
            return .unreadable(error)
          }
        })
    }
  }

  static func override(_ db: Database) throws -> Signature? {
    try Row.fetchOne(
      db, sql: "SELECT \(Signature.columns) FROM override JOIN ledger ON sequence = event ORDER BY event LIMIT 1"
    ).map(Signature.init)
  }
}

extension ProtocolStanding.FileState {
  /// Compares bytes first, then what they say.
  init(of file: ProtocolFile?, beside version: ProtocolVersion) {
    guard let file else {
      self = .missing
      return
    }
    guard !file.bytes.elementsEqual(version.text.utf8) else {
      self = .same
      return
    }
    let errors = file.document.messages(.error)
    guard errors.isEmpty else {
      // What could not be read is missing from the value: the difference would call it removed.
      self = .withErrors(errors)
      return
    }
    let registered = version.document.value
    self =
      file.document.value == registered
      ? .otherLayoutOnly : .changed(ProtocolDifference.changes(from: registered, to: file.document.value))
  }
}

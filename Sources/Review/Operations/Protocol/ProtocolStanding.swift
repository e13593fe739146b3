internal import Bibliography
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
    /// Edited, and wrong so that it can't be compared in full: the errors.
    case withErrors([ProtocolMessage])
  }

  /// Whether decisions can be recorded.
  package var isScreeningOpen: Bool { inForce != nil || openedUnregistered != nil }
}

extension Review {
  /// Where the protocol stands now.
  ///
  /// - Throws: ``Problem`` when `protocol.yaml` can't be read.
  package func protocolStanding() throws -> ProtocolStanding {
    try pool.read { db in
      let version = try Review.versionInForce(db)
      return ProtocolStanding(
        inForce: version, deposits: try Review.protocolDeposits(db), openedUnregistered: try Review.override(db),
        file: try version.map { ProtocolStanding.FileState(of: try ProtocolFile(in: folder), beside: $0) })
    }
  }

  static func override(_ db: Database) throws -> Signature? {
    try Row.fetchOne(
      db, sql: "SELECT \(Signature.columns) FROM override JOIN ledger ON sequence = event ORDER BY event LIMIT 1"
    ).map(Signature.init)
  }
}

extension ProtocolStanding.FileState {
  /// Compares bytes first: an untouched file is not even read as YAML against the version.
  init(of file: ProtocolFile?, beside version: ProtocolVersion) {
    guard let file else {
      self = .missing
      return
    }
    let errors = file.document.messages(.error)
    let registered = version.document.value
    if file.bytes.elementsEqual(version.text.utf8) {
      self = .same
    } else if !errors.isEmpty {
      // What could not be read is missing from the value: the difference would call it removed.
      self = .withErrors(errors)
    } else if file.document.value == registered {
      self = .otherLayoutOnly
    } else {
      self = .changed(ProtocolDifference.changes(from: registered, to: file.document.value))
    }
  }
}

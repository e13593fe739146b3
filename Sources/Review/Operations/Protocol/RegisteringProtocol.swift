internal import Bibliography
internal import GRDB
package import ReviewProtocol
internal import Screening

/// Where a version was registered or deposited, as a person says it.
package struct NewDeposit: Sendable, Equatable {
  package var registry: String
  package var id: String?
  package var url: String?
  /// YYYY-MM-DD.
  package var date: String?

  package init(registry: String, id: String? = nil, url: String? = nil, date: String? = nil) {
    self.registry = registry
    self.id = id
    self.url = url
    self.date = date
  }
}

extension Review {
  /// Makes `protocol.yaml` version 1, sets both stages as it says, and writes the registration package.
  ///
  /// - Throws: ``UnfinishedProtocol`` with everything that stands in the way; ``Problem`` when a version is registered
  ///   already, or the package could not be written (the version is registered then all the same).
  @discardableResult
  package func registerProtocol(deposit: NewDeposit? = nil, acting: Acting) throws -> ProtocolVersion {
    try write(acting, to: .writeProtocol) { db, ledger in
      if let version = try Review.versionInForce(db) {
        throw Problem(
          "the protocol is registered already: version \(version.number) of \(version.at.prefix(10))",
          remedy: "Record a change with `winnow protocol amend`; nothing was registered.")
      }
      let file = try ProtocolFile.required(in: folder, remedy: "Put it back; nothing was registered.")
      let sealed = try file.sealed()
      try ledger.append(
        .protocolRegistered(
          .init(version: 1, sha256: sealed.sha256, canonical: sealed.canonical, text: sealed.text)))
      try Review.follow(file.document.content.selection, db, &ledger)
      if let deposit { try Review.append(deposit, of: 1, &ledger) }
    }
    try writeRegistrationPackage(of: 1)
    return try protocolVersion(1)
  }

  /// Notes where a version was registered or deposited outside of Winnow, and writes its package anew.
  ///
  /// - Parameter version: its number; the version in force without one.
  /// - Throws: ``Problem`` when there is no such version, or the package could not be written.
  @discardableResult
  package func noteDeposit(_ deposit: NewDeposit, of version: Int? = nil, acting: Acting) throws -> ProtocolVersion {
    let version = try write(acting, to: .writeProtocol) { db, ledger in
      let version = try Review.protocolVersion(version, db)
      try Review.append(deposit, of: version.number, &ledger)
      return version
    }
    try writeRegistrationPackage(of: version.number)
    return version
  }

  /// Puts it on record that screening begins without a registered protocol.
  ///
  /// - Throws: ``Problem`` when no reason is given, or screening is open already.
  package func openUnregistered(acting: Acting) throws {
    let acting = try Review.withReason(acting, for: "screening without a registered protocol")
    try write(acting, to: .writeProtocol) { db, ledger in
      if let version = try Review.versionInForce(db) {
        throw Problem(
          "version \(version.number) of the protocol is in force", remedy: "Screening is open; nothing to override.")
      }
      if let earlier = try Review.override(db) {
        throw Problem("screening is open already (\(earlier.text))", remedy: "Nothing was recorded.")
      }
      try ledger.append(.screeningOpenedUnregistered(.init()))
    }
  }

  /// The same actor with a reason that says something.
  static func withReason(_ acting: Acting, for what: String) throws -> Acting {
    guard let why = acting.why?.trimmed, !why.isEmpty else {
      throw Problem("\(what) needs a reason", remedy: "Say it with --why \"...\"; nothing was recorded.")
    }
    return Acting(as: acting.actor, at: acting.at, why: why)
  }

  /// The same actor with a reason that a reader of the report can understand: two words or more.
  static func withReasonInWords(_ acting: Acting, for what: String) throws -> Acting {
    let acting = try withReason(acting, for: what)
    guard let why = acting.why, !why.saysSomething else { return acting }
    throw Problem(
      "“\(why)” doesn't say why; the report prints the reason of \(what)",
      remedy:
        "Say it in a few words, for example --why \"the pilot showed that E3 was read in two ways\"; nothing was recorded."
    )
  }

  /// Sets both stages as the protocol says, where they are otherwise.
  static func follow(_ selection: SelectionSettings, _ db: Database, _ ledger: inout LedgerWriter) throws {
    let stages = try stages(db)
    for stage in Stage.allCases {
      let settings = StageSettings(selection, at: stage)
      if settings != stages[stage] { try ledger.append(.stageSet(.init(stage: stage, settings: settings))) }
    }
  }

  private static func append(_ deposit: NewDeposit, of version: Int, _ ledger: inout LedgerWriter) throws {
    guard !deposit.registry.trimmed.isEmpty else {
      throw Problem("the registry has no name", remedy: "Say where it is registered, for example --registry OSF.")
    }
    guard Registration.takesScopingReviews(deposit.registry) else {
      throw Problem(
        "PROSPERO doesn't take scoping reviews", text: deposit.registry,
        remedy: "Register at OSF, Figshare or in a journal; nothing was recorded.")
    }
    try ledger.append(
      .protocolDeposited(
        .init(
          version: version, registry: deposit.registry.trimmed, id: deposit.id, url: deposit.url, date: deposit.date)))
  }
}

extension String {
  /// Two words, or one of a script that is written without blanks between words.
  fileprivate var saysSomething: Bool {
    let words = split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }
    return words.count > 1 || words.contains { $0.count { $0.isLetter && !$0.isCased } >= 4 }
  }
}

internal import Bibliography
internal import GRDB
package import ReviewProtocol
internal import Screening

/// What an amendment would record.
package struct AmendmentPreview: Sendable, Equatable {
  /// The version in force, which it amends.
  package let from: ProtocolVersion
  package let changes: [ProtocolChange]
  /// The canonical form of `protocol.yaml`.
  package let canonical: String

  /// What tells this amendment from any other: who shows it to a person can ask later whether it still is this one.
  package var expectation: String { SHA256.hex("\(from.number)\n\(canonical)".utf8) }
}

extension Review {
  /// What `protocol.yaml` changes of the version in force, to show before asking for the reason.
  ///
  /// - Throws: as ``amendProtocol(shown:acting:)``.
  package func previewAmendment() throws -> AmendmentPreview {
    try pool.read { try amendment($0).preview }
  }

  /// Makes the edited `protocol.yaml` the next version, sets both stages as it says, and writes the registration package.
  ///
  /// - Parameters:
  ///   - shown: what the person saw before giving the reason; the amendment is refused when it would be another by now.
  ///   - acting: with the reason.
  /// - Throws: ``UnfinishedProtocol`` with everything that stands in the way; ``Problem`` when there is no reason, nothing
  ///   registered, nothing changed, or the package could not be written (the version is recorded then all the same).
  @discardableResult
  package func amendProtocol(shown: AmendmentPreview? = nil, acting: Acting) throws -> ProtocolVersion {
    let acting = try Review.withReasonInWords(acting, for: "an amendment")
    let number = try write(acting, to: .writeProtocol) { db, ledger in
      let inForce = try Review.protocolVersion(nil, db)
      if let shown, shown.from.number != inForce.number {
        throw Problem(
          "version \(inForce.number) was recorded in the meantime by \(inForce.by)",
          remedy: "Look at `winnow protocol diff` and amend again; nothing was recorded.")
      }
      let (file, sealed, preview) = try amendment(db)
      if let shown, shown.canonical != preview.canonical {
        throw Problem(
          "was edited again in the meantime", file: ProtocolFile.name,
          remedy: "Look at `winnow protocol diff` and amend again; nothing was recorded.")
      }
      let number = preview.from.number + 1
      try ledger.append(
        .protocolAmended(
          .init(
            version: number, sha256: sealed.sha256, canonical: sealed.canonical, text: sealed.text,
            changes: preview.changes.map(\.sentence))))
      try Review.follow(file.document.content.selection, db, &ledger)
      return number
    }
    try writeRegistrationPackage(of: number)
    return try protocolVersion(number)
  }

  /// The file beside the version in force, when it can be its amendment.
  private func amendment(
    _ db: Database
  ) throws -> (
    file: ProtocolFile, sealed: (sha256: String, canonical: String, text: String), preview: AmendmentPreview
  ) {
    let inForce = try Review.protocolVersion(nil, db)
    let file = try ProtocolFile.required(in: folder, remedy: "`winnow protocol restore` puts it back.")
    guard !file.bytes.elementsEqual(inForce.text.utf8) else {
      throw Problem(
        "is version \(inForce.number) as registered", file: ProtocolFile.name,
        remedy: "Edit it first; there is nothing to amend.")
    }
    let sealed = try file.sealed()
    let registered = inForce.document.value
    guard file.document.value != registered else {
      throw Problem(
        "nothing but its layout changed since version \(inForce.number)", file: ProtocolFile.name,
        remedy: "It says the same, so there is nothing to amend; `winnow protocol restore` brings the layout back.")
    }
    let changes = ProtocolDifference.changes(from: registered, to: file.document.value)
    return (file, sealed, AmendmentPreview(from: inForce, changes: changes, canonical: sealed.canonical))
  }
}

/// Codebooks: used, and defined by somebody.
extension ProtocolChecks {
  static let codebooks: [Check] = [codebooksAreUsed, codesAreDefined, definitionsHaveAnAuthor]

  private static let path = ProtocolPath.root["codebooks"]

  private static let codebooksAreUsed: Check = { content, report in
    guard report.isWhole(.root["charting"]) else { return }
    let used = Set(PlacedField.all(of: content).compactMap(\.field.codebook))
    for (position, codebook) in content.codebooks.enumerated()
    where !codebook.id.isEmpty && !used.contains(codebook.id) {
      report.warn(
        .codebookUnused, at: path[position], "no charting field uses codebook \(codebook.id.quotedID)",
        remedy:
          "Add a charting field with `type: codes` and `codebook: \(codebook.id.shortened)`, or take the codebook out.")
    }
  }

  /// One message a codebook: a long list of codes is often written before its definitions.
  private static let codesAreDefined: Check = { content, report in
    for (position, codebook) in content.codebooks.enumerated() {
      let bare = PlacedCode.all(of: codebook, at: path[position])
        .filter { $0.code.definition == nil && !$0.code.id.isEmpty && report.isRead($0.path["definition"]) }
      guard let first = bare.first else { continue }
      let names = bare.map(\.code.id.shortened).listed()
      report.warn(
        .codeUndefined, at: first.path,
        bare.count == 1
          ? "code \(first.code.id.quotedID) of codebook \(codebook.id.quotedID) has no definition"
          : "\(bare.count) codes of codebook \(codebook.id.quotedID) have no definition: \(names)",
        remedy: "Add `definition:` to each: when the code applies and when it does not.")
    }
  }

  private static let definitionsHaveAnAuthor: Check = { content, report in
    for (position, codebook) in content.codebooks.enumerated() {
      report.warnAbsent(
        .codebookAuthor, path[position]["definitions_by"], isAbsent: codebook.definitionsBy == nil,
        "codebook \(codebook.id.quotedID) doesn't say who wrote its definitions",
        remedy: "Add `definitions_by:`, the team or the source they come from.")
    }
  }
}

extension ProtocolMessage.Code {
  static let codebookUnused = Self(rawValue: "codebook-unused")
  static let codeUndefined = Self(rawValue: "code-definition")
  static let codebookAuthor = Self(rawValue: "codebook-definitions-by")
}

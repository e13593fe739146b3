/// References to something that isn't there.
extension ProtocolChecks {
  static let references: [Check] = [fieldReferences, outputReferences, reasonReferences, nameReferences]

  private static let fieldReferences: Check = { content, report in
    var questions = Referents("question", PlacedQuestion.all(of: content).map(\.id), below: .root["questions"])
    var codebooks = Referents("codebook", content.codebooks.map(\.id), below: .root["codebooks"])
    for placed in PlacedField.all(of: content) {
      for (position, id) in placed.field.questions.enumerated() {
        questions.check(id, at: placed.path["question"][position], of: placed.name, in: &report)
      }
      if let id = placed.field.codebook {
        codebooks.check(id, at: placed.path["codebook"], of: placed.name, in: &report)
      }
    }
  }

  private static let outputReferences: Check = { content, report in
    var questions = Referents("question", PlacedQuestion.all(of: content).map(\.id), below: .root["questions"])
    var fields = Referents(
      "charting field", PlacedField.all(of: content).map(\.field.id), below: .root["charting"]["fields"])
    for (position, output) in content.analysis.outputs.enumerated() {
      let path = ProtocolPath.root["analysis"]["outputs"][position]
      let name = "planned output \(output.id.quotedID)"
      for (position, id) in output.questions.enumerated() {
        questions.check(id, at: path["question"][position], of: name, in: &report)
      }
      if let id = output.rows { fields.check(id, at: path["rows"], of: name, in: &report) }
      for (position, id) in output.columns.enumerated() {
        fields.check(id, at: path["columns"][position], of: name, in: &report)
      }
    }
  }

  private static let reasonReferences: Check = { content, report in
    var criteria = Referents("criterion", content.criteria.map(\.id), below: .root["criteria"])
    for (position, reason) in content.exclusionReasons.enumerated() {
      let path = ProtocolPath.root["exclusion_reasons"][position]["criterion"]
      for (position, id) in reason.criteria.enumerated() {
        criteria.check(id, at: path[position], of: "exclusion reason \(reason.label.quoted)", in: &report)
      }
    }
  }

  private static let nameReferences: Check = { content, report in
    if let name = content.search.draftStrategy.source {
      // Imports write the name with the platform, MEDLINE (Ovid).
      let full = content.sources.compactMap { source in source.platform.map { "\(source.name) (\($0))" } }
      var sources = Referents("source", content.sources.map(\.name), alsoAs: full, below: .root["sources"])
      sources.check(name, at: .root["search"]["draft_strategy"]["source"], of: "the draft strategy", in: &report)
    }
    if let name = content.selection.resolver {
      var authors = Referents("author", content.authors.map(\.name), below: .root["authors"])
      authors.check(name, at: .root["selection"]["resolver"], of: "the resolver of conflicts", in: &report)
    }
  }
}

/// What references of one kind may name.
private struct Referents {
  private let noun: String
  private let list: ProtocolPath
  private let names: [String]
  private let known: Set<String>
  /// The nearest name is looked for a few times only, so that thousands of wrong references don't take minutes.
  private var searches = 20

  /// - Parameter fuller: other names that count, and aren't proposed.
  init(_ noun: String, _ names: [String], alsoAs fuller: [String] = [], below list: ProtocolPath) {
    self.noun = noun
    self.list = list
    self.names = names.filter { !$0.isEmpty }
    known = Set((names + fuller).map(\.singleSpaced))
  }

  mutating func check(_ name: String, at path: ProtocolPath, of owner: String, in report: inout CheckReport) {
    // What isn't in the list may be in a part of it that could not be read.
    guard !known.contains(name.singleSpaced), !name.isPlaceholder, report.isWhole(list) else { return }
    searches -= 1
    // Of short ids every one is near every other: Q9 is as near to Q1 as to Q2.
    let near = searches >= 0 && name.count > 3 ? NearestName.of(name, among: names) : nil
    let there =
      names.isEmpty ? "The protocol has no \(plural) yet." : "There are: \(names.listed(upTo: 8))."
    report.error(
      .danglingReference, at: path, "\(owner) refers to \(noun) \(name.quoted), which the protocol doesn't have",
      remedy: near.map { "Did you mean `\($0)`?" } ?? "\(there) Correct the reference, or add the \(noun).")
  }

  private var plural: String { noun == "criterion" ? "criteria" : noun + "s" }
}

extension ProtocolMessage.Code {
  static let danglingReference = Self(rawValue: "dangling-reference")
}

/// Ids and names that stand twice.
extension ProtocolChecks {
  static let identifiers: [Check] = [
    duplicatedStatements, duplicatedCriteria, duplicatedNames, duplicatedFields, duplicatedCodes, duplicatedOutputs,
  ]

  private static let duplicatedStatements: Check = { content, report in
    let objectives = ProtocolPath.root["objectives"]
    reportDuplicates(
      among: content.objectives.enumerated().map { ($1.id, objectives[$0]["id"]) }, "the objective id", in: &report)
    reportDuplicates(
      among: PlacedQuestion.all(of: content).map { ($0.id, $0.path["id"]) }, "the question id", in: &report)
  }

  private static let duplicatedCriteria: Check = { content, report in
    let criteria = ProtocolPath.root["criteria"]
    reportDuplicates(
      among: content.criteria.enumerated().map { ($1.id, criteria[$0]["id"]) }, "the criterion id", in: &report)
    let reasons = ProtocolPath.root["exclusion_reasons"]
    reportDuplicates(
      among: content.exclusionReasons.enumerated().map { ($1.label, reasons[$0]["label"]) }, "the exclusion reason",
      remedy: "Keep one of the two, or word them so that a reviewer can tell them apart.", in: &report)
    let limits = ProtocolPath.root["limits"]
    reportDuplicates(
      among: content.limits.enumerated().map { ($1.field, limits[$0]["field"]) }, "the limit of",
      remedy: "Put both into one limit with all its values.", in: &report)
  }

  private static let duplicatedNames: Check = { content, report in
    let authors = ProtocolPath.root["authors"]
    reportDuplicates(
      among: content.authors.enumerated().map { ($1.name, authors[$0]["name"]) }, "the author",
      remedy: "Keep one entry with all roles of the person.", in: &report)
    let sources = ProtocolPath.root["sources"]
    reportDuplicates(
      among: content.sources.enumerated().map { ($1.name, sources[$0]["name"]) }, "the source",
      remedy: "Keep one entry; name the same database on two platforms apart, as in “MEDLINE (Ovid)”.", in: &report)
  }

  private static let duplicatedFields: Check = { content, report in
    let fields = PlacedField.all(of: content)
    reportDuplicates(
      among: fields.map { ($0.field.id, $0.path["id"]) }, "the charting field id",
      remedy: "Give each field an id of its own, also inside groups: it names a column of the exports.", in: &report)
    for field in fields {
      reportDuplicates(
        among: field.field.values.enumerated().map { ($1.value, field.path["values"][$0]["value"]) },
        "in \(field.name) the value", remedy: "Take one of the two out.", in: &report)
    }
  }

  private static let duplicatedCodes: Check = { content, report in
    let path = ProtocolPath.root["codebooks"]
    reportDuplicates(
      among: content.codebooks.enumerated().map { ($1.id, path[$0]["id"]) }, "the codebook id", in: &report)
    for (position, codebook) in content.codebooks.enumerated() {
      reportDuplicates(
        among: PlacedCode.all(of: codebook, at: path[position]).map { ($0.code.id, $0.path["id"]) },
        "in codebook \(codebook.id.quotedID) the code",
        remedy: "Give each code an id of its own, on all levels of the codebook.", in: &report)
    }
  }

  private static let duplicatedOutputs: Check = { content, report in
    let outputs = ProtocolPath.root["analysis"]["outputs"]
    reportDuplicates(
      among: content.analysis.outputs.enumerated().map { ($1.id, outputs[$0]["id"]) }, "the id of planned outputs",
      in: &report)
  }

  /// Reports each name that was there before; capitals and hyphens don't tell names apart.
  static func reportDuplicates(
    among names: [(String, ProtocolPath)], _ noun: String,
    remedy: String = "Give each an id of its own, here and where it is referred to.", in report: inout CheckReport
  ) {
    var first: [String: ProtocolPath] = [:]
    for (name, path) in names where !name.isEmpty && !name.isPlaceholder {
      let folded = name.foldedWord
      guard let earlier = first[folded] else {
        first[folded] = path
        continue
      }
      report.error(
        .duplicateID, at: path,
        "\(noun) \(name.quoted) stands here a second time; the first is in line \(report.line(of: earlier))",
        remedy: remedy)
    }
  }
}

extension ProtocolMessage.Code {
  static let duplicateID = Self(rawValue: "duplicate-id")
}

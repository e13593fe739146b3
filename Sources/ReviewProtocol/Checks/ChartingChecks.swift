/// The charting form and how it is filled in (JBI Manual, 11.2.7).
extension ProtocolChecks {
  static let charting: [Check] = [
    fieldsFitTheirType, groupsAreFlat, fieldsAnswerQuestions, questionsAreAnswered, fieldsAreDefined, chartingIsPlanned,
  ]

  private static let fieldsFitTheirType: Check = { content, report in
    for placed in PlacedField.all(of: content) {
      guard let type = placed.field.type else { continue }
      let (field, path, name) = (placed.field, placed.path, placed.name)
      let takesValues = type == .single || type == .multiple
      if takesValues, field.values.isEmpty, report.isWhole(path["values"]) {
        report.error(
          .fieldValues, at: path, "\(name) is of type \(type.rawValue) and has no values to choose from",
          remedy: "Add `values: [one, two]`, or give it the type text.")
      }
      if !takesValues, !field.values.isEmpty {
        report.error(
          .fieldValues, at: path["values"], "\(name) has values, but its type \(type.rawValue) takes none",
          remedy: "Write `type: single` or `type: multiple`, or take the values out.")
      }
      if type == .codes, field.codebook == nil, report.isWhole(path["codebook"]) {
        report.error(
          .fieldCodebook, at: path, "\(name) is of type codes and names no codebook",
          remedy: "Add `codebook:` with the id of a codebook.")
      }
      if type != .codes, field.codebook != nil {
        report.error(
          .fieldCodebook, at: path["codebook"], "\(name) names a codebook, but its type is \(type.rawValue)",
          remedy: "Write `type: codes`, or take the codebook out.")
      }
    }
  }

  private static let groupsAreFlat: Check = { content, report in
    for placed in PlacedField.all(of: content) {
      guard let type = placed.field.type else { continue }
      let (field, path, name) = (placed.field, placed.path, placed.name)
      let isGroup = type == .group || type == .table
      if isGroup, let outer = placed.outer {
        report.error(
          .fieldGroup, at: path["type"], "\(name) is a \(type.rawValue) inside \(outer.id.quotedID)",
          remedy: "A group can't hold another: move it out, beside \(outer.id.quotedID).")
      } else if isGroup, field.fields.isEmpty, report.isWhole(path["fields"]) {
        report.error(
          .fieldGroup, at: path, "\(name) is a \(type.rawValue) without fields in it",
          remedy: "Add `fields:` with the fields that repeat together, or give it another type.")
      } else if !isGroup, !field.fields.isEmpty {
        report.error(
          .fieldGroup, at: path["fields"], "\(name) has fields inside, but its type is \(type.rawValue)",
          remedy: "Write `type: group` or `type: table`, or move the fields out.")
      }
    }
  }

  private static let fieldsAnswerQuestions: Check = { content, report in
    let ids = PlacedQuestion.all(of: content).map(\.id).filter { !$0.isEmpty }
    func orphans(_ fields: [ChartingField], _ path: ProtocolPath) -> [(ChartingField, ProtocolPath)] {
      fields.enumerated().flatMap { position, field -> [(ChartingField, ProtocolPath)] in
        guard field.questions.isEmpty, report.isWhole(path[position]["question"]) else { return [] }
        let inner = orphans(field.fields, path[position]["fields"])
        // When nothing in a group answers a question it is said once, of the group.
        return field.fields.isEmpty || inner.count == field.fields.count ? [(field, path[position])] : inner
      }
    }
    for (field, path) in orphans(content.charting.fields, .root["charting"]["fields"]) where report.isRead(path) {
      report.warn(
        .fieldWithoutQuestion, at: path, "charting field \(field.id.quotedID) answers no question",
        remedy:
          "Add `question:` with the id of the question it helps to answer (\(ids.listed())), take the field out, or leave it so when it is for the team only, such as notes."
      )
    }
  }

  private static let questionsAreAnswered: Check = { content, report in
    guard report.isWhole(.root["charting"]), report.isWhole(.root["analysis"]), !content.charting.fields.isEmpty else {
      return
    }
    let answered = Set(
      PlacedField.all(of: content).flatMap(\.field.questions) + content.analysis.outputs.flatMap(\.questions))
    let questions = PlacedQuestion.all(of: content)
    // A reference that leads nowhere was reported; it may be the one that is missed here.
    guard answered.isSubset(of: questions.map(\.id)) else { return }
    // A question is answered through its parts; a part through its question, unless other parts are named one by one.
    let throughParts = Set(questions.filter { answered.contains($0.id) }.compactMap(\.parent))
    for question in questions where !question.id.isEmpty && !answered.contains(question.id) {
      if let parent = question.parent {
        guard throughParts.contains(parent) else { continue }
      } else if throughParts.contains(question.id) {
        continue
      }
      report.warn(
        .questionUnanswered, at: question.path,
        "no charting field and no planned output answers question \(question.id.shortened)",
        remedy:
          "Write `question: \(question.id.shortened)` at the fields or outputs that answer it, or add such a field.")
    }
  }

  private static let fieldsAreDefined: Check = { content, report in
    for placed in PlacedField.all(of: content) {
      guard let type = placed.field.type, type.needsDefinition,
        placed.field.values.isEmpty || placed.field.values.contains(where: { $0.definition == nil })
      else { continue }
      report.warnAbsent(
        .fieldUndefined, placed.path["definition"], isAbsent: placed.field.definition == nil,
        "\(placed.name) has no definition",
        remedy:
          "Add `definition:`, so that two people chart the same: what is \(type == .number ? "counted" : "chosen"), and what when a source doesn't say."
      )
    }
  }

  private static let chartingIsPlanned: Check = { content, report in
    let path = ProtocolPath.root["charting"]
    let charting = content.charting
    guard report.isWritten(path) else {
      return report.warnAbsent(
        .chartingMissing, path, isAbsent: true, "the protocol has no charting form",
        remedy: "Add `charting:` with the draft `fields`; JBI asks for the draft form in the protocol.")
    }
    report.warnAbsent(
      .charters, path["charters_per_source"], isAbsent: charting.chartersPerSource == nil,
      "the protocol doesn't say how many people chart each source",
      remedy: "Add `charters_per_source:`; two, or one whose work another checks.")
    report.warnAbsent(
      .charters, path["verification"], isAbsent: charting.chartersPerSource == 1 && charting.verification == nil,
      "one person charts each source and nobody checks it",
      remedy: "Write `charters_per_source: 2`, or add `verification:` with who checks what.")
    if let sources = charting.pilotSources, sources < 2 {
      report.warn(
        .chartingPilot, at: path["pilot_sources"], "the charting form is tried on one source only",
        remedy: "JBI says two or three: write `pilot_sources: 3`.")
    }
    report.warnAbsent(
      .chartingPilot, path["pilot_sources"], isAbsent: charting.pilotSources == nil,
      "the protocol doesn't say on how many sources the charting form is tried",
      remedy: "Add `pilot_sources:`; JBI says two or three.")
  }
}

extension FieldType {
  /// Whether two people may chart it differently unless told how.
  fileprivate var needsDefinition: Bool {
    switch self {
    case .single, .multiple, .codes, .number: true
    case .text, .longText, .date, .yesOrNo, .country, .quote, .group, .table: false
    }
  }
}

extension ProtocolMessage.Code {
  static let fieldValues = Self(rawValue: "field-values")
  static let fieldCodebook = Self(rawValue: "field-codebook")
  static let fieldGroup = Self(rawValue: "field-group")
  static let fieldWithoutQuestion = Self(rawValue: "field-without-question")
  static let questionUnanswered = Self(rawValue: "question-unanswered")
  static let fieldUndefined = Self(rawValue: "field-definition")
  static let chartingMissing = Self(rawValue: "charting-missing")
  static let charters = Self(rawValue: "charters")
  static let chartingPilot = Self(rawValue: "charting-pilot")
}

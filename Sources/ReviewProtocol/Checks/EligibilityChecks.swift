/// PCC, types of evidence source, criteria, limits.
extension ProtocolChecks {
  static let pcc: [Check] = [elementsAreStated, elementsAreUsed]
  static let eligibility: [Check] = [
    evidenceSourcesAreStated, criteriaAreDefined, criteriaFitTheirElement, limitsAreJustified,
  ]

  private static let elementsAreStated: Check = { content, report in
    for (name, element) in content.pcc.elements {
      let path = ProtocolPath.root["pcc"][name.rawValue]
      switch (element.text, element.notApplicable) {
      case (nil, nil) where report.isWhole(path):
        report.error(
          .elementState, at: path, "the \(name.rawValue) has no text",
          remedy:
            "Write `text:` with the \(name.rawValue) in a few words, or `not_applicable:` with the reason why the review has none."
        )
      case (_?, _?):
        report.error(
          .elementState, at: path["not_applicable"],
          "the \(name.rawValue) has a text and is said not to apply", text: element.notApplicable,
          remedy: "Keep one of the two: `text:`, or `not_applicable:` with its reason.")
      case (nil, _), (_, nil): break
      }
    }
  }

  private static let elementsAreUsed: Check = { content, report in
    let path = ProtocolPath.root["criteria"]
    guard !content.criteria.isEmpty, content.criteria.indices.allSatisfy({ report.isRead(path[$0]["element"]) }) else {
      return
    }
    let used = Set(content.criteria.map(\.element))
    for (name, element) in content.pcc.elements where element.isInUse && !used.contains(name) {
      report.error(
        .elementUnused, at: .root["pcc"][name.rawValue], "no criterion is about the \(name.rawValue)",
        remedy:
          "Add a criterion with `element: \(name.rawValue)`, so that reviewers can judge it, or say that the element is not applicable."
      )
    }
  }

  private static let evidenceSourcesAreStated: Check = { content, report in
    let path = ProtocolPath.root["evidence_sources"]
    guard !content.evidenceSources.isOpen, content.evidenceSources.types.isEmpty, report.isWhole(path) else { return }
    report.error(
      .evidenceSources, at: path, "the protocol doesn't say which types of evidence source count",
      remedy:
        "List them in `types:`, for example [primary study, review, report], or write `open: true` when any type counts."
    )
  }

  private static let criteriaAreDefined: Check = { content, report in
    for (position, criterion) in content.criteria.enumerated() {
      let path = ProtocolPath.root["criteria"][position]
      report.warnAbsent(
        .criterionUndefined, path["definition"], isAbsent: criterion.definition == nil,
        "\(criterion.name) has no definition",
        remedy: "Add `definition:`: what its words mean, and what reviewers do when a record doesn't say.")
      report.warnAbsent(
        .criterionExamples, path["examples"], isAbsent: criterion.examplesIn.isEmpty && criterion.examplesOut.isEmpty,
        "\(criterion.name) has no examples",
        remedy: "Add `examples: {in: […], out: […]}` with cases on both sides of the line; the pilot will bring more.")
    }
  }

  private static let criteriaFitTheirElement: Check = { content, report in
    for (position, criterion) in content.criteria.enumerated() {
      let path = ProtocolPath.root["criteria"][position]["element"]
      if let (name, element) = content.pcc.elements.first(where: { $0.name == criterion.element }),
        element.notApplicable != nil, element.text == nil
      {
        report.warn(
          .criterionElement, at: path,
          "\(criterion.name) is about the \(name.rawValue), which the protocol says does not apply",
          remedy: "Give the criterion another element, or describe the \(name.rawValue) in `pcc`.")
      }
      if criterion.element == .limit, content.limits.isEmpty, report.isWhole(.root["limits"]) {
        report.warn(
          .criterionElement, at: path, "\(criterion.name) is about a limit, but the protocol has no limits",
          remedy: "Add it to `limits:` with its value and justification.")
      }
    }
  }

  private static let limitsAreJustified: Check = { content, report in
    for (position, limit) in content.limits.enumerated() {
      let path = ProtocolPath.root["limits"][position]
      guard limit.justification == nil, report.isRead(path["justification"]) else { continue }
      report.error(
        .limitUnjustified, at: path,
        "the limit of \(limit.field.isEmpty ? "this entry" : limit.field) has no justification",
        remedy: "Add `justification:` with the reason. JBI asks for it also where the choice is not to limit.")
    }
  }
}

extension Criterion {
  /// The criterion in a sentence.
  var name: String { id.isEmpty ? "this criterion" : "criterion \(id.shortened)" }
}

extension ProtocolMessage.Code {
  static let elementState = Self(rawValue: "pcc-element")
  static let elementUnused = Self(rawValue: "pcc-unused")
  static let evidenceSources = Self(rawValue: "evidence-sources")
  static let criterionUndefined = Self(rawValue: "criterion-definition")
  static let criterionExamples = Self(rawValue: "criterion-examples")
  static let criterionElement = Self(rawValue: "criterion-element")
  static let limitUnjustified = Self(rawValue: "limit-justification")
}

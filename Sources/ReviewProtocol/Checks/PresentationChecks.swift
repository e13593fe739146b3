/// Analysis, planned outputs, appraisal, consultation (JBI Manual, 11.2.8 and 11.2.9).
extension ProtocolChecks {
  static let presentation: [Check] = [
    analysisIsDescriptive, outputsArePlanned, appraisalHasInstrument, consultationIsSaid,
  ]

  private static let analysisIsDescriptive: Check = { content, report in
    guard let approach = content.analysis.approach, let method = Synthesis.planned(in: approach) else { return }
    report.warn(
      .synthesis, at: .root["analysis"]["approach"], "the analysis plans what a scoping review leaves out: \(method)",
      remedy:
        "JBI describes and maps: frequency counts, basic coding, content analysis. Take it out, or plan a systematic review."
    )
  }

  private static let outputsArePlanned: Check = { content, report in
    let path = ProtocolPath.root["analysis"]
    guard report.isWritten(path) else {
      return report.warnAbsent(
        .analysisMissing, path, isAbsent: true, "the protocol doesn't say how results are analysed and presented",
        remedy: "Add `analysis:` with the `approach` and the planned `outputs`.")
    }
    report.warnAbsent(
      .noOutputs, path["outputs"], isAbsent: content.analysis.outputs.isEmpty,
      "no table, figure or map is planned",
      remedy: "Add `outputs:` with at least one; JBI asks for a draft of the presentation in the protocol.")
    for (position, output) in content.analysis.outputs.enumerated() {
      report.warnAbsent(
        .outputWithoutQuestion, path["outputs"][position]["question"], isAbsent: output.questions.isEmpty,
        "planned output \(output.id.quotedID) answers no question",
        remedy: "Add `question:` with the id of the question it answers.")
    }
  }

  private static let appraisalHasInstrument: Check = { content, report in
    report.warnAbsent(
      .appraisal, .root["appraisal"]["instrument"],
      isAbsent: content.appraisal.isPlanned && content.appraisal.instrument == nil,
      "critical appraisal is planned without an instrument",
      remedy: "Add `instrument:`, for example a JBI checklist, and `use:` for what the results are used for.")
  }

  private static let consultationIsSaid: Check = { content, report in
    let path = ProtocolPath.root["consultation"]
    let consultation = content.consultation
    report.warnAbsent(
      .consultation, path, isAbsent: consultation.isPlanned == nil && consultation.groups.isEmpty,
      "the protocol doesn't say whether knowledge users are consulted",
      remedy: "Write `planned: true` with the groups below `consultation:`, or `planned: false` with the reason.")
    report.warnAbsent(
      .consultation, path["groups"], isAbsent: consultation.isPlanned == true && consultation.groups.isEmpty,
      "consultation is planned, but nobody is named",
      remedy: "Add `groups:` with who is consulted, when and on what.")
  }
}

/// Methods of synthesis, which a scoping review leaves out.
enum Synthesis {
  /// The first that `text` names as something that is done; a clause with a negation says that it isn't.
  static func planned(in text: String) -> String? {
    for clause in clauses(of: text) where negations.isDisjoint(with: clause) {
      let line = " " + clause.joined(separator: " ") + " "
      if let method = methods.first(where: { line.contains(" " + $0.words + " ") }) { return method.name }
    }
    return nil
  }

  /// Plurals are left out: `meta-analyses` are mostly sources that are counted.
  private static let methods: [(words: String, name: String)] = [
    ("thematic synthesis", "thematic synthesis"), ("thematically synthesise", "thematic synthesis"),
    ("thematically synthesised", "thematic synthesis"), ("thematically synthesized", "thematic synthesis"),
    ("meta analysis", "meta-analysis"), ("metaanalysis", "meta-analysis"), ("meta synthesis", "meta-synthesis"),
    ("metasynthesis", "meta-synthesis"), ("meta aggregation", "meta-aggregation"),
    ("metaaggregation", "meta-aggregation"), ("meta aggregated", "meta-aggregation"),
    ("meta ethnography", "meta-ethnography"), ("pooling", "pooling of results"), ("pooled", "pooling of results"),
    ("pool", "pooling of results"),
  ]

  private static let negations: Set = [
    "no", "not", "nor", "neither", "never", "none", "without", "cannot", "wont", "dont", "doesnt", "isnt", "arent",
    "instead", "rather", "avoid", "avoids", "avoided", "exclude", "excludes", "excluded", "unlike", "forgo", "refrain",
  ]

  private static func clauses(of text: String) -> [[String]] {
    text.split { ".;!?:".contains($0) }.flatMap { sentence in
      String(sentence).words.split { ["but", "however", "although", "while"].contains($0) }.map(Array.init)
    }
  }
}

extension ProtocolMessage.Code {
  static let synthesis = Self(rawValue: "synthesis")
  static let analysisMissing = Self(rawValue: "analysis-missing")
  static let noOutputs = Self(rawValue: "no-outputs")
  static let outputWithoutQuestion = Self(rawValue: "output-without-question")
  static let appraisal = Self(rawValue: "appraisal")
  static let consultation = Self(rawValue: "consultation")
}

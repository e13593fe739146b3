internal import Bibliography

/// Works out what an amendment changes for decisions and charted answers that were made before it.
package enum AmendmentEffects {
  /// The effects of an amendment, in the order of the document, then what it asks for beyond past decisions. Every change
  /// stands in the list; those that nothing depends on come together as the last.
  ///
  /// Only what was decided or charted under versions before `number` counts. To look over several amendments, call it
  /// for each in turn: then a decision made between two of them is asked about the later one only.
  ///
  /// - Parameter number: the number of the version that the amendment made.
  package static func of(
    from old: ProtocolValue, to new: ProtocolValue, number: Int, decisions: [PastDecision], answers: [PastAnswer]
  ) -> [AmendmentEffect] {
    let amendment = Amendment(
      old: ReviewProtocol(old), new: ReviewProtocol(new), number: number,
      changes: ProtocolDifference.changes(from: old, to: new), decisions: decisions,
      answers: answers.filter { $0.version < number })
    let effects =
      amendment.criterionEffects + amendment.eligibilityEffects + amendment.selectionEffects
      + amendment.reasonEffects + amendment.chartingEffects + amendment.codebookEffects
    return effects + amendment.otherEffects(than: effects)
  }
}

/// Two versions with what was done before the newer one.
struct Amendment {
  let old: ReviewProtocol
  let new: ReviewProtocol
  let number: Int
  let changes: [ProtocolChange]
  /// Made before the amendment, and not settled by a decision at full text since.
  let decisions: [PastDecision]
  /// Charted before the amendment.
  let answers: [PastAnswer]
  /// Names of each code of the older version, folded, by codebook and path.
  let codeNames: [String: [String: Set<String>]]
  /// Criteria that have a new id: the changes that say so.
  let renamedCriteria: [ProtocolChange]
  /// For each criterion the labels of the reasons that belong to it in either version, folded.
  private let labels: [String: Set<String>]
  /// All reasons that either version lists, and the ids of its criteria, folded.
  private let knownReasons: Set<String>
  /// Records whose full text was excluded by all who decided.
  private let excludedAtFullText: Set<Int>

  /// - Parameter decisions: all that stand, those made under the newer version too.
  init(
    old: ReviewProtocol, new: ReviewProtocol, number: Int, changes: [ProtocolChange], decisions: [PastDecision],
    answers: [PastAnswer]
  ) {
    self.old = old
    self.new = new
    self.number = number
    self.changes = changes
    let settled = Set(decisions.filter { $0.stage == .fullText && ($0.version ?? 0) >= number }.map(\.record))
    self.decisions = decisions.filter { decision in
      (decision.version ?? 0) < number && !(decision.stage == .titleAbstract && settled.contains(decision.record))
    }
    self.answers = answers
    codeNames = old.codebooks.reduce(into: [:]) { $0[$1.id] = $1.codes.foldedNames }
    renamedCriteria = changes.filter { $0.section == "criteria" && $0.key == "id" }
    let reasons = old.exclusionReasons + new.exclusionReasons
    labels = reasons.reduce(into: [:]) { labels, reason in
      for id in reason.criteria { labels[id, default: []].insert(reason.label.foldedLabel) }
    }
    knownReasons = Set(reasons.map(\.label.foldedLabel) + (old.criteria + new.criteria).map(\.id.foldedLabel))
    let fullText = Dictionary(grouping: decisions.filter { $0.stage == .fullText }, by: \.record)
    excludedAtFullText = Set(fullText.filter { $0.value.allSatisfy(\.isExclusion) }.keys)
  }

  func changes(in section: String) -> [ProtocolChange] { changes.filter { $0.section == section } }

  /// Changes of a section by the entry they are about, in their order.
  func changesBySubject(in section: String, list: String) -> [(subject: String, changes: [ProtocolChange])] {
    var order: [String] = []
    var groups: [String: [ProtocolChange]] = [:]
    for change in changes(in: section) where change.list == list {
      guard let subject = change.subject else { continue }
      if groups[subject] == nil { order.append(subject) }
      groups[subject, default: []].append(change)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  /// The records of the decisions that fit.
  func records(where fits: (PastDecision) -> Bool) -> [Int] {
    Set(decisions.filter(fits).map(\.record)).sorted()
  }

  /// Records excluded by a reason that belongs to one of these criteria, in the older or the newer version, or that is the
  /// id of one, or that cite one of them.
  func excluded(under criteria: Set<String>) -> [Int] {
    let labels = labels(of: criteria)
    return records { decision in
      decision.isExclusion
        && (decision.criteria.contains { criteria.contains($0) }
          || decision.reason.map { labels.contains($0.foldedLabel) } ?? false)
    }
  }

  private func labels(of criteria: Set<String>) -> Set<String> {
    criteria.reduce(into: []) {
      $0.formUnion(labels[$1] ?? []); $0.insert($1.foldedLabel)
    }
  }

  /// What was excluded, at the stages of these criteria, for no reason that the protocol lists, as is usual at title and
  /// abstract: one effect a stage. Nothing where there is none.
  ///
  /// - Parameter words: what may have been meant, `I1`.
  func excludedWithoutReason(under criteria: Set<String>, _ words: String, _ changes: [String]) -> [AmendmentEffect] {
    let known = Set(excluded(under: criteria))
    let judged = (old.criteria + new.criteria).filter { criteria.contains($0.id) }.flatMap(\.stage.decisionStages)
    let stages = criteria.isEmpty ? Set(PastDecision.Stage.allCases) : Set(judged)
    return PastDecision.Stage.allCases.filter(stages.contains).compactMap { stage in
      let items = records {
        $0.stage == stage && $0.isExclusion && $0.criteria.isEmpty && !known.contains($0.record)
          && !($0.reason.map { knownReasons.contains($0.foldedLabel) } ?? false)
      }
      guard !items.isEmpty else { return nil }
      return AmendmentEffect(
        changes: changes, kind: .excludedWithoutReason, weight: .needed,
        action:
          "look again at \(items.counted("record")) excluded at \(stage.words) without a listed reason: nobody can tell whether \(words) was meant",
        items: items)
    }
  }

  /// Records kept at one of these stages and not excluded at full text since.
  func kept(at stages: [PastDecision.Stage]) -> [Int] {
    let kept = Set(records { !$0.isExclusion && stages.contains($0.stage) })
    return kept.subtracting(excludedAtFullText).sorted()
  }
}

extension String {
  /// How labels and values are compared: lower case, single blanks.
  var foldedLabel: String { lowercased().singleSpaced }
}

extension [Int] {
  /// `3 records`, `1 source`.
  func counted(_ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension CriterionStage {
  /// The stages at which it is judged.
  var decisionStages: [PastDecision.Stage] {
    switch self {
    case .titleAbstract: [.titleAbstract]
    case .fullText: [.fullText]
    case .both: [.titleAbstract, .fullText]
    }
  }
}

import ReviewProtocol
import Testing

@Suite struct EffectsOnDecisions {
  private static let decisions = [
    decision(1, .titleAbstract, excludedFor: "Not at a distance"),
    decision(2, .titleAbstract), decision(2, .fullText, excludedFor: " not at  A distance"),
    decision(3, .titleAbstract), decision(3, .fullText),
    decision(4, .titleAbstract, excludedFor: "Something else", citing: ["I2"]),
    decision(5, .titleAbstract, excludedFor: "Not at a distance", version: 2),
    decision(6, .titleAbstract, version: nil),
    decision(7, .fullText, excludedFor: "Language"),
  ]

  private static func decision(
    _ record: Int, _ stage: PastDecision.Stage, excludedFor reason: String? = nil, citing criteria: [String] = [],
    version: Int? = 1
  ) -> PastDecision {
    PastDecision(
      record: record, stage: stage, isExclusion: reason != nil, reason: reason, criteria: criteria, version: version)
  }

  private func effects(_ edits: (String, String)...) -> [AmendmentEffect] {
    TelehealthProtocol.effects(edits, decisions: Self.decisions)
  }

  @Test func whatWasExcludedUnderARewordedCriterionIsLookedAtAgain() {
    let effects = effects(("wording: Therapy is delivered at a distance.", "wording: Therapy is delivered live."))
    #expect(effects.map(\.kind) == [.excludedUnderCriterion, .keptBefore])
    #expect(effects.map(\.items) == [[1, 2, 4], [3, 6]])
    #expect(
      effects.map(\.action) == [
        "look again at 3 records excluded under I2", "look again at 2 records kept before I2 was changed",
      ])
    #expect(effects.allSatisfy { $0.weight == .needed })
  }

  /// Two exclusions at title and abstract without a reason, one of them under the id of a criterion, one at full text.
  private static let bare = [
    PastDecision(record: 1, stage: .titleAbstract, isExclusion: true, reason: nil, criteria: [], version: 1),
    PastDecision(record: 2, stage: .titleAbstract, isExclusion: true, reason: " i2", criteria: [], version: 1),
    PastDecision(record: 3, stage: .titleAbstract, isExclusion: true, reason: " ", criteria: [], version: 1),
    PastDecision(record: 4, stage: .fullText, isExclusion: true, reason: nil, criteria: [], version: 1),
  ]

  @Test func exclusionsWithoutAReasonAreLookedAtAgain() {
    let reworded = TelehealthProtocol.effects(
      [("wording: Therapy is delivered at a distance.", "wording: Therapy is live.")], decisions: Self.bare)
    #expect(
      reworded.map(\.action) == [
        "look again at 1 record excluded under I2",
        "look again at 2 records excluded at title and abstract without a listed reason: nobody can tell whether I2 was meant",
        "look again at 1 record excluded at full text without a listed reason: nobody can tell whether I2 was meant",
        "nothing to look at again: no record was kept at its stage before I2 was changed",
      ])
    #expect(reworded.map(\.items) == [[2], [1, 3], [4], []])
    #expect(reworded.map(\.weight) == [.needed, .needed, .needed, .nothing])
    // E1 is judged at full text only.
    let removed = TelehealthProtocol.effects(
      [("wording: The source is a conference abstract.", "wording: It is an abstract.")], decisions: Self.bare)
    #expect(removed.filter { $0.kind == .excludedWithoutReason }.map(\.items) == [[4]])
  }

  @Test func anAddedCriterionDoesNotTouchThem() {
    let effects = TelehealthProtocol.effects(
      [
        (
          "limits:\n",
          "  - {id: E5, kind: exclusion, stage: both, element: concept, wording: Hearing aids.}\nlimits:\n"
        )
      ], decisions: Self.bare)
    #expect(effects.map(\.kind) == [.keptBefore])
  }

  @Test func aReasonOfSeveralCriteriaCitesEach() {
    let edit = ("{label: Language, criterion: E2}", "{label: Language, criterion: [E2, I1]}")
    let effects = TelehealthProtocol.effects(
      [edit, ("adults with aphasia after stroke.", "adults with aphasia.")], decisions: Self.decisions)
    #expect(effects.first { $0.kind == .excludedUnderCriterion }?.items == [7])
  }

  @Test func whatNoDecisionShowsIsSaidToo() {
    let effects = effects(
      ("  - {name: Reference lists", "  - {name: PsycINFO, kind: database, planned: [2]}\n  - {name: Reference lists"),
      ("platform: Ovid, planned: [2]}", "platform: Ovid, planned: [1, 2]}"),
      ("step_2: All terms are used in all databases.", "step_2: All terms, and spellings, in all databases."),
      ("size: 25", "size: 50"), ("threshold: 0.75", "threshold: 0.8"),
      ("conflicts_of_interest: None declared.", "conflicts_of_interest: One."), ("Frequency counts.", "Counts."))
    #expect(
      effects.map(\.action) == [
        "search it, and import what it finds", "search it, and import what it finds", "run the search again",
        "see whether the pilot on record still passes, or run another", "nothing that was decided depends on them",
      ])
    #expect(effects.map(\.changes.count) == [1, 1, 1, 2, 2])
    #expect(effects.map(\.weight) == [.needed, .needed, .needed, .needed, .nothing])
    #expect(effects.allSatisfy { $0.kind.isWithoutRecords && $0.items.isEmpty })
  }

  @Test func everyChangeIsSaidOnce() {
    let edits = [
      ("planned: [1, 2], coverage", "planned: [1], coverage"), ("None declared.", "One."),
      ("wording: Therapy is delivered at a distance.", "wording: Therapy is live."), ("size: 25", "size: 50"),
    ]
    let said = Set(TelehealthProtocol.effects(edits).flatMap(\.changes))
    #expect(said == Set(TelehealthProtocol.changes(edits).map(\.sentence)))
  }

  @Test func aNewCriterionIsAboutWhatWasKept() {
    let effects = effects(
      (
        "limits:\n",
        "  - {id: E5, kind: exclusion, stage: full-text, element: concept, wording: Hearing aids.}\nlimits:\n"
      ))
    #expect(effects.map(\.items) == [[3]])
    #expect(effects.map(\.action) == ["look again at 1 record kept before E5 applied"])
  }

  @Test func aRemovedCriterionIsAboutWhatWasExcluded() {
    let effects = effects(
      (
        "  - id: E2\n    kind: exclusion\n    stage: both\n    element: limit\n    wording: The source is in a language that the team doesn't read.\n",
        ""
      ), ("  - {label: Language, criterion: E2}\n", ""))
    #expect(effects.map(\.kind) == [.excludedUnderCriterion, .exclusionReason])
    #expect(effects.map(\.items) == [[7], [7]])
    #expect(
      effects.last?.action
        == "1 record carries the removed reason “Language”: choose another reason for each, or include it")
  }

  @Test func aRulingHelpsAndAsksNothing() {
    let effects = effects(("aphasia is left out.]", "aphasia is left out., Children are left out.]"))
    #expect(effects.map(\.kind) == [.explained])
    #expect(effects.map(\.weight) == [.nothing])
    #expect(effects.map(\.action) == ["helpful from now on, no need to look again"])
  }

  @Test func aCriterionThatOnlyHasANewNameAsksNothing() {
    let effects = effects(("  - id: E2\n", "  - id: E4\n"), ("Language, criterion: E2", "Language, criterion: E4"))
    #expect(effects.map(\.weight) == [.nothing])
    #expect(effects.map(\.action) == ["nothing to do: what cites E2 before version 2 means E4"])
    #expect(
      effects.first?.changes == [
        "criterion E2 is now called E4",
        "exclusion reason “Language” now belongs to criterion E4 (before: criterion E2)",
      ])
  }

  @Test func aRenamedReasonNamesItsRecords() {
    let effects = effects(("label: Not at a distance", "label: Not remote"))
    #expect(effects.map(\.kind) == [.exclusionReason])
    #expect(effects.map(\.items) == [[1, 2]])
  }

  @Test func aWiderLimitIsAboutWhatItExcluded() {
    let effects = effects(("value: [English, Dutch]", "value: [English, Dutch, French]"))
    #expect(effects.map(\.kind) == [.limit])
    #expect(effects.map(\.items) == [[7]])
  }

  @Test func aNarrowerLimitIsAboutWhatWasKeptToo() {
    let effects = effects(("value: [English, Dutch]", "value: [English]"))
    #expect(effects.map(\.kind) == [.limit, .keptBefore])
    #expect(effects.last?.items == [3, 6])
  }

  @Test func aChangeThatNothingCitesSaysSo() {
    let effects = effects(("types: [primary study, review, report]", "types: [primary study, review, report, thesis]"))
    #expect(effects.map(\.kind) == [.evidenceType])
    #expect(effects.map(\.action) == ["nothing to look at again: no exclusion cites the type of evidence source"])
    #expect(effects.map(\.weight) == [.nothing])
  }

  @Test func moreReviewersAskForMoreDecisionsWhereTheRuleChanged() {
    // At title and abstract the protocol has a rule of its own.
    let effects = effects(("reviewers_per_record: 2\n", "reviewers_per_record: 3\n"))
    #expect(effects.map(\.kind) == [.selectionRule])
    #expect(effects.map(\.items) == [[2, 3, 7]])
    #expect(effects.first?.changes == ["reviewers per record: 2 → 3"])
  }

  @Test func anotherOrderOfReasonsMayChangeThePrimaryOne() {
    let reason = "  - {label: Language, criterion: E2}\n"
    let first = "  - {label: Not adults"
    let effects = effects((reason, ""), (first, reason + first))
    #expect(effects.map(\.kind) == [.orderOfReasons])
    #expect(effects.map(\.weight) == [.optional])
    #expect(effects.map(\.items) == [[2, 7]])
  }
}

@Suite struct EffectsOnCharting {
  private static let answers = [
    PastAnswer(source: 1, field: "technology", values: ["Video  call"], version: 1),
    PastAnswer(source: 2, field: "technology", values: ["app", "other"], version: 1),
    PastAnswer(source: 3, field: "technology", values: ["telephone"], version: 1),
    PastAnswer(source: 1, field: "barriers", values: ["technical/device"], version: 1),
    PastAnswer(source: 2, field: "barriers", values: ["skills"], version: 1),
    PastAnswer(source: 4, field: "barriers", values: ["technical/device"], version: 2),
    PastAnswer(source: 3, field: "outcomes/name", values: ["naming"], version: 1),
  ]

  private func effects(_ edits: (String, String)...) -> [AmendmentEffect] {
    TelehealthProtocol.effects(edits, answers: Self.answers)
  }

  @Test func aNewFieldIsChartedForAllSourcesBefore() {
    let effects = effects(("- {id: sessions", "- {id: dose, label: Dose, type: text}\n    - {id: sessions"))
    #expect(effects.map(\.items) == [[1, 2, 3]])
    #expect(
      effects.map(\.action) == ["chart `dose` for 3 sources charted before: it was not asked in version 1"])
  }

  @Test func newValuesAreLookedForFirstWhereTheAnswerWasOpen() {
    let effects = effects(("- telephone\n", "- telephone\n        - chat\n"))
    #expect(effects.map(\.items) == [[2], [1, 3]])
    #expect(effects.map(\.weight) == [.needed, .optional])
  }

  @Test func aLostValueNamesTheSourcesThatHaveIt() {
    let effects = effects(("        - app\n", ""))
    #expect(effects.map(\.items) == [[2]])
    #expect(effects.map(\.action) == ["choose another value of `technology` for 1 source that has “app”"])
  }

  @Test func aValueIsComparedWithoutCaseAndBlanks() {
    #expect(effects(("{value: video call,", "{value: video,")).map(\.items) == [[1]])
    #expect(effects(("definition: Picture and sound at", "definition: Picture or sound at")).map(\.items) == [[1]])
  }

  @Test func aNewDefinitionIsAboutAllAnswers() {
    #expect(effects(("What therapist and client use.", "What the client uses.")).map(\.items) == [[1, 2, 3]])
  }

  @Test func aRemovedFieldKeepsItsAnswers() {
    let field =
      "    - {id: barriers, label: Barriers, type: codes, codebook: barriers, question: Q2, repeatable: true}\n"
    let effects = effects((field, ""))
    #expect(effects.map(\.kind) == [.fieldRemoved])
    #expect(effects.map(\.weight) == [.nothing])
    #expect(effects.map(\.items) == [[1, 2]])
  }

  @Test func aFieldInARenamedTableIsFoundUnderItsOldName() {
    let effects = effects(
      ("- id: outcomes\n", "- id: results\n"),
      ("{id: name, label: Outcome, type: text}", "{id: name, label: Outcome, type: text, definition: As named.}"))
    #expect(effects.last?.items == [3])
  }

  @Test func codesThatMovedOrMeanSomethingElseNameTheirSources() {
    let device = "          - {id: device, label: Device}\n"
    let end = "can do with a device.}\n"
    #expect(effects((device, ""), (end, end + device)).map(\.items) == [[1]])
    #expect(effects(("What people can do with a device.", "Reading and typing.")).map(\.items) == [[2]])
    let removed = effects((device, ""))
    #expect(removed.map(\.action) == ["choose another code for 1 source coded `technical/device`"])
  }
}

extension TelehealthProtocol {
  /// What an amendment to version 2 by edits of the text has for effects.
  fileprivate static func effects(
    _ edits: [(String, String)], decisions: [PastDecision] = [], answers: [PastAnswer] = []
  ) -> [AmendmentEffect] {
    AmendmentEffects.of(
      from: value, to: edited(edits).value, number: 2, decisions: decisions, answers: answers)
  }
}

import Bibliography
import ReviewProtocol
import Testing

@Suite struct WhatChangedInCriteria {
  @Test func aRewordedCriterionIsSaidWithBothWordings() {
    #expect(
      TelehealthProtocol.sentences(
        ("wording: Therapy is delivered at a distance.", "wording: Therapy is delivered at a distance, live."))
        == [
          "criterion I2 reworded: “Therapy is delivered at a distance.” → “Therapy is delivered at a distance, live.”"
        ])
  }

  @Test func aDefinitionIsNamedWithItsCriterion() {
    #expect(
      TelehealthProtocol.sentences(("at least half of the people", "at least two thirds of the people"))
        == [
          "definition of criterion I1 changed: “Mixed groups count when at least half of the people have aphasia.” → “Mixed groups count when at least two thirds of the people have aphasia.”"
        ])
  }

  @Test func stageKindAndElementAreSaidInWords() {
    #expect(
      TelehealthProtocol.sentences(
        (
          "kind: exclusion\n    stage: both\n    element: limit",
          "kind: inclusion\n    stage: full-text\n    element: other"
        ))
        == [
          "criterion E2 is now an inclusion criterion (before: exclusion)",
          "criterion E2 now applies at full text only (before: both stages)",
          "criterion E2 now belongs to other (before: limit)",
        ])
  }

  @Test func aNewCriterionIsSaidWhole() {
    #expect(
      TelehealthProtocol.sentences(
        (
          "limits:\n",
          "  - {id: E5, kind: exclusion, stage: full-text, element: concept, wording: It is about hearing aids., definition: Implants too.}\nlimits:\n"
        ))
        == [
          "criterion E5 added: “It is about hearing aids.” (exclusion, full text, concept); definition: “Implants too.”"
        ])
  }

  @Test func aRemovedCriterionIsSaidWhole() {
    #expect(
      TelehealthProtocol.sentences(
        (
          "  - id: E1\n    kind: exclusion\n    stage: full-text\n    element: evidence source\n    wording: The source is a conference abstract.\n",
          ""
        ))
        == [
          "criterion E1 removed: “The source is a conference abstract.” (exclusion, full text, evidence source)"
        ])
  }

  @Test func aNewNameIsNoNewCriterion() {
    let changes = TelehealthProtocol.changes([("  - id: E2\n", "  - id: E4\n")])
    #expect(changes.map(\.sentence) == ["criterion E2 is now called E4"])
    #expect(changes.first?.subject == "E4")
    #expect(changes.first?.formerSubject == "E2")
  }

  @Test func examplesAndRulingsAreNamed() {
    #expect(
      TelehealthProtocol.sentences(
        ("in: [aphasia group at home]", "in: [aphasia group at home, coaching by phone]"),
        ("[Primary progressive aphasia is left out.]", "[Primary progressive aphasia is kept.]"))
        == [
          "examples of criterion I1 that stay in gained “coaching by phone”",
          "rulings of criterion I1 changed: “Primary progressive aphasia is left out.” → “Primary progressive aphasia is kept.”",
        ])
  }

  @Test func aNewOrderIsSaidOnce() {
    let text = "  - {field: date, value: none, justification: The field is young.}\n"
    let first = "  - {field: language,"
    #expect(
      TelehealthProtocol.sentences((text, ""), (first, text + first))
        == ["limits are listed in a new order: date, language"])
  }
}

@Suite struct WhatChangedInTheForm {
  @Test func newValuesStandTogether() {
    let changes = TelehealthProtocol.changes([
      ("- telephone\n", "- telephone\n        - virtual reality\n        - {value: chat, definition: Typed.}\n")
    ])
    #expect(
      changes.map(\.sentence) == ["charting field `technology` gained 2 values: “virtual reality”, “chat” (“Typed.”)"])
    #expect(changes.first?.after?.elements.compactMap { $0["value"]?.text } == ["virtual reality", "chat"])
  }

  @Test func aValueIsCalledRenamedOnlyWhenThatIsCertain() {
    #expect(
      TelehealthProtocol.sentences(
        ("[speech therapist, assistant, volunteer,", "[speech therapist, assistants, student,"))
        == [
          "charting field `provider` gained the value “student”",
          "charting field `provider` lost the value “volunteer”",
          "value “assistant” of charting field `provider` renamed to “assistants”",
        ])
    #expect(
      TelehealthProtocol.sentences(("{value: video call, definition", "{value: video, definition"))
        == ["value “video call” of charting field `technology` renamed to “video”"])
  }

  @Test func aNewFieldIsSaidWithWhatItAsks() {
    #expect(
      TelehealthProtocol.sentences(
        (
          "- {id: sessions",
          "- {id: role, label: Role of the carer, type: single, values: [helps, watches], question: [Q1, Q2], required: true}\n    - {id: sessions"
        ))
        == ["charting field `role` added: Role of the carer (single: “helps”, “watches”), answers Q1, Q2, required"])
  }

  @Test func aCodeThatMovedIsNotANewCode() {
    let device = "          - {id: device, label: Device}\n"
    let end = "can do with a device.}\n"
    let changes = TelehealthProtocol.changes([(device, ""), (end, end + device)])
    #expect(changes.map(\.sentence) == ["code `technical/device` moved below `personal`"])
    #expect(changes.first?.container == ["barriers"])
  }

  @Test func codesOfSeveralCodebooksAreToldApart() {
    #expect(
      TelehealthProtocol.sentences(
        ("label: Device}", "label: Devices}"),
        ("analysis:\n", "  - {id: more, label: More, codes: [{id: a, label: A}]}\nanalysis:\n"))
        == [
          "label of code `technical/device` of codebook `barriers` changed: “Device” → “Devices”",
          "codebook `more` added: “More”; codes: a “A”",
        ])
  }
}

@Suite struct WhatChangedInTheRest {
  @Test func theOrderOfReasonsMatters() {
    let reason = "  - {label: Conference abstract, criterion: E1}\n"
    let first = "  - {label: Not adults"
    #expect(
      TelehealthProtocol.sentences((reason, ""), (first, reason + first))
        == ["exclusion reasons: “Conference abstract” now comes before “Not adults with aphasia”"])
  }

  @Test func aReasonIsKnownByItsCriterion() {
    #expect(
      TelehealthProtocol.sentences(
        ("{label: Not at a distance, criterion: I2}", "{label: Not remote, criterion: I2}\n  - {label: No therapy}"))
        == [
          "exclusion reason “Not at a distance” is now called “Not remote”",
          "exclusion reason “No therapy” added before “Conference abstract”",
        ])
  }

  @Test func aReasonOfSeveralCriteriaNamesThemAll() {
    #expect(
      TelehealthProtocol.sentences(
        ("{label: Conference abstract, criterion: E1}", "{label: Conference abstract, criterion: [E1, I2]}"),
        ("  - {label: Language", "  - {label: Neither, criterion: [I1, I2]}\n  - {label: Language"))
        == [
          "exclusion reason “Conference abstract” now belongs to criteria E1 and I2 (before: criterion E1)",
          "exclusion reason “Neither” added before “Language”, belongs to criteria I1 and I2",
        ])
  }

  @Test func termsAndTypesWithCommasCanBeToldApart() {
    #expect(
      TelehealthProtocol.sentences(
        ("terms: [aphasia, dysphasia, stroke]", "terms: [aphasia, dysphasia, stroke, \"aphasia, global\", anomia]"),
        ("types: [primary study, review, report]", "types: [primary study, \"thesis, any\", review, report, policy]"))
        == [
          "terms of the population gained “aphasia, global” and “anomia”",
          "types of evidence source that count gained “thesis, any” and “policy”",
        ])
  }

  @Test func numbersStandWithAnArrow() {
    #expect(
      TelehealthProtocol.sentences(
        ("reviewers_per_record: 2\n", "reviewers_per_record: 3\n"), ("threshold: 0.75", "threshold: 80 %"),
        (
          "{id: full-text, maybe_counts_as: conflict}",
          "{id: full-text, reviewers_per_record: 1, maybe_counts_as: conflict}"
        ))
        == [
          "reviewers per record: 2 → 3", "pilot threshold: 0.75 → 0.8",
          "reviewers per record at full text: not stated → 1",
        ])
  }

  @Test func limitsAndSourcesAreSaidByName() {
    #expect(
      TelehealthProtocol.sentences(
        ("value: [English, Dutch]", "value: [English, Dutch, Spanish]"), ("planned: [2]}", "planned: [1, 2]}"))
        == [
          "language limit: “English”, “Dutch” → “English”, “Dutch”, “Spanish”",
          "Embase is now searched in steps 1 and 2 (before: 2)",
        ])
  }

  @Test func anotherDatabaseOfTheSameKindIsNotTheSameDatabase() {
    #expect(
      TelehealthProtocol.sentences(("name: Embase", "name: Emcare"))
        == [
          "source Emcare added (database, step 2): platform: “Ovid”",
          "source Embase removed (database, step 2): platform: “Ovid”",
        ])
  }

  @Test func ofALongTextOnlyTheChangedStretchIsShown() {
    let words = (1...60).map { "w\($0)" }
    let old = words.joined(separator: " ")
    var changed = words
    changed[29] = "new"
    changed.removeLast()
    #expect(
      TelehealthProtocol.sentences(("conflicts_of_interest: None declared.", "conflicts_of_interest: \(old)")).first?
        .hasSuffix("“None declared.” → “\(old)”") == true)
    let before = TelehealthProtocol.document(("None declared.", old)).value
    let after = TelehealthProtocol.document(("None declared.", changed.joined(separator: " "))).value
    #expect(
      ProtocolDifference.changes(from: before, to: after).map(\.sentence) == [
        "conflicts of interest changed: “… w26 w27 w28 w29 w30 w31 w32 w33 w34 … w56 w57 w58 w59 w60” → “… w26 w27 w28 w29 new w31 w32 w33 w34 … w56 w57 w58 w59”"
      ])
  }

  @Test func onlyLineBreaksAreSaidToBeOnlyThat() {
    #expect(
      TelehealthProtocol.sentences(("      2  telehealth", "\n      2   telehealth"))
        == ["draft strategy changed: only blanks or line breaks differ"])
  }

  @Test(.timeLimit(.minutes(10))) func hugeTextsAreCompared() {
    let old = (0..<40_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<40_000).map { "b\($0)" }.joined(separator: " ")
    let before = TelehealthProtocol.document(("None declared.", old)).value
    let after = TelehealthProtocol.document(("None declared.", new)).value
    let sentences = ProtocolDifference.changes(from: before, to: after).map(\.sentence)
    #expect(sentences.count == 1)
    #expect(sentences.allSatisfy { $0.count < 2_000 })
  }
}

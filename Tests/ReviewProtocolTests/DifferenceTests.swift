import Bibliography
import Fixtures
import ReviewProtocol
import Testing

@Suite struct DifferenceDraft {
  @Test func look() {
    func show(_ edits: (String, String)...) {
      for change in TelehealthProtocol.changes(edits) {
        print(
          "##", change.section, change.subject ?? "-", change.key ?? "-", change.kind, change.container,
          change.list ?? "-", "|", change.sentence)
      }
    }
    show(("wording: Therapy is delivered at a distance.", "wording: Therapy is delivered at a distance, live."))
    show(
      (
        "Mixed groups count when at least half of the people",
        "Mixed groups count when at least two thirds of the people"
      ))
    show(("stage: full-text\n    element: evidence", "stage: both\n    element: evidence"))
    show(
      (
        "limits:\n",
        "  - {id: E3, kind: exclusion, stage: full-text, element: concept, wording: The source is about hearing aids., definition: Implants too., examples: {out: [a, b]}}\nlimits:\n"
      ))
    show(("  - id: E2\n", "  - id: E4\n"))
    show(
      ("value: [English, Dutch]", "value: [English, Dutch, French]"),
      ("platform: EBSCOhost, planned: [1, 2]", "platform: EBSCOhost, planned: [2]"))
    show(
      (
        "        - telephone\n",
        "        - telephone\n        - virtual reality\n        - {value: chat, definition: Typed.}\n"
      ))
    show(
      ("        - app\n", ""),
      ("[speech therapist, assistant, volunteer, other]", "[speech therapist, assistants, student, other]"))
    show(
      (
        "- {id: country,",
        "- {id: role, label: Role of the carer, type: single, values: [helps, watches, not stated], question: [Q1, Q2], required: true}\n    - {id: land,"
      ))
    show(
      ("          - {id: device, label: Device}\n", ""),
      ("can do with a device.}\n", "can do with a device.}\n          - {id: device, label: Device}\n"))
    show(
      ("  - {label: Not adults with aphasia, criterion: I1, definition: Less than half have aphasia.}\n", ""),
      (
        "  - {label: Language",
        "  - {label: Not adults with aphasia, criterion: I1, definition: Less than half have aphasia.}\n  - {label: Language"
      ))
    show(
      (
        "  - {label: Not at a distance, criterion: I2}",
        "  - {label: Not delivered at a distance, criterion: I2}\n  - {label: No therapy}"
      ))
    show(
      ("reviewers_per_record: 2\n", "reviewers_per_record: 3\n"), ("threshold: 0.75", "threshold: 80 %"),
      ("size: 25", "size: 50"))
    show(
      (
        "{id: full-text, maybe_counts_as: conflict}",
        "{id: full-text, maybe_counts_as: include, reviewers_per_record: 1}"
      ))
    show(
      ("open: false", "open: true"), ("terms: [aphasia, dysphasia, stroke]", "terms: [aphasia, stroke, CVA, apoplexy]"),
      ("conflicts_of_interest: None declared.", ""))
    show(("context:\n    not_applicable: Any country and any service counts.", "context: Community services"))
    show(("2  telehealth[tiab]", "2  tele*[tiab]"), ("source: none\n", "source: A grant\n"))
    show(
      (
        "rulings: [Primary progressive aphasia is left out.]",
        "rulings: [Primary progressive aphasia is left out., Locked-in syndrome is kept.]"
      ))
    show(
      ("- {id: sessions", "- {id: dose, label: Dose, type: text, question: Q1}\n    - {id: sessions"),
      ("analysis:\n", "appendix: 3\nanalysis:\n"))
    show(("- {id: Q1a, text: By which technology?}\n", ""), ("Noor Haddad", "Noor El Haddad"))
    show(
      (
        "- {name: Embase, kind: database, platform: Ovid, planned: [2]}",
        "- {name: Scopus, kind: database, platform: Scopus, planned: [2]}"
      ))
    show(
      (
        "text: Technology by provider, question: [Q1a, Q1b], rows: technology",
        "text: Technology by provider, question: [Q1a], rows: country"
      ))
    show(
      (
        "People who live far from a clinic wait long for speech therapy.\n",
        "People who live far from a clinic wait long for speech therapy. "
      ))
    show(
      ("- {id: country, label: Country, type: country, question: Q1}\n", ""),
      ("    - {id: sessions", "    - {id: country, label: Country, type: country, question: Q1}\n    - {id: sessions"))
  }
}

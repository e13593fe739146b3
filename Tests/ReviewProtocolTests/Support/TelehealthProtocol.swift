import Bibliography
import ReviewProtocol
import Testing

/// A small invented protocol in which every key of the table stands at least once.
enum TelehealthProtocol {
  /// The protocol as a value.
  static var value: ProtocolValue { document().value }

  /// The protocol after edits of its text: each pair names what stands there once, and what comes in its place.
  static func document(_ edits: (String, String)...) -> ProtocolDocument { edited(edits) }

  static func edited(_ edits: [(String, String)]) -> ProtocolDocument {
    var text = text
    for (old, new) in edits {
      #expect(text.contains(old), "the edit finds its place: \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    let document = ProtocolDocument(Array(text.utf8))
    // An edit may leave a reference without its end; what counts here is that all of it is read.
    let unread = ["syntax", "unknown-key", "duplicate-key", "wrong-type", "unknown-value"]
    #expect(document.messages.filter { unread.contains($0.code.rawValue) } == [])
    return document
  }

  /// What edits of the text change, in sentences.
  static func sentences(_ edits: (String, String)...) -> [String] { changes(edits).map(\.sentence) }

  static func changes(_ edits: [(String, String)]) -> [ProtocolChange] {
    ProtocolDifference.changes(from: value, to: edited(edits).value)
  }

  static let text = #"""
    title: "Telehealth for speech therapy after stroke: a scoping review"
    guidance: JBI Manual for Evidence Synthesis, 2024 edition
    authors:
      - name: Noor Haddad
        roles: [protocol author, reviewer]
        user: noor
        affiliation: Institute of Invented Studies, Leiden, Netherlands
        orcid: 0000-0002-1825-0097
        contact: noor@example.org
      - {name: Pieternella, roles: [reviewer, arbiter], user: piet}
    keywords: [aphasia, telehealth]
    registration:
      registry: OSF
      id: osf.io/a_b2c
      url: https://osf.io/a_b2c
      date: 2026-02-01
      note: Deposited before the search.
    background:
      rationale: |
        People who live far from a clinic wait long for speech therapy.
        Video calls are used, but nobody has mapped how.

        # of programmes is unknown | even roughly
      why_scoping_review: The question asks what exists, not what works.
      existing_reviews: PROSPERO, OSF and JBI Evidence Synthesis were searched in January 2026; none was found.
      definitions:
        - {term: telehealth, definition: Care at a distance.}
    objectives:
      - {id: O1, text: Map how speech therapy is delivered at a distance after stroke.}
    questions:
      - id: Q1
        text: How is speech therapy delivered by telehealth to adults with aphasia after stroke?
        sub_questions:
          - {id: Q1a, text: By which technology?}
          - {id: Q1b, text: By whom?}
      - {id: Q2, text: Which barriers do sources report?}
    pcc:
      population:
        text: Adults with aphasia after stroke
        definition: People of 18 years or more with a language disorder acquired by stroke.
        terms: [aphasia, dysphasia, stroke]
      concept:
        text: Telehealth for speech therapy
        definition: Therapy of speech or language with therapist and client in different places.
      context:
        not_applicable: Any country and any service counts.
    evidence_sources:
      open: false
      types: [primary study, review, report]
      excluded: [conference abstract]
      note: Abstracts say too little about delivery.
    criteria:
      - id: I1
        kind: inclusion
        stage: both
        element: population
        wording: The source is about adults with aphasia after stroke.
        definition: Mixed groups count when at least half of the people have aphasia.
        rationale: The question is about aphasia.
        examples:
          in: [aphasia group at home]
          out: ["dysarthria only", "children | teenagers"]
        rulings: [Primary progressive aphasia is left out.]
      - id: I2
        kind: inclusion
        stage: both
        element: concept
        wording: Therapy is delivered at a distance.
        definition: Telephone counts. Self-training without a therapist doesn't.
      - id: E1
        kind: exclusion
        stage: full-text
        element: evidence source
        wording: The source is a conference abstract.
      - id: E2
        kind: exclusion
        stage: both
        element: limit
        wording: The source is in a language that the team doesn't read.
    limits:
      - {field: language, value: [English, Dutch], justification: The team reads these.}
      - {field: date, value: none, justification: The field is young.}
    sources:
      - {name: MEDLINE, kind: database, platform: PubMed, planned: [1, 2], coverage: from 1946, note: The largest.}
      - {name: CINAHL, kind: database, platform: EBSCOhost, planned: [1, 2]}
      - {name: Embase, kind: database, platform: Ovid, planned: [2]}
      - {name: Reference lists, kind: citation, planned: [3], search: Lists of included sources are read.}
    search:
      step_1: MEDLINE and CINAHL are searched with few words; titles, abstracts and index terms are analysed.
      step_2: All terms are used in all databases.
      step_3: Reference lists of included sources are searched.
      reference_lists_of: included
      draft_strategy:
        source: MEDLINE
        date: 2026-01-12
        hits: 412
        text: |
          1  aphasia[tiab] OR dysphasia[tiab]
          2  telehealth[tiab] OR "video call*"[tiab]
          3  #1 AND #2
          ```
      known_records: ["10.1000/182"]
      peer_review: A second librarian, by PRESS 2015.
      contact_authors: Authors are asked once for missing descriptions.
      grey_literature: Websites of two stroke associations.
      updates: The search is run again before the report.
      deduplication: By Winnow; unsure pairs are looked at.
    selection:
      reviewers_per_record: 2
      independent: true
      maybe_counts_as: include
      reasons_must_agree: true
      agreement: all agree
      agreement_definition: Both keep the record or both exclude it.
      pilot:
        size: 25
        threshold: 0.75
        sample: At random over all databases.
        reviewers: The whole team.
        after: The criteria are discussed and another round follows.
      conflicts_resolved_by: discussion, then third reviewer
      resolver: Pieternella
      conflicts_note: Each with a note.
      stages:
        - {id: title-abstract, reviewers_per_record: 2, maybe_counts_as: include}
        - {id: full-text, maybe_counts_as: conflict}
      ranking: None; all records are screened.
      software: Winnow
    exclusion_reasons:
      - {label: Not adults with aphasia, criterion: I1, definition: Less than half have aphasia.}
      - {label: Not at a distance, criterion: I2}
      - {label: Conference abstract, criterion: E1}
      - {label: Language, criterion: E2}
    full_text:
      retrieval: University library, then interlibrary loan.
      tries: 3
      languages: English and Dutch are read; others are listed.
      companion_reports: Reports of one study are charted together.
      note: Withdrawn reports are noted.
    charting:
      charters_per_source: 2
      independent: true
      verification: Not needed, as two people chart.
      disagreements: Discussion.
      pilot_sources: 3
      confirm_with_authors: Only when delivery is unclear.
      changes: Decided in a meeting, recorded as an amendment.
      fields:
        - {id: country, label: Country, type: country, question: Q1}
        - id: technology
          label: Technology
          type: multiple
          question: [Q1a]
          definition: What therapist and client use.
          condition: Only when the source reports it.
          required: true
          values:
            - {value: video call, definition: Picture and sound at the same time.}
            - telephone
            - app
            - other
            - not stated
        - id: provider
          label: Who delivers
          type: single
          question: Q1b
          values: [speech therapist, assistant, volunteer, other]
        - {id: sessions, label: Number of sessions, type: number, unit: sessions, question: Q1}
        - {id: barriers, label: Barriers, type: codes, codebook: barriers, question: Q2, repeatable: true}
        - id: outcomes
          label: Outcomes measured
          type: table
          question: Q1
          fields:
            - {id: name, label: Outcome, type: text}
            - {id: instrument, label: Instrument, type: text}
    appraisal:
      planned: false
      reason: The review maps and doesn't judge.
      instrument: none
      use: none
    codebooks:
      - id: barriers
        label: Barriers
        origin: Written by the team from six known sources.
        definitions_by: The team.
        note: A source may have several.
        codes:
          - id: technical
            label: Technical barriers
            children:
              - {id: connection, label: Connection, definition: Slow or broken lines., examples: [the picture froze]}
              - {id: device, label: Device}
          - id: personal
            label: Personal barriers
            children:
              - {id: skills, label: Skills with devices, definition: What people can do with a device.}
    analysis:
      approach: Frequency counts.
      outputs:
        - {id: T1, kind: table, text: Technology by provider, question: [Q1a, Q1b], rows: technology, columns: provider}
        - {id: T2, kind: table, text: Included sources, question: Q1, columns: [country, technology, sessions]}
        - {id: F1, kind: figure, text: Barriers reported, question: Q2, rows: barriers}
      notes: A source may count more than once.
      software: None.
    consultation:
      planned: true
      reason: People with aphasia know what matters.
      groups:
        - {who: Two people with aphasia, when: after charting, topics: the table of barriers, how: a video call}
    funding:
      source: none
      role_of_funder: none
    conflicts_of_interest: None declared.
    data_sharing: The charted data will be deposited on OSF.
    ethics: No committee was asked, since only published texts are read.
    timeline: Search in March, report in December.
    dissemination: A journal article and a page for patients.
    acknowledgements: None.
    references: ["Haddad N. A made-up work. 2020."]
    """#
}

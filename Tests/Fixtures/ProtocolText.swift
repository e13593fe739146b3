/// A small protocol that can be registered: nothing wrong, nothing left to fill in.
package enum ProtocolText {
  /// The wording of the criterion that tests edit.
  package static let wording = "The worker is paid for the peer role."

  package static let small = """
    title: "Tasks of peer workers in community services: a scoping review"
    guidance: JBI Manual for Evidence Synthesis, chapter on scoping reviews
    authors:
      - {name: Amara Okafor, user: amara, roles: [protocol author, reviewer, owner]}
      - {name: Jonas Lind, user: jonas, roles: [reviewer]}
      - {name: Li, user: li, roles: [arbiter, librarian]}
    registration: {note: Not registered elsewhere yet.}
    background:
      rationale: Peer workers are employed widely, and their tasks differ between services.
      why_scoping_review: The question asks what is described, not what works.
      existing_reviews: PROSPERO, OSF and MEDLINE were searched on 2026-01-05; no review of tasks was found.
    objectives:
      - {id: O1, text: Map which tasks of peer workers are described in community services.}
    questions:
      - id: Q1
        text: Which tasks of peer workers are described in community services?
        sub_questions:
          - {id: Q1a, text: Which of them involve direct contact with clients?}
    pcc:
      population:
        text: Peer workers
        definition: People who use their own experience of illness in a designated role.
        terms: [peer worker, peer support worker]
      concept:
        text: Tasks
        definition: What peer workers do or are expected to do.
        terms: [task, duties]
      context:
        text: Community services
        definition: Services outside of hospitals, in any country.
        terms: [community service, community]
    evidence_sources:
      open: true
      types: [primary study, review, report]
      note: Tasks are described in all of these.
    criteria:
      - id: I1
        kind: inclusion
        stage: both
        element: population
        wording: \(wording)
        definition: Volunteers with an allowance count as paid.
        rationale: Unpaid work is organised in other ways.
        examples: {in: [a job advertisement], out: [mutual help in a group]}
      - id: I2
        kind: inclusion
        stage: both
        element: concept
        wording: The source describes at least one task.
        definition: A sentence on what the worker does is enough.
        rationale: This is what is mapped.
        examples: {in: [a list of duties], out: [a mention of the job title]}
      - id: E1
        kind: exclusion
        stage: full-text
        element: context
        wording: The service is a hospital ward.
        definition: Emergency departments are wards here.
        rationale: Wards have roles of their own.
        examples: {in: [an outreach team of a hospital], out: [a closed ward]}
      - id: E2
        kind: exclusion
        stage: both
        element: limit
        wording: The source is in a language that the team doesn't read.
        definition: The team reads English and Spanish.
        rationale: There are no means for translation.
        examples: {in: [a thesis in Spanish], out: [a report in Polish]}
    limits:
      - {field: language, value: [English, Spanish], justification: The team reads these.}
      - {field: date, value: none, justification: The role is older than any limit that could be set.}
    sources:
      - {name: MEDLINE, kind: database, platform: PubMed, planned: [1, 2]}
      - {name: CINAHL, kind: database, platform: EBSCOhost, planned: [1, 2]}
      - {name: Reference lists of included sources, kind: citation, planned: [3]}
    search:
      step_1: MEDLINE and CINAHL with few words; titles, abstracts and index terms are analysed.
      step_2: All terms in all databases.
      step_3: Reference lists of included sources.
      reference_lists_of: included
      draft_strategy: {source: MEDLINE, text: '"peer worker*"[tiab] AND task*[tiab]', date: 2026-01-05, hits: 120}
      known_records: [10.1234/known]
      peer_review: By a second librarian after PRESS 2015.
      contact_authors: Not planned.
      grey_literature: Sites of three organisations.
      updates: Once before the report.
      deduplication: By Winnow, doubtful pairs by a person.
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
        after: The criteria are discussed and a new sample is drawn.
      conflicts_resolved_by: discussion, then third reviewer
      resolver: Li
      ranking: Not used.
      software: Winnow
    exclusion_reasons:
      - {label: Not paid, criterion: I1, definition: Nobody in the role is paid.}
      - {label: No task, criterion: I2, definition: No task is described.}
      - {label: Hospital ward, criterion: E1, definition: The service is a ward.}
      - {label: Language, criterion: E2, definition: The team can't read it.}
    full_text:
      retrieval: Through the library, then by asking authors.
      tries: 3
      languages: English and Spanish.
      companion_reports: Reports of one study are charted together.
    charting:
      charters_per_source: 2
      independent: true
      disagreements: By discussion.
      pilot_sources: 3
      confirm_with_authors: Not planned.
      changes: The team decides, and each change is recorded with its reason.
      fields:
        - {id: author, label: First author, type: text, question: Q1, definition: Family name.}
        - {id: year, label: Year, type: number, question: Q1, definition: Year of publication.}
        - {id: country, label: Country, type: country, question: Q1, definition: Where the service is.}
        - {id: population, label: Workers, type: text, question: Q1, definition: Who the peer workers are.}
        - {id: setting, label: Service, type: text, question: Q1, definition: Kind of community service.}
        - {id: task, label: Task, type: codes, codebook: tasks, question: [Q1, Q1a], definition: Each task described.}
    appraisal: {planned: false, reason: A scoping review maps what is described.}
    codebooks:
      - id: tasks
        label: Tasks
        origin: Made by the team.
        definitions_by: the team
        codes:
          - {id: support, label: Support of clients, definition: Work with clients themselves.}
          - {id: office, label: Office work, definition: Work without clients.}
    analysis:
      approach: Frequency counts of tasks by setting, with basic coding.
      outputs:
        - {id: T1, kind: table, text: Tasks by setting., question: [Q1, Q1a], rows: task, columns: [setting]}
      notes: A source may count more than once.
      software: Winnow
    consultation: {planned: true, reason: Peer workers know their tasks., groups: [{who: peer workers, when: charting, topics: the codebook, how: a panel}]}
    funding: {source: none, role_of_funder: There is no funder.}
    conflicts_of_interest: None.
    data_sharing: The charted data will be shared on OSF.

    """

  /// The protocol with another wording of criterion I1.
  package static let reworded = small.replacing(wording, with: "The worker is paid, or gets an allowance.")

  /// The protocol with three reviewers a record.
  package static let threeReviewers = small.replacing("reviewers_per_record: 2", with: "reviewers_per_record: 3")

  /// The protocol with a comment and another way of quoting; its value is the same.
  package static let otherLayout =
    "# A note to ourselves.\n" + small.replacing("software: Winnow", with: "software: 'Winnow'")

  /// The protocol with a place still to fill in.
  package static let unfinished = small.replacing("- {id: O1, text: Map", with: "- {id: O1, text: <what it maps>} #")
}

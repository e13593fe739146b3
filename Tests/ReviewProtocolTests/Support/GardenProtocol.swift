/// A small complete protocol about which there is nothing to say. Tests change one thing in it.
enum GardenProtocol {
  static let text = #"""
    # School gardens: a small example.
    title: "School gardens and what children eat: a scoping review"
    guidance: JBI Manual for Evidence Synthesis, 2024 edition
    authors:
      - name: Mara Lindqvist
        roles: [protocol author, reviewer]
        user: mara
        affiliation: University of Example, Sweden
        orcid: 0000-0000-0000-0001
        contact: mara@example.org
      - {name: Tomas Brandt, roles: [reviewer], user: tomas}
      - {name: Ines Duarte, roles: [arbiter, librarian]}
    keywords: [diet, school garden]
    registration:
      registry: OSF
      id: abcde
      url: https://example.org/abcde
      date: 2026-02
      note: Deposited before the search.
    background:
      rationale: Gardens are common in schools; what is known about them is scattered.
      why_scoping_review: The questions ask what has been studied and how, not whether gardens work.
      existing_reviews: A search of three databases in January 2026 found none.
      definitions:
        - {term: school garden, definition: A bed that pupils tend.}
    objectives:
      - {id: O1, text: Map how the effect of school gardens on diet has been studied.}
    questions:
      - id: Q1
        text: Which ways of gardening at school have been studied with regard to what children eat?
        sub_questions:
          - {id: Q1a, text: "Which of them involve families?"}
          - {id: Q1b, text: "Which of them are part of lessons?"}
      - id: Q2
        text: How was the diet of the pupils measured?
    pcc:
      population:
        text: Children
        definition: Pupils of primary schools, five to twelve years old.
        terms: [child, children, pupil]
      concept:
        text: Gardening and diet
        definition: Growing food plants by hand, with regard to what is eaten.
      context:
        text: Schools
        definition: Any primary school and its grounds.
    evidence_sources:
      open: false
      types: [primary study, review, report]
      excluded: [editorial]
      note: Editorials report no measurement.
    criteria:
      - id: I1
        kind: inclusion
        stage: both
        element: population
        wording: The source is about children in primary school.
        definition: Five to twelve years old; when the age is not given, answer maybe.
        rationale: Older pupils buy their food themselves.
        examples:
          in: [third-grade pupils, a whole primary school]
          out: [kindergarten, adults]
        rulings: [Mixed ages count when results for children are given.]
      - id: I2
        kind: inclusion
        stage: both
        element: concept
        wording: The children grow food plants.
        definition: Vegetables, fruit, herbs or grain; flowers alone are not enough.
        examples: {in: [vegetable beds], out: [a tasting without a garden]}
      - id: I3
        kind: inclusion
        stage: title-abstract
        element: context
        wording: The garden belongs to a school.
        definition: On the grounds or nearby, used in school hours.
        examples: {in: [a rooftop garden of a school], out: [a family allotment]}
      - id: E1
        kind: exclusion
        stage: full-text
        element: limit
        wording: The source is in a language that nobody in the team reads.
        definition: Languages other than English, Spanish and Swedish.
        examples: {in: [a report in Swedish], out: [a report in Finnish]}
    limits:
      - field: language
        value: [English, Spanish, Swedish]
        justification: The team reads these.
      - field: date
        value: none
        justification: Gardens are as old as schools.
    sources:
      - name: MEDLINE
        kind: database
        platform: Ovid
        planned: [1, 2]
        coverage: 1946 to the day of the search
        search: The draft strategy.
        note: Nutrition and health.
      - {name: ERIC, kind: database, platform: EBSCOhost, planned: [1, 2]}
      - {name: Slow Food, kind: website, planned: [3]}
      - {name: Reference lists, kind: citation, planned: [3]}
    search:
      step_1: MEDLINE and ERIC are searched with a few words; words and index terms of what is found are counted.
      step_2: All terms are searched in both databases.
      step_3: Reference lists are read and the website is searched.
      reference_lists_of: included
      draft_strategy:
        source: MEDLINE
        text: |
          1. exp Gardening/ or garden*.ti,ab.
          2. (school* or pupil*).ti,ab.
          3. 1 and 2
        date: 2026-02-03
        hits: 812
      known_records: [10.1000/example.1, 10.1000/example.2]
      peer_review: A second librarian, with PRESS 2015.
      contact_authors: Once, for reports that cannot be obtained.
      grey_literature: The website is searched with the word garden.
      updates: Once, before the report is written.
      deduplication: By program, doubtful pairs by hand.
    selection:
      reviewers_per_record: 2
      independent: true
      maybe_counts_as: include
      reasons_must_agree: false
      agreement: all agree
      agreement_definition: Both keep the record (include or maybe), or both exclude it.
      pilot:
        size: 25
        threshold: 75 %
        sample: At random over both databases.
        reviewers: All authors.
        after: The team talks, words the criteria better and draws a new sample.
      conflicts_resolved_by: discussion, then third reviewer
      resolver: Ines Duarte
      conflicts_note: Within a week.
      stages:
        - {id: full-text, reviewers_per_record: 2, maybe_counts_as: conflict}
      ranking: None.
      software: Winnow
    exclusion_reasons:
      - {label: not about children, criterion: I1, definition: No child took part.}
      - {label: no food plants, criterion: I2}
      - {label: language, criterion: E1}
    full_text:
      retrieval: Through the library, then from the authors.
      tries: 2
      languages: English, Spanish, Swedish.
      companion_reports: Reports of one study are charted together.
      note: Nothing else.
    charting:
      charters_per_source: 2
      independent: true
      verification: Not needed.
      disagreements: By discussion.
      pilot_sources: 3
      confirm_with_authors: No; what a source leaves out is charted as not reported.
      changes: Noted with their date.
      fields:
        - {id: country, label: Country, type: country, question: Q1}
        - id: garden_kind
          label: Kind of garden
          type: single
          question: [Q1, Q1b]
          definition: The main kind; several kinds are charted as other.
          values: [{value: beds, definition: In the ground.}, containers, other]
          condition: Only when the source reports it.
          required: true
        - {id: activity, label: Activity, type: codes, question: Q1a, codebook: activities, definition: What the children do.}
        - id: measures
          label: Measures of diet
          type: group
          question: Q2
          repeatable: true
          fields:
            - {id: instrument, label: Instrument, type: text}
            - {id: portions, label: Portions, type: number, unit: a day, definition: Of vegetables and fruit.}
    appraisal:
      planned: true
      reason: Readers want to know.
      instrument: JBI checklist for the design
      use: Described, nothing is left out.
    codebooks:
      - id: activities
        label: Activities
        origin: Written for this review.
        definitions_by: the team
        note: More than one may apply.
        codes:
          - id: grow
            label: Growing
            definition: Anything from sowing to harvest.
            examples: [sowing peas]
            children:
              - {id: water, label: Watering, definition: Watering as the main task.}
          - {id: cook, label: Cooking, definition: Preparing what was grown.}
    analysis:
      approach: Frequency counts and basic coding. No thematic synthesis, and effects are not pooled.
      outputs:
        - {id: T1, kind: table, text: Kinds of garden by country, question: Q1, rows: garden_kind, columns: [country]}
        - {id: F1, kind: figure, text: Instruments over the years, question: [Q2], rows: instrument}
      notes: A source may count more than once.
      software: R
    consultation:
      planned: true
      reason: Teachers know what can be done.
      groups:
        - {who: teachers, when: before charting, topics: the codes, how: a panel}
    funding:
      source: Example Foundation, grant 12
      role_of_funder: None.
    conflicts_of_interest: None.
    data_sharing: Charted data will be deposited with the report.
    ethics: No committee was asked, since only published texts are read.
    timeline: Search in March, report in December.
    dissemination: A journal article and a page for teachers.
    acknowledgements: None.
    references: ["Lindqvist M. A made-up work. 2020."]

    """#

  static var bytes: [UInt8] { Array(text.utf8) }
}

/// The registration package of the amended telehealth protocol, as it was read and found right.
enum TelehealthPackage {
  static let markdown = ##"""
    # Telehealth for speech therapy after stroke: a scoping review

    Protocol of a scoping review. Version 2 of 2026-03-04, by Noor Haddad (noor); amended, see Amendments.

    SHA-256 of the canonical form: `abababababababababababababababababababababababababababababababab`

    Guidance: JBI Manual for Evidence Synthesis, 2024 edition

    Keywords: aphasia; telehealth

    ## Registration

    - **Registry:** OSF
    - **Identifier:** osf.io/a_b2c
    - **Address:** <https://osf.io/a_b2c>
    - **Date:** 2026-02-01
    - **Note:** Deposited before the search.

    | Version | Deposited with | Identifier | Address | Date |
    | --- | --- | --- | --- | --- |
    | 1 | OSF | osf.io/a_b2c | <https://osf.io/a_b2c> | 2026-02-05 |

    Version 1 was deposited; version 2 was not.

    ## Authors

    | Name | Roles in the review | Affiliation | ORCID | Contact |
    | --- | --- | --- | --- | --- |
    | Noor Haddad | protocol author, reviewer | Institute of Invented Studies, Leiden, Netherlands | 0000-0002-1825-0097 | noor@example.org |
    | Pieternella | reviewer, arbiter |  |  |  |

    ## Background

    People who live far from a clinic wait long for speech therapy.  
    Video calls are used, but nobody has mapped how.

    \# of programmes is unknown \| even roughly

    ### Why a scoping review

    The question asks what exists, not what works.

    ### Existing reviews

    PROSPERO, OSF and JBI Evidence Synthesis were searched in January 2026; none was found.

    ### Definitions

    - **telehealth:** Care at a distance.

    ## Objectives

    - **O1:** Map how speech therapy is delivered at a distance after stroke.

    ## Review questions

    - **Q1:** How is speech therapy delivered by telehealth to adults with aphasia after stroke?
      - **Q1a:** By which technology?
      - **Q1b:** By whom?
    - **Q2:** Which barriers do sources report?

    ## Population, concept and context

    | Element | In short | Definition | Words that point to it |
    | --- | --- | --- | --- |
    | **Population** | Adults with aphasia after stroke | People of 18 years or more with a language disorder acquired by stroke. | aphasia; dysphasia; stroke |
    | **Concept** | Telehealth for speech therapy | Therapy of speech or language with therapist and client in different places. |  |
    | **Context** | Not applicable. Any country and any service counts. |  |  |

    ## Types of evidence source

    - **Types that count:** primary study, review, report
    - **Types that don’t count:** conference abstract
    - **Why:** Abstracts say too little about delivery.

    ## Eligibility criteria

    ### Inclusion criteria

    | Criterion | Stays in, for example | Is left out, for example |
    | --- | --- | --- |
    | **I1** (both stages; population). The source is about adults with aphasia after stroke. *Mixed groups count when at least half of the people have aphasia.* | aphasia group at home | dysarthria only; children \| teenagers |
    | **I2** (both stages; concept). Therapy is delivered at a distance, live. *Telephone counts. Self-training without a therapist doesn't.* |  |  |

    - Why I1: The question is about aphasia.
    - Ruling on I1: Primary progressive aphasia is left out.

    ### Exclusion criteria

    | Criterion |
    | --- |
    | **E1** (full text; evidence source). The source is a conference abstract. |
    | **E2** (both stages; limit). The source is in a language that the team doesn't read. |

    ## Limits

    | Limit | Value | Justification |
    | --- | --- | --- |
    | language | English, Dutch | The team reads these. |
    | date | none | The field is young. |

    ## Information sources

    | Source | Kind | Platform | Steps | Coverage | How it is searched, and why |
    | --- | --- | --- | --- | --- | --- |
    | MEDLINE | database | PubMed | 1, 2 | from 1946 | The largest. |
    | CINAHL | database | EBSCOhost | 1, 2 |  |  |
    | Embase | database | Ovid | 2 |  |  |
    | Reference lists | citation |  | 3 |  | Lists of included sources are read. |

    ## Search

    - **Step 1:** MEDLINE and CINAHL are searched with few words; titles, abstracts and index terms are analysed.
    - **Step 2:** All terms are used in all databases.
    - **Step 3:** Reference lists of included sources are searched.
    - **Reference lists searched:** of included sources
    - **Sources the search must find:** 10.1000/182
    - **Peer review:** A second librarian, by PRESS 2015.
    - **Contact with authors:** Authors are asked once for missing descriptions.
    - **Grey literature:** Websites of two stroke associations.
    - **Updates:** The search is run again before the report.
    - **Duplicates:** By Winnow; unsure pairs are looked at.

    ### Draft strategy

    For MEDLINE, tried on 2026-01-12, 412 records found.

    ````
    1  aphasia[tiab] OR dysphasia[tiab]
    2  telehealth[tiab] OR "video call*"[tiab]
    3  #1 AND #2
    ```
    ````

    ## Selection of sources

    - **Reviewers per record:** 2
    - **Independent:** yes
    - **An answer of maybe counts as:** include
    - **Reasons for exclusion must agree:** yes
    - **Agreement:** Both keep the record or both exclude it.
    - **Agreement of more than two reviewers:** the share of records on which all reviewers agree
    - **Conflicts are resolved by:** discussion, then third reviewer
    - **Who decides where discussion doesn’t:** Pieternella
    - **On conflicts:** Each with a note.
    - **At title and abstract:** 2 reviewers per record; maybe counts as include
    - **At full text:** maybe counts as conflict
    - **Ranking:** None; all records are screened.
    - **Software:** Winnow

    ### Pilot

    - **Records:** 25
    - **Agreement needed to start:** 75 %: at least 19 of 25
    - **Sample:** At random over all databases.
    - **Who takes part:** The whole team.
    - **When agreement is lower:** The criteria are discussed and another round follows.

    ### Reasons for exclusion at full text

    The first that applies is the primary reason.

    1. **Not adults with aphasia** (criterion I1): Less than half have aphasia.
    2. **Not at a distance** (criterion I2)
    3. **Conference abstract** (criterion E1)
    4. **Language** (criterion E2)

    ### Full texts

    - **Retrieval:** University library, then interlibrary loan.
    - **Not retrieved:** after 3 tries without success
    - **Languages:** English and Dutch are read; others are listed.
    - **Several reports of one study:** Reports of one study are charted together.
    - **Note:** Withdrawn reports are noted.

    ## Charting of data

    - **People who chart each source:** 2
    - **Independent:** yes
    - **Verification:** Not needed, as two people chart.
    - **Disagreements:** Discussion.
    - **Trial of the form:** on 3 sources
    - **Confirmation with authors:** Only when delivery is unclear.
    - **Changes of the form:** Decided in a meeting, recorded as an amendment.

    ### Draft charting form

    | Field | Holds | Answers | Definition |
    | --- | --- | --- | --- |
    | **Country**<br>`country` | country | Q1 |  |
    | **Technology**<br>`technology` | any of:<br>• video call: Picture and sound at the same time.<br>• telephone<br>• virtual reality<br>• app<br>• other<br>• not stated<br>*when: Only when the source reports it.*<br>*required* | Q1a | What therapist and client use. |
    | **Who delivers**<br>`provider` | one of: speech therapist; assistant; volunteer; other | Q1b |  |
    | **Number of sessions**<br>`sessions` | number (sessions) | Q1 |  |
    | **Barriers**<br>`barriers` | codes of codebook `barriers`<br>*a source may have several* | Q2 |  |
    | **Outcomes measured**<br>`outcomes` | several entries of: Outcome; Instrument | Q1 |  |
    | **Outcome**<br>`outcomes/name` | text | Q1 |  |
    | **Instrument**<br>`outcomes/instrument` | text | Q1 |  |

    ## Codebooks

    ### Barriers

    - **Short name:** barriers
    - **Origin of the labels:** Written by the team from six known sources.
    - **Definitions by:** The team.
    - **Use:** A source may have several.

    Codes:

    - **Technical barriers** (`technical`)
      - **Connection** (`connection`): Slow or broken lines. For example: the picture froze
      - **Device** (`device`)
    - **Personal barriers** (`personal`)
      - **Skills with devices** (`skills`): What people can do with a device.

    ## Critical appraisal

    Sources are not appraised critically.

    - **Reason:** The review maps and doesn't judge.
    - **Instrument:** none
    - **Use of the results:** none

    ## Analysis and presentation of results

    Frequency counts.

    - **Notes:** A source may count more than once.
    - **Software:** None.

    ### Planned tables, figures and maps

    #### T1 (table): Technology by provider

    Answers questions Q1a, Q1b.

    | Technology / Who delivers | speech therapist | assistant | volunteer | other |
    | --- | --- | --- | --- | --- |
    | video call |   |   |   |   |
    | telephone |   |   |   |   |
    | virtual reality |   |   |   |   |
    | app |   |   |   |   |
    | other |   |   |   |   |
    | not stated |   |   |   |   |

    #### T2 (table): Included sources

    Answers question Q1.

    | Source | Country | Technology | Number of sessions |
    | --- | --- | --- | --- |
    | *each source* |   |   |   |

    #### F1 (figure): Barriers reported

    Answers question Q2.

    Shows Barriers.

    ## Consultation of knowledge users

    Knowledge users are consulted.

    People with aphasia know what matters.

    | Who | When | On what | How |
    | --- | --- | --- | --- |
    | Two people with aphasia | after charting | the table of barriers | a video call |

    ## Funding

    - **Source:** none
    - **Role of the funder:** none

    ## Conflicts of interest

    None declared.

    ## Data sharing

    The charted data will be deposited on OSF.

    ## Ethics

    No committee was asked, since only published texts are read.

    ## Timeline

    Search in March, report in December.

    ## Dissemination

    A journal article and a page for patients.

    ## Acknowledgements

    None.

    ## References

    1. Haddad N. A made-up work. 2020.

    ## Amendments

    ### Version 2, 2026-03-04

    - **By:** Noor Haddad (noor)
    - **Reason:** The pilot showed \| a gap.

    What changed:

    - criterion I2 reworded: “Therapy is delivered at a distance.” → “Therapy is delivered at a distance, live.”
    - charting field `technology` gained the value “virtual reality”

    """##
}

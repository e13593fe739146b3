/// The shape of the whole document. Keys stand here in the order in which a protocol is read.
package enum ProtocolShape {
  package static let document = GroupShape(
    "protocol",
    [
      KeyShape(
        "title", .text, "The title says that this is a scoping review, and names what it is about.", required: true),
      KeyShape("guidance", .text, "The guidance that the review follows, for example the JBI Manual, and its edition."),
      KeyShape(
        "authors", .groups { author }, "Who wrote the protocol and who does what in the review.", required: true),
      KeyShape("keywords", .list(.text), "Words under which the protocol should be found."),
      KeyShape("registration", .group(registration), "Where the protocol is registered or deposited."),
      KeyShape("background", .group(background), "Why this review, and why a scoping review (PRISMA-ScR item 3)."),
      KeyShape("objectives", .groups { objective }, "What the review sets out to do.", required: true),
      KeyShape("questions", .groups { question }, "The questions the review answers.", required: true),
      KeyShape("pcc", .group(pcc), "Population, concept and context.", required: true),
      KeyShape("evidence_sources", .group(evidenceSources), "Which types of evidence source count.", required: true),
      KeyShape(
        "criteria", .groups { criterion }, "What a source must be, or must not be, to be included.", required: true),
      KeyShape("limits", .groups { limit }, "Limits of date, language or place, each with its justification."),
      KeyShape("sources", .groups { source }, "Databases and other sources that will be searched.", required: true),
      KeyShape("search", .group(search), "The three steps of the search."),
      KeyShape("selection", .group(selection), "How sources are selected.", required: true),
      KeyShape(
        "exclusion_reasons", .groups { exclusionReason },
        "Reasons for exclusion at full text in order: the first that applies is the primary reason."),
      KeyShape("full_text", .group(fullText), "How full texts are obtained and handled."),
      KeyShape("charting", .group(charting), "The draft charting form and how it is filled in."),
      KeyShape("appraisal", .group(appraisal), "Critical appraisal, which a scoping review may leave out."),
      KeyShape("codebooks", .groups { codebook }, "Codes with their definitions, for charting and coding."),
      KeyShape("analysis", .group(analysis), "How results are analysed and presented."),
      KeyShape("consultation", .group(consultation), "How knowledge users are consulted."),
      KeyShape("funding", .group(funding), "Who pays for the review, and what part they have in it."),
      KeyShape("conflicts_of_interest", .list(.text), "Interests of the authors, or that there are none."),
      KeyShape("ethics", .text, "Whether an ethics committee was asked, or why it needn't be."),
      KeyShape("timeline", .text, "When the steps of the review are planned."),
      KeyShape("dissemination", .text, "Where and for whom the results will be published."),
      KeyShape("data_sharing", .text, "Which data will be shared, and where."),
      KeyShape("acknowledgements", .text, "People who helped without being authors."),
      KeyShape("references", .list(.text), "The works that this protocol cites, in the order of their numbers."),
    ])

  static let author = GroupShape(
    "author", identity: "name", shorthand: "name",
    [
      KeyShape("name", .text, "The person's name.", required: true),
      KeyShape(
        "roles", .list(.text),
        "What the person does in the review: \(roles.joined(separator: ", ")), or in your own words."),
      KeyShape("user", .text, "Under which name the person works in Winnow (`--as`)."),
      KeyShape("affiliation", .text, "Institution and country."),
      KeyShape("orcid", .text, "ORCID iD."),
      KeyShape("contact", .text, "E-mail address of the author to write to."),
    ])

  /// Roles that Winnow knows. An arbiter decides where reviewers disagree; an owner leads the review; a knowledge user brings
  /// the experience of those whom the review is about, as patient partners do; an observer reads and doesn't decide.
  static let roles = [
    "protocol author", "reviewer", "arbiter", "librarian", "methodologist", "subject expert", "knowledge user", "owner",
    "observer",
  ]

  static let registration = GroupShape(
    "registration", shorthand: "registry",
    [
      KeyShape("registry", .text, "OSF, Figshare or a journal; PROSPERO doesn't take scoping reviews."),
      KeyShape("id", .text, "Number or DOI of the registration."),
      KeyShape("url", .text, "Address of the registration."),
      KeyShape("date", .date, "Day of the registration."),
      KeyShape("note", .text, "Anything a reader should know, for example that it isn't registered elsewhere and why."),
    ])

  static let background = GroupShape(
    "background", shorthand: "rationale",
    [
      KeyShape("rationale", .text, "What is known, and why the review is needed."),
      KeyShape("why_scoping_review", .text, "Why the questions call for a scoping review rather than another kind."),
      KeyShape(
        "existing_reviews", .text, "The search for existing reviews and protocols on the topic, and what it found."),
      KeyShape("definitions", .groups { definition }, "Terms as this review uses them."),
    ])

  static let definition = GroupShape(
    "definition", identity: "term",
    [
      KeyShape("term", .text, "The term.", required: true),
      KeyShape("definition", .text, "What it means here.", required: true),
    ])

  static let objective = GroupShape(
    "objective", identity: "id",
    [
      KeyShape("id", .identifier, "Short name, for example O1.", required: true),
      KeyShape("text", .text, "What the review sets out to do.", required: true),
    ])

  static let question = GroupShape(
    "question", identity: "id",
    [
      KeyShape("id", .identifier, "Short name that charting fields refer to, for example Q1.", required: true),
      KeyShape(
        "text", .text, "The question; together the questions name population, concept and context.", required: true),
      KeyShape("sub_questions", .groups { subQuestion }, "Parts of the question, each with an id of its own."),
    ])

  static let subQuestion = GroupShape(
    "sub_question", noun: "sub-question", identity: "id",
    [
      KeyShape("id", .identifier, "Short name, for example Q1a.", required: true),
      KeyShape("text", .text, "The question.", required: true),
    ])
}

/// The protocol of a scoping review as values (JBI Manual for Evidence Synthesis, 10.2). Texts that the author left out are
/// `nil` or empty; the checks say which of them are missed.
package struct ReviewProtocol: Sendable, Equatable {
  package let title: String
  /// The guidance followed.
  package let guidance: String?
  package let authors: [Author]
  package let keywords: [String]
  package let registration: Registration
  package let background: Background
  package let objectives: [Statement]
  package let questions: [Question]
  package let pcc: PCC
  package let evidenceSources: EvidenceSources
  package let criteria: [Criterion]
  package let limits: [Limit]
  package let sources: [InformationSource]
  package let search: SearchPlan
  package let selection: SelectionSettings
  /// In order: the first that applies is the primary reason.
  package let exclusionReasons: [ExclusionReason]
  package let fullText: FullTextHandling
  package let charting: ChartingForm
  package let appraisal: Appraisal
  package let codebooks: [Codebook]
  package let analysis: AnalysisPlan
  package let consultation: Consultation
  package let funding: Funding
  package let conflictsOfInterest: [String]
  package let ethics: String?
  package let timeline: String?
  package let dissemination: String?
  package let dataSharing: String?
  package let acknowledgements: String?
  /// Works that the protocol cites, in the order of their numbers.
  package let references: [String]

  init(_ value: ProtocolValue) {
    let view = GroupView(value)
    title = view.text("title")?.singleSpaced ?? ""
    guidance = view.text("guidance")
    authors = view.groups("authors").map(Author.init)
    keywords = view.texts("keywords")
    registration = Registration(view.group("registration"))
    background = Background(view.group("background"))
    objectives = view.groups("objectives").map(Statement.init)
    questions = view.groups("questions").map(Question.init)
    pcc = PCC(view.group("pcc"))
    evidenceSources = EvidenceSources(view.group("evidence_sources"))
    criteria = view.groups("criteria").map(Criterion.init)
    limits = view.groups("limits").map(Limit.init)
    sources = view.groups("sources").map(InformationSource.init)
    search = SearchPlan(view.group("search"))
    selection = SelectionSettings(view.group("selection"))
    exclusionReasons = view.groups("exclusion_reasons").map(ExclusionReason.init)
    fullText = FullTextHandling(view.group("full_text"))
    charting = ChartingForm(view.group("charting"))
    appraisal = Appraisal(view.group("appraisal"))
    codebooks = view.groups("codebooks").map(Codebook.init)
    analysis = AnalysisPlan(view.group("analysis"))
    consultation = Consultation(view.group("consultation"))
    funding = Funding(view.group("funding"))
    conflictsOfInterest = view.texts("conflicts_of_interest")
    ethics = view.text("ethics")
    timeline = view.text("timeline")
    dissemination = view.text("dissemination")
    dataSharing = view.text("data_sharing")
    acknowledgements = view.text("acknowledgements")
    references = view.texts("references")
  }
}

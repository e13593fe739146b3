/// Which key somebody meant who wrote one that isn't known.
enum MeantKey {
  /// A key of the same group that is written almost so.
  case key(String)
  /// A key of the same group for which many say this.
  case synonym(String)
  /// The key exists, below another one.
  case elsewhere(String)
  case unknown

  init(_ written: String, in group: GroupShape) {
    if let key = MeantKey.synonyms[group.name]?[written.foldedWord], group[key] != nil {
      self = .synonym(key)
    } else if let key = NearestName.of(written, among: group.keys.map(\.name)) {
      self = .key(key)
    } else if let homes = MeantKey.homes[written], homes.count == 1, let home = homes.first, home != group.name {
      self = .elsewhere(home)
    } else {
      self = .unknown
    }
  }

  /// The key of the same group.
  var key: String? {
    switch self {
    case .key(let key), .synonym(let key): key
    case .elsewhere, .unknown: nil
    }
  }

  /// Keys of the sections, with the sections that have them.
  private static let homes: [String: [String]] = ProtocolShape.document.keys.reduce(into: [:]) { homes, section in
    guard case .group(let group) = section.shape else { return }
    for key in group.keys { homes[key.name, default: []].append(section.name) }
  }

  /// By the name of the group; words as ``foldedWord`` makes them. From the headings of published protocols and the keys
  /// of other programs.
  private static let synonyms: [String: [String: String]] = [
    "protocol": [
      "inclusion criteria": "criteria", "exclusion criteria": "criteria", "eligibility": "criteria",
      "eligibility criteria": "criteria", "selection criteria": "criteria", "databases": "sources",
      "information sources": "sources", "data sources": "sources", "data extraction": "charting",
      "extraction": "charting", "extraction form": "charting", "data charting": "charting", "charting form": "charting",
      "research question": "questions", "research questions": "questions", "review question": "questions",
      "review questions": "questions", "aim": "objectives", "aims": "objectives", "team": "authors",
      "reviewers": "authors", "introduction": "background", "rationale": "background", "reasons": "exclusion_reasons",
      "screening": "selection", "study selection": "selection", "search strategy": "search", "picos": "pcc",
      "pico": "pcc", "codebook": "codebooks", "quality assessment": "appraisal", "risk of bias": "appraisal",
      "critical appraisal": "appraisal", "synthesis": "analysis", "data analysis": "analysis",
      "presentation": "analysis", "stakeholders": "consultation", "study types": "evidence_sources",
      "types of sources": "evidence_sources", "types of evidence": "evidence_sources",
      "competing interests":
        "conflicts_of_interest", "declaration of interests": "conflicts_of_interest",
      "data availability":
        "data_sharing", "restrictions": "limits",
    ],
    "pcc": ["participants": "population", "people": "population", "phenomenon": "concept", "setting": "context"],
    "pcc_element": [
      "keywords": "terms", "synonyms": "terms", "search terms": "terms", "gloss": "definition",
      "description": "definition", "name": "text", "label": "text", "reason": "not_applicable",
    ],
    "criterion": [
      "text": "wording", "label": "wording", "criterion": "wording", "gloss": "definition", "type": "kind",
      "description": "definition", "elaboration": "definition", "reason": "rationale", "justification": "rationale",
    ],
    "examples": ["include": "in", "included": "in", "yes": "in", "exclude": "out", "excluded": "out", "no": "out"],
    "evidence_sources": ["designs": "types", "study designs": "types", "included": "types", "include": "types"],
    "limit": ["reason": "justification", "rationale": "justification", "why": "justification", "name": "field"],
    "source": [
      "label": "name", "database": "name", "type": "kind", "interface": "platform", "provider": "platform",
      "steps": "planned", "step": "planned", "years": "coverage", "strategy": "search",
    ],
    "search": [
      "strategy": "draft_strategy", "press": "peer_review", "citation searching": "reference_lists_of",
      "seeds": "known_records", "duplicates": "deduplication",
    ],
    "draft_strategy": [
      "database": "source", "query": "text", "strategy": "text", "results": "hits", "records": "hits",
    ],
    "selection": [
      "reviewers": "reviewers_per_record", "screeners": "reviewers_per_record", "blind": "independent",
      "blinded": "independent", "maybe": "maybe_counts_as", "unsure": "maybe_counts_as",
      "conflicts": "conflicts_resolved_by", "disagreements": "conflicts_resolved_by", "arbiter": "resolver",
      "third reviewer": "resolver", "calibration": "pilot", "tool": "software",
    ],
    "pilot": ["records": "size", "sample size": "size", "agreement": "threshold", "minimum agreement": "threshold"],
    "exclusion_reason": ["reason": "label", "name": "label", "text": "label", "gloss": "definition", "id": "label"],
    "charting": [
      "extractors": "charters_per_source", "reviewers": "charters_per_source", "form": "fields",
      "items": "fields", "variables": "fields", "pilot": "pilot_sources",
    ],
    "charting_field": [
      "name": "label", "options": "values", "choices": "values", "categories": "values", "gloss": "definition",
      "description": "definition", "help": "definition", "answers": "question", "multiple": "repeatable",
      "codes": "codebook", "subfields": "fields", "columns": "fields",
    ],
    "allowed_value": ["name": "value", "label": "value", "gloss": "definition", "description": "definition"],
    "codebook": ["name": "label", "title": "label", "source": "origin", "items": "codes"],
    "code": [
      "name": "label", "title": "label", "gloss": "definition", "description": "definition", "codes": "children",
      "subcodes": "children", "example": "examples",
    ],
    "analysis": ["methods": "approach", "planned outputs": "outputs", "tables": "outputs", "figures": "outputs"],
    "output": ["title": "text", "caption": "text", "label": "text", "type": "kind"],
    "consultation": ["stakeholders": "groups", "who": "groups"],
    "consulted_group": ["on": "topics", "about": "topics", "questions": "topics", "group": "who"],
    "funding": ["funder": "source", "grant": "source"],
    "registration": ["registered in": "registry", "doi": "id", "number": "id", "link": "url"],
    "author": ["role": "roles", "email": "contact", "institution": "affiliation", "id": "user"],
    "objective": ["objective": "text", "wording": "text", "label": "text"],
    "question": [
      "question": "text", "wording": "text", "label": "text", "subquestions": "sub_questions",
      "parts": "sub_questions",
    ],
    "sub_question": ["question": "text", "wording": "text", "label": "text"],
  ]
}

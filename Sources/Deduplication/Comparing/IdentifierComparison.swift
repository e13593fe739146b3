/// How the identifiers of two records compare: DOI, PMID and PMCID.
enum IdentifierComparison: UInt8, Finding {
  case same
  /// Two DOIs; two PMIDs are a rule.
  case different
  case missing

  var text: String {
    switch self {
    case .same: "same"
    case .different: "two DOIs"
    case .missing: "missing"
    }
  }

  static func of(_ a: MatchKey, _ b: MatchKey) -> IdentifierComparison {
    if shared(a, b) != nil { return .same }
    return a.doi != nil && b.doi != nil ? .different : .missing
  }

  /// The name of the identifier that two records have in common.
  static func shared(_ a: MatchKey, _ b: MatchKey) -> String? {
    if let doi = a.doi, doi == b.doi { return "DOI" }
    if let pmid = a.pmid, pmid == b.pmid { return "PMID" }
    if let pmcid = a.pmcid, pmcid == b.pmcid { return "PMCID" }
    return nil
  }
}

/// How two abstracts compare.
package enum AbstractComparison: UInt8, Finding {
  case same
  case alike
  case different
  case missing

  package var text: String {
    switch self {
    case .same: "same"
    case .alike: "partly the same"
    case .different: "different"
    case .missing: "missing"
    }
  }

  package static func of(_ a: AbstractSketch?, _ b: AbstractSketch?) -> AbstractComparison {
    guard let a, let b else { return .missing }
    let similarity = a.similarity(b)
    return similarity >= 0.6 ? .same : similarity >= 0.2 ? .alike : .different
  }
}

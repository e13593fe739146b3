internal import Bibliography

/// Identifiers in RIS, whose tags mean different things by the database that wrote them.
enum RISIdentifiers {
  /// `ID` and `C2` depend on the database; addresses name PMIDs and PMCIDs.
  static func take(_ fields: inout TaggedFields, into record: inout Record) {
    let ovid = OvidLink(fields.texts("L2") + (record.url.map { [$0] } ?? []))
    if let id = fields.take("ID") {
      record.id = id
      if record.accession == nil, ovid != nil { record.accession = id }
      if ovid == .medline { record.pmid = PMID(id) }
    }
    // EndNote puts other things into `C2` as well, and several of them.
    if record.pmid == nil, record.source?.lowercased() == "scopus", fields.count("C2") == 1 {
      record.pmid = fields.take("C2") { PMID($0) }
    }
    // PubMed and PMC write `23690738[pmid]` and `PMC4756000[pmcid]`.
    for text in fields.texts("U1") + fields.texts("U2") {
      if record.pmid == nil, text.hasSuffix("[pmid]") { record.pmid = PMID(String(text.dropLast(6))) }
      if record.pmcid == nil, text.hasSuffix("[pmcid]") { record.pmcid = PMCID(text) }
    }
    let addresses = (record.url.map { [$0] } ?? []) + fields.texts("UR") + fields.texts("L1")
    for text in fields.texts("L4") + addresses + fields.texts("C2") + fields.texts("C7")
    where record.pmcid == nil && text.holds("PMC") {
      record.pmcid = PMCID(text)
    }
    for address in addresses where record.pmid == nil { record.pmid = pmid(inAddress: address) }
  }

  /// The number in `https://www.ncbi.nlm.nih.gov/pubmed/23688093` or `https://pubmed.ncbi.nlm.nih.gov/23688093/`.
  private static func pmid(inAddress text: String) -> PMID? {
    guard let rest = text.behind("nlm.nih.gov/pubmed/") ?? text.behind("pubmed.ncbi.nlm.nih.gov/") else { return nil }
    return PMID(String(rest.prefix { $0.isASCII && $0.isNumber }))
  }

  /// What the link that Ovid puts into `L2` says of the database.
  private enum OvidLink {
    case medline, other

    init?(_ addresses: [String]) {
      let links = addresses.filter { $0.holds("ovid") }
      guard !links.isEmpty else { return nil }
      // Ovid's MEDLINE segments are called `med…`, `prem…`, `pmnm…`, `ppez…`; there `ID` is the PMID.
      let isMEDLINE = links.contains { link in
        link.holds("&D=med") || link.holds("&D=prem") || link.holds("&D=pmnm") || link.holds("&D=ppez")
      }
      self = isMEDLINE ? .medline : .other
    }
  }
}

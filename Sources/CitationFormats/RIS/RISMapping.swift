package import Bibliography
import Foundation

/// From RIS tags to a record. Databases use the same tags for different things; the rules below say which.
package enum RISMapping {
  /// Builds the record; every tag that has no field, or whose value lost against another, stays in `extra`.
  package static func record(from tags: [Tag]) -> Record {
    var record = Record()
    var used = Set<Int>()
    let index = TagIndex(tags)

    /// The first non-empty value among `names`, in that order of preference.
    func take(_ names: String...) -> String? {
      for name in names {
        for position in index.positions(of: name) where !tags[position].value.isEmpty && !used.contains(position) {
          used.insert(position)
          return tags[position].value
        }
      }
      return nil
    }
    func takeAll(_ names: String...) -> [String] {
      names.flatMap { name in
        index.positions(of: name).compactMap { position in
          guard !tags[position].value.isEmpty else { return nil }
          used.insert(position)
          return tags[position].value
        }
      }
    }

    let typeText = take("TY") ?? ""
    record.type = type(of: typeText)
    record.title = take("TI", "T1", "CT") ?? (record.type == .book ? take("BT", "T2") : nil)
    record.authors = takeAll("AU", "A1").flatMap { text in
      AuthorList.people(in: text) ?? [PersonName(byNameOrGroup: text)]
    }
    // Proceedings: Scopus and the Web of Science put the conference in `T2` and the volume it appeared in in `C3`.
    record.journal = record.type == .conference ? take("C3") : nil
    record.journal = record.journal ?? journal(take: { take($0) }, has: { index.has($0) })
    record.date = date(tags, index, &used)
    record.volume = take("VL")
    record.issue = take("IS", "CP")
    // PsycINFO's "No Pagination Specified", cut in two.
    let hasNoPages = tags.first("SP") == "No" && ["Specified", "Pagination Specified"].contains(tags.first("EP"))
    record.pages = hasNoPages ? nil : pages(first: take("SP"), last: take("EP"))
    record.doi = doi(tags, index, &used)
    takeSerialNumbers(tags, index, &used, into: &record)
    record.abstract = take("AB", "N2")
    record.keywords = takeAll("KW").flatMap(splitKeywords)
    record.language = take("LA")
    record.source = take("DB", "DP")
    record.accession = take("AN")
    record.url = take("UR", "LK", "L2", "L1")
    for position in index.positions(of: "N1") where RISNotes.take(tags[position].value, into: &record) {
      used.insert(position)
    }
    identify(&record, tags, index, &used)
    record.extra = tags.indices.compactMap { used.contains($0) || tags[$0].value.isEmpty ? nil : tags[$0] }
    if record.pages == nil, let article = articleNumber(tags, index) { record.pages = article }
    if !typeText.isEmpty, risCode(for: record.type) != typeText { record.extra.insert(Tag("TY", typeText), at: 0) }
    return record
  }

  /// Positions of each tag, so that a rule looks only at its own.
  private struct TagIndex {
    private var byName: [String: [Int]] = [:]
    init(_ tags: [Tag]) {
      for (position, tag) in tags.enumerated() { byName[tag.name, default: []].append(position) }
    }
    func positions(of name: String) -> [Int] { byName[name] ?? [] }
    func has(_ name: String) -> Bool { byName[name] != nil }
  }

  /// `JF` is the journal in full. `T2` is the journal only where no journal tag is (Cochrane and EBSCO put a second
  /// title there); `J2`, `JA`, `J1` and `JO` are mostly abbreviations.
  private static func journal(take: (String) -> String?, has: (String) -> Bool) -> String? {
    if let full = take("JF") { return full }
    if has("T1"), let abbreviated = take("JO") ?? take("JA") { return abbreviated }
    return take("T2") ?? take("JO") ?? take("JA") ?? take("J2") ?? take("BT") ?? take("T3")
  }

  /// The most precise of `DA`, `PY` and `Y1` that agree on the year; `PY` decides the year.
  private static func date(_ tags: [Tag], _ index: TagIndex, _ used: inout Set<Int>) -> PublicationDate? {
    var best: PublicationDate?
    for name in ["PY", "Y1", "DA"] {
      for position in index.positions(of: name) {
        guard let date = PublicationDate(parsing: tags[position].value) else { continue }
        let isSameYear = best == nil || best?.year == date.year
        guard isSameYear else { continue }
        if best == nil || best?.month == nil && date.month != nil { best = date }
        // `Spring 2020` says more than the date keeps.
        if !date.leavesOut(tags[position].value) { used.insert(position) }
      }
    }
    return best
  }

  private static func pages(first: String?, last: String?) -> String? {
    guard let first else { return last }
    guard let last, last != first, !first.contains("-") else { return first }
    return "\(first)-\(last)"
  }

  /// `DO` first; else a DOI that stands in `M3`, `L3`, `UR` or `N1`.
  private static func doi(_ tags: [Tag], _ index: TagIndex, _ used: inout Set<Int>) -> DOI? {
    var found: DOI?
    for position in index.positions(of: "DO") + index.positions(of: "DI") {
      guard let doi = DOI(tags[position].value), found == nil || found == doi else { continue }
      found = doi
      used.insert(position)
    }
    if let found { return found }
    for name in ["M3", "L3", "UR"] {
      for position in index.positions(of: name) where tags[position].value.utf8.count < 200 {
        if let doi = DOI(tags[position].value), name != "UR" || tags[position].value.contains("doi.org/") { return doi }
      }
    }
    return nil
  }

  /// Scopus writes `09540121 (ISSN)`, books have 10 or 13 digits.
  private static func takeSerialNumbers(
    _ tags: [Tag], _ index: TagIndex, _ used: inout Set<Int>, into record: inout Record
  ) {
    for position in index.positions(of: "SN") where !tags[position].value.isEmpty {
      let text = tags[position].value
      let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "X") }
      let isBook = text.contains("ISBN") || digits == 10 || digits == 13
      let field: WritableKeyPath<Record, String?> = isBook ? \.isbn : \.issn
      guard record[keyPath: field] == nil else { continue }
      record[keyPath: field] = text
      used.insert(position)
    }
  }

  /// A few databases put all keywords in one tag.
  private static func splitKeywords(_ text: String) -> [String] {
    guard text.utf8.count > 60, text.contains(";") else { return [text] }
    return text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `ID` and `C2` are identifiers whose meaning depends on the database that wrote them.
  private static func identify(_ record: inout Record, _ tags: [Tag], _ index: TagIndex, _ used: inout Set<Int>) {
    if let position = index.positions(of: "ID").first, !tags[position].value.isEmpty {
      record.id = tags[position].value
      used.insert(position)
      if record.accession == nil, isOvid(tags, index) { record.accession = record.id }
      if isOvidMEDLINE(tags, index) { record.pmid = PMID(tags[position].value) }
    }
    if let position = index.positions(of: "C2").first, record.source?.lowercased() == "scopus" {
      record.pmid = PMID(tags[position].value)
      if record.pmid != nil { used.insert(position) }
    }
    for name in ["L4", "UR", "L1", "C2", "C7"] where record.pmcid == nil {
      for position in index.positions(of: name) where tags[position].value.contains("PMC") {
        record.pmcid = PMCID(tags[position].value)
      }
    }
    if record.pmid == nil {
      for position in index.positions(of: "UR") { record.pmid = record.pmid ?? pmid(inAddress: tags[position].value) }
    }
  }

  /// The number in `https://www.ncbi.nlm.nih.gov/pubmed/23688093` or `https://pubmed.ncbi.nlm.nih.gov/23688093/`.
  private static func pmid(inAddress text: String) -> PMID? {
    for marker in ["nlm.nih.gov/pubmed/", "pubmed.ncbi.nlm.nih.gov/"] {
      if let range = text.range(of: marker) { return PMID(String(text[range.upperBound...].prefix(while: \.isNumber))) }
    }
    return nil
  }

  private static func isOvid(_ tags: [Tag], _ index: TagIndex) -> Bool {
    index.positions(of: "L2").contains { tags[$0].value.contains("ovid") }
  }

  /// Ovid's MEDLINE segments are called `med…`, `prem…`, `pmnm…`, `ppez…`; there `ID` is the PMID.
  private static func isOvidMEDLINE(_ tags: [Tag], _ index: TagIndex) -> Bool {
    index.positions(of: "L2").contains { position in
      let address = tags[position].value
      return address.contains("ovid") && ["&D=med", "&D=prem", "&D=pmnm", "&D=ppez"].contains { address.contains($0) }
    }
  }

  /// Scopus and Zotero put an article number in `C7`, others in `M1` or `AR`.
  private static func articleNumber(_ tags: [Tag], _ index: TagIndex) -> String? {
    for name in ["C7", "AR"] {
      if let position = index.positions(of: name).first { return tags[position].value }
    }
    return nil
  }
}

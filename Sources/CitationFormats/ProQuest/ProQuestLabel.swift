internal import Bibliography

/// The label before a value: `Publication title: …`.
enum ProQuestLabel {
  /// A label at the margin and the length of it with its colon; `nil` when the line has none.
  ///
  /// Only what the export is known to write may interrupt a text such as the full text; elsewhere any few words before a
  /// colon are a label, so that fields of other databases are kept apart.
  static func find(in line: UnsafeRawBufferPointer, amongText: Bool) -> (name: String, length: Int)? {
    guard let first = line.first, TagByte.isCapital(first) || first == UInt8(ascii: "e") else { return nil }
    var end = 0
    while end < line.count, end <= 40, isLabelByte(line[end]) { end += 1 }
    guard end > 1, end < line.count, line[end] == UInt8(ascii: ":"), end + 1 == line.count || line[end + 1] == 0x20
    else { return nil }
    let label = String(decoding: line[..<end], as: UTF8.self).trimmed
    if let name = names[label.lowercased()] { return (name, end + 1) }
    return amongText ? nil : (label, end + 1)
  }

  /// Fields that hold running text, in which lines may look like labels.
  static func isText(_ name: TagName) -> Bool { name == "Full text" || name == "Abstract" }

  /// Fields that stand at the end of every record: behind them a ruler parts records.
  static func closesRecord(_ name: String) -> Bool { closing.contains(name) }

  private static let closing: Set<String> = [
    "ProQuest document ID", "Document URL", "Database", "Last updated", "Copyright", "Source type",
  ]

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
    default: " /-&(),'".utf8.contains(byte)
    }
  }

  /// The labels as they are kept, by their lower-case forms; older exports wrote some differently.
  private static let names: [String: String] = {
    let known = [
      "Title", "Author", "Editor", "Corporate author", "Author affiliation", "Publication info", "Abstract", "Links",
      "Full text", "Subject", "MeSH subject", "Broad subject", "Narrow subject", "Business indexing term", "Location",
      "People", "Company / organization", "Product name", "Classification", "Identifier / keyword", "Substance", "URL",
      "Alternate title", "Publication title", "Source details", "Volume", "Issue", "Supplement", "Pages", "First page",
      "Last page", "Number of pages", "Publication year", "Publication date", "Year", "Section", "Column", "Publisher",
      "Place of publication", "Country of publication", "Publication subject", "ISSN", "Electronic ISSN", "ISBN",
      "Source type", "Peer reviewed", "Language of publication", "Document type", "Document feature", "DOI",
      "Accession number", "PMID", "ProQuest document ID", "Document URL", "Copyright", "Last updated", "Database",
      "Degree", "Degree date", "School code", "University/institution", "School", "Department", "University location",
      "Advisor", "Committee member", "Dissertation/thesis number", "DAI/MAI number", "Source", "Conference title",
      "Conference location", "Conference date", "Number of references", "Cited by", "Publication history",
      "Illustration",
      "Credit", "Dateline", "Edition", "Series", "Report number", "Notes", "Methodology", "Population", "Age group",
    ]
    var names = Dictionary(uniqueKeysWithValues: known.map { ($0.lowercased(), $0) })
    for (old, name) in renamed { names[old] = name }
    return names
  }()

  private static let renamed: [(String, String)] = [
    ("authors", "Author"), ("author(s)", "Author"), ("abstract (summary)", "Abstract"), ("summary", "Abstract"),
    ("subjects", "Subject"), ("subject term", "Subject"), ("subject terms", "Subject"),
    ("subject (general)", "Subject"),
    ("mesh", "MeSH subject"), ("mesh terms", "MeSH subject"), ("medical subject heading", "MeSH subject"),
    ("identifier / keywords", "Identifier / keyword"), ("identifiers / keywords", "Identifier / keyword"),
    ("identifier (keyword)", "Identifier / keyword"), ("identifiers (keywords)", "Identifier / keyword"),
    ("keywords", "Identifier / keyword"), ("keyword", "Identifier / keyword"), ("identifier", "Identifier / keyword"),
    ("companies / organizations", "Company / organization"), ("journal title", "Publication title"),
    ("pagination", "Pages"), ("start page", "First page"), ("page", "Pages"), ("page range", "Pages"),
    ("date of publication", "Publication date"), ("year of publication", "Publication year"),
    ("eissn", "Electronic ISSN"),
    ("e-issn", "Electronic ISSN"), ("issn (electronic)", "Electronic ISSN"), ("issn (print)", "ISSN"),
    ("language", "Language of publication"), ("digital object identifier", "DOI"),
    ("document id", "ProQuest document ID"),
    ("proquest id", "ProQuest document ID"), ("pubmed id", "PMID"), ("link", "Document URL"),
  ]
}

/// A file format for citations that Winnow can detect and read, and in most cases write.
package enum CitationFormat: String, CaseIterable, Sendable {
  case ris
  case medline = "nbib"
  case pubmedXML = "pubmed-xml"
  case csv
  case jsonLines = "jsonl"

  /// The name used with `--from` and `--to`.
  package var name: String { rawValue }

  /// What people call it.
  package var title: String {
    switch self {
    case .ris: "RIS (Ovid, Scopus, ProQuest, PsycINFO, Cochrane, Zotero and others)"
    case .medline: "MEDLINE / PubMed format"
    case .pubmedXML: "PubMed XML"
    case .csv: "CSV with a heading line"
    case .jsonLines: "JSON Lines, Winnow's neutral form"
    }
  }

  /// Usual file name extensions, without dots.
  package var extensions: [String] {
    switch self {
    case .ris: ["ris"]
    case .medline: ["nbib", "txt"]
    case .pubmedXML: ["xml", "xml.gz"]
    case .csv: ["csv", "tsv"]
    case .jsonLines: ["jsonl", "ndjson"]
    }
  }

  /// What in a file's content gives the format away.
  package var detectedBy: String {
    switch self {
    case .ris: "a line `TY  - `"
    case .medline: "a line `PMID- ` or four-letter tags with a dash in column five"
    case .pubmedXML: "an element PubmedArticleSet, PubmedArticle or PubmedBookArticle"
    case .csv: "a first line of column names with a title"
    case .jsonLines: "a first line that is a JSON object"
    }
  }

  /// Whether Winnow writes the format.
  package var canWrite: Bool {
    switch self {
    case .ris, .medline, .csv, .jsonLines: true
    case .pubmedXML: false
    }
  }

  /// The format a file name suggests for writing, `nil` when its extension belongs to none.
  package static func forWriting(fileName: String) -> CitationFormat? {
    let lower = fileName.lowercased()
    return allCases.first { format in format.canWrite && format.extensions.contains { lower.hasSuffix("." + $0) } }
  }
}

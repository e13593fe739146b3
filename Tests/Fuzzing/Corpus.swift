import CitationFormats
import Foundation

/// The files to injure.
enum Corpus {
  struct File {
    let format: CitationFormat?
    let bytes: [UInt8]
  }

  /// Formats that share the code that cuts their files: one family each.
  static let families: [String: [String]] = [
    "ris": ["ris"], "medline": ["nbib"],
    "tagged": ["wos-tagged", "ovid-tagged", "ovid-reprint", "refworks-tagged", "enw"],
    "xml": ["pubmed-xml", "endnote-xml", "ebsco-xml", "ictrp-xml", "crossref-xml"], "bibtex": ["bibtex", "biblatex"],
    "csv": [
      "csv", "scopus-csv", "embase-csv", "ovid-csv", "ebsco-csv", "zotero-csv", "rayyan-csv", "covidence-csv",
      "wos-tab",
      "cochrane-csv", "lens-csv", "openalex-csv", "generic-csv", "pubmed-csv", "refworks-csv", "ctgov-csv", "base-csv",
    ],
    "json": ["crossref-json", "openalex-json", "csl-json", "ctgov-json"],
    // Protocols of reviews, `CORPUS/protocol/NAME/input.yaml`; they are no citation format.
    "protocol": ["protocol"],
    "text": ["proquest-txt", "pubmed-abstract-txt", "catalogue-page", "catalogue-pages"],
  ]

  /// The files of a family; large ones cut, since injuries near their start are as good.
  static func files(in corpus: String, of family: String) throws -> [File] {
    guard let formats = families[family] else {
      throw Complaint("the families are \(families.keys.sorted().joined(separator: ", "))")
    }
    return formats.flatMap { format in
      paths(in: corpus + "/" + format).compactMap { path -> File? in
        guard let bytes = FileManager.default.contents(atPath: path).map(Array.init), !bytes.isEmpty else { return nil }
        let start = Array(bytes.prefix(40_000))
        let known = CitationFormat.named(format) ?? (try? CitationReader.detect(ByteSource(bytes: start)))
        return File(format: known, bytes: start)
      }
    }
  }

  /// Export files below a folder, in order of their paths.
  static func paths(in folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    return walk.compactMap { $0 as? String }
      .filter { ($0 as NSString).lastPathComponent.hasPrefix("input.") || $0.hasSuffix(".txt") && !$0.contains("/") }
      .sorted().map { folder + "/" + $0 }
  }
}

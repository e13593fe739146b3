internal import Bibliography
import Foundation

/// What stands around a reference in a list.
enum ReferenceText {
  /// The text without the number of its place: `12. `, `[12] `, `(12) `, `12) `.
  static func withoutNumber(_ text: String) -> String {
    var rest = text.trimmed[...]
    let bracket = rest.first
    if bracket == "[" || bracket == "(" { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.utf8.count), let close = rest.dropFirst(digits.utf8.count).first else {
      return text.trimmed
    }
    let behind = rest.dropFirst(digits.utf8.count + 1)
    let closes =
      switch bracket {
      case "[": close == "]"
      case "(": close == ")" && digits.utf8.count < 4
      default: close == "." && digits.utf8.count < 4 || close == ")"
      }
    // `10.1000/xyz` is a DOI, and `2.5 mg` an amount.
    guard closes, let next = behind.first, !next.isNumber else { return text.trimmed }
    return behind.trimmed
  }

  /// The text without the captions of links that pages print behind it: `… 2006. - DOI - PubMed`.
  static func withoutLinks(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let caption = captions.first(where: {
      bytes.count > $0.utf8.count && bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
    }) {
      bytes = bytes.dropLast(caption.utf8.count)
      // Dashes, bars and brackets before a caption, and blanks.
      while let last = bytes.last,
        last <= 0x20 || [0x2D, 0x7C, 0x5B].contains(last) || bytes.suffix(3).elementsEqual("–".utf8)
      {
        bytes = bytes.dropLast(last == 0x93 ? 3 : 1)
      }
    }
    return bytes.count == text.utf8.count ? text : Substring(bytes).trimmed
  }

  /// Whether a line of a list ends a reference.
  static func isComplete(_ text: String) -> Bool { text.hasSuffix(".") || withoutLinks(text) != text }

  private static let captions = [
    " DOI", " PubMed", " PMC", " Google Scholar", " Crossref", " CrossRef", " View", " ISI", " Web of Science", "[DOI]",
    "[PubMed]", "[PMC free article]", "[Google Scholar]", "[CrossRef]", " PMC free article",
  ]
}

/// The identifiers in a reference, taken out of its text.
struct ReferenceIdentifiers {
  private(set) var doi: DOI?
  private(set) var pmid: PMID?
  private(set) var pmcid: PMCID?
  private(set) var url: String?
  /// What is left of the text.
  private(set) var text: String

  init(_ whole: String) {
    text = whole
    doi = DOI(whole)
    cut(
      at: [
        "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi: 10.", "doi:10.",
        "DOI: 10.", "DOI:10.", "doi 10.", "DOI 10.", "10.",
      ], while: doi != nil)
    if let label = text.range(of: "PMID: ") ?? text.range(of: "PMID:") {
      pmid = PMID(String(text[label.upperBound...].drop { $0 == " " }.prefix { $0.isNumber }))
      cut(at: ["PubMed PMID:", "PMID:"], while: true)
    }
    if let label = text.range(of: "PMCID:") {
      pmcid = PMCID(String(text[label.upperBound...]))
      cut(at: ["PMCID:"], while: true)
    }
    if let start = text.range(of: "https://") ?? text.range(of: "http://") {
      let address = text[start.lowerBound...].prefix { !$0.isWhitespace }
      url = address.hasSuffix(".") ? String(address.dropLast()) : String(address)
      text.removeSubrange(address.startIndex..<address.endIndex)
      for label in ["Available from:", "Available at:", "Retrieved from", "Available:"] {
        if let range = text.range(of: label) { text.removeSubrange(range) }
      }
    }
    text = text.trimmed
  }

  /// Cuts the first of these labels and the word behind it.
  private mutating func cut(at labels: [String], while isThere: Bool) {
    let whole = text
    guard isThere, let label = labels.lazy.compactMap({ whole.range(of: $0) }).first else { return }
    let behind = text[label.upperBound...].drop { $0 == " " }
    let end = behind.firstIndex(where: \.isWhitespace) ?? text.endIndex
    text.removeSubrange(label.lowerBound..<end)
  }
}

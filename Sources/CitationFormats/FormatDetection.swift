import Foundation

/// Finds the format of a file from its first bytes, never from its name.
package enum FormatDetection {
  /// The format of a file that begins with `head`, or `nil` when none fits.
  package static func format(of head: [UInt8]) -> CitationFormat? {
    let text = head.withUnsafeBytes { TextDecoding.string($0) }
    let lines = text.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let start = first.drop(while: \.isWhitespace)
    if start.hasPrefix("<") { return isPubMedXML(text) ? .pubmedXML : nil }
    if start.hasPrefix("{") { return isJSONObject(start) ? .jsonLines : nil }
    if let tagged = taggedFormat(lines) { return tagged }
    return CSVHeading.looksLikeHeading(String(start)) ? .csv : nil
  }

  /// What to do about files that people take for exports.
  static func remedyForKnownStrangers(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return "It is in UTF-16; save it as UTF-8."
    }
    if head.starts(with: "PK".utf8) {
      return "It is a packed archive, or an Excel or Word file; unpack it, or save it as CSV."
    }
    if head.starts(with: "%PDF".utf8) { return "It is a PDF; export the citations instead." }
    if head.starts(with: "[".utf8) { return "It is a JSON array; write one object a line." }
    return nil
  }

  private static func isPubMedXML(_ text: String) -> Bool {
    ["<PubmedArticle", "<PubmedBookArticle", "<DeleteCitation"].contains { text.contains($0) }
  }

  /// One whole object on a line, as far as the head reaches; a pretty-printed document is another format.
  private static func isJSONObject(_ line: Substring) -> Bool {
    line.contains("\":") || line.contains("\" :")
  }

  /// RIS when a `TY  -` line comes first, MEDLINE when its tags do.
  private static func taggedFormat(_ lines: [Substring]) -> CitationFormat? {
    let heads = lines.prefix(400).map { Array($0.utf8.prefix(6)) }
    if heads.contains(where: isTY) { return .ris }
    if heads.contains(where: { $0.starts(with: "PMID-".utf8) }) { return .medline }
    return heads.filter(isMEDLINETag).count >= 4 ? .medline : nil
  }

  private static func isTY(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "TY  -".utf8) || bytes.starts(with: "TY -".utf8)
  }

  /// One to four capitals or digits, padded to four columns, a dash, a blank: `TI  - `, `FAU - `, `PMID- `.
  private static func isMEDLINETag(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 6, bytes[4] == UInt8(ascii: "-"), bytes[5] == 0x20 else { return false }
    return MEDLINEReader.isTagPadded(bytes[0], bytes[1], bytes[2], bytes[3])
  }
}

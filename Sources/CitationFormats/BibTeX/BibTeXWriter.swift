internal import Bibliography
import Foundation

/// Writes BibTeX in UTF-8.
enum BibTeXWriter {
  /// Appends one entry.
  static func write(_ record: Record, into output: inout [UInt8]) {
    let type = BibTeXTypes.entryType(of: record.type)
    output.append(contentsOf: "@\(type.entry){\(BibTeXKey.key(of: record)),\n".utf8)
    putRaw("author", names(record.authors), &output)
    put("title", record.title, &output)
    put(isPart(record.type) ? "booktitle" : "journal", record.journal, &output)
    putDate(of: record, &output)
    put("volume", record.volume, &output)
    // Where `number` means the number in a series, or the report's own.
    let numberIsIssue = record.type == nil || record.type == .article
    put(numberIsIssue ? "number" : "issue", record.issue, &output)
    putRaw("pages", record.pages.map { escaped($0).replacingOccurrences(of: "-", with: "--") }, &output)
    put("doi", record.doi?.text, &output)
    put("pmid", record.pmid?.text, &output)
    put("pmcid", record.pmcid?.text, &output)
    put("issn", record.issn, &output)
    put("isbn", record.isbn, &output)
    put("url", record.url, &output)
    put("language", record.language, &output)
    put("abstract", record.abstract, &output)
    put("keywords", terms(record.keywords), &output)
    put("mesh", terms(record.mesh), &output)
    put("source", record.source, &output)
    put("accession", record.accession, &output)
    put("type", type.mark, &output)
    if !record.references.isEmpty {
      putRaw("cited-references", record.references.map(escaped).joined(separator: "\n"), &output)
    }
    for tag in record.extra { put(tag, of: record, &output) }
    output.append(contentsOf: "}\n\n".utf8)
  }

  private static func isPart(_ type: RecordType?) -> Bool { type == .chapter || type == .conference }

  private static func put(_ name: String, _ value: String?, _ output: inout [UInt8]) {
    putRaw(name, value.map(escaped), &output)
  }

  private static func putRaw(_ name: String, _ value: String?, _ output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output.append(contentsOf: "  \(name) = {\(value)},\n".utf8)
  }

  /// A field named after the tag, or a note when BibTeX couldn't have such a field. Styles print `note`, so ours stand in a
  /// field that no style knows.
  private static func put(_ tag: Tag, of record: Record, _ output: inout [UInt8]) {
    if !NoteForm.isNote(tag.name), BibTeXTagNames.comesBack(tag, in: record) {
      put(tag.name, tag.value, &output)
    } else {
      put("winnow-note", tag.value.isEmpty && !NoteForm.isNote(tag.name) ? nil : NoteForm.note(for: tag), &output)
    }
  }

  /// Nothing where a tag states the date and more: a range, a season.
  private static func putDate(of record: Record, _ output: inout [UInt8]) {
    guard let date = record.date, !isStated(by: "date", record) else { return }
    put("year", String(date.year), &output)
    guard let month = date.month, !isStated(by: "month", record) else { return }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    output.append(contentsOf: "  month = \(months[month - 1]),\n".utf8)
    put("day", date.day.map(String.init), &output)
  }

  private static func isStated(by name: String, _ record: Record) -> Bool {
    record.extra.contains { $0.name.lowercased() == name && BibTeXTagNames.comesBack($0, in: record) }
  }

  /// With a semicolon at the end when there is but one, so that a comma in it doesn't part it.
  private static func terms(_ terms: [String]) -> String? {
    terms.isEmpty ? nil : terms.joined(separator: "; ") + (terms.count == 1 && terms[0].contains(",") ? ";" : "")
  }

  // MARK: Names

  private static func names(_ names: [PersonName]) -> String {
    names.map { name in
      guard !name.given.isEmpty else { return "{\(escaped(name.family))}" }
      let family = protected(name.family)
      guard let comma = name.given.firstIndex(of: ",") else { return "\(family), \(protected(name.given))" }
      let given = String(name.given[..<comma]).trimmed
      let suffix = String(name.given[name.given.index(after: comma)...]).trimmed
      return given.isEmpty
        ? "\(family), {\(escaped(name.given))}" : "\(family), \(protected(suffix)), \(protected(given))"
    }.joined(separator: " and ")
  }

  /// In braces when the name's own commas, semicolons or `and` would be read as separators.
  private static func protected(_ text: String) -> String {
    let needsBraces =
      text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") }
      || text.lowercased().split(separator: " ").contains("and")
    return needsBraces ? "{\(escaped(text))}" : escaped(text)
  }
}

package import Bibliography

extension Record {
  /// A field as one line of text; `nil` when the record doesn't have it.
  package func text(of field: RecordField) -> String? {
    let text: String? =
      switch field {
      case .type: type?.rawValue
      case .title: title
      case .authors: authors.map(\.inverted).joined(separator: "; ")
      case .date: date?.iso
      case .journal: journal
      case .volume: volume
      case .issue: issue
      case .pages: pages
      case .doi: doi?.text
      case .pmid: pmid?.text
      case .pmcid: pmcid?.text
      case .issn: issn
      case .isbn: isbn
      case .abstract: abstract
      case .keywords: keywords.joined(separator: "; ")
      case .mesh: mesh.joined(separator: "; ")
      case .language: language
      case .url: url
      case .source: source
      case .accession: accession
      case .references: references.joined(separator: "; ")
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}

package import Bibliography

/// The part of a record that tells whether it is the same work as another, folded for comparison.
package struct MatchKey: Sendable, Equatable {
  package let doi: String?
  package let pmid: PMID?
  package let pmcid: PMCID?
  /// Letters and digits of the title, `nil` when it has none.
  package let title: String?
  package let year: Int?
  /// Folded family names, at most the first eight.
  package let families: [String]
  /// First page or article number.
  package let firstPage: String?
  package let volume: String?

  package init(_ record: Record) {
    doi = record.doi?.text
    pmid = record.pmid
    pmcid = record.pmcid
    title = record.title.map(Folding.key).flatMap { $0.isEmpty ? nil : $0 }
    year = record.date?.year
    families = record.authors.prefix(8).compactMap { MatchKey.family($0) }
    firstPage = record.pages.flatMap { PageRange($0)?.first }
    volume = record.volume.map(Folding.key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `et al.` and trial numbers in the author field are no names.
  private static func family(_ name: PersonName) -> String? {
    let folded = Folding.key(name.family)
    return folded.isEmpty || folded == "etal" || folded.allSatisfy(\.isNumber) ? nil : folded
  }

  /// Year, volume and first page, where all three are known: the place in the literature.
  package var place: String? {
    guard let year, let volume, let firstPage else { return nil }
    return "\(year)/\(volume)/\(firstPage)"
  }

  /// Text that orders keys by content, so that results don't depend on the order of the input.
  var contentOrder: String {
    [
      title ?? "", year.map(String.init) ?? "", doi ?? "", pmid?.text ?? "", volume ?? "", firstPage ?? "",
      families.joined(separator: ","),
    ].joined(separator: "\u{1F}")
  }
}

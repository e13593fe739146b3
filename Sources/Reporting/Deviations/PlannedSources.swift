internal import Bibliography
internal import Review
internal import ReviewProtocol

/// The sources of a protocol, found by the names that imports give.
struct PlannedSources {
  private let sources: [InformationSource]

  init(_ sources: [InformationSource]) { self.sources = sources }

  /// The planned source that an import means: by its name, whatever vendor or platform stands with it; by the platform,
  /// where only one source has it; and outside of databases and registers by the kind, where only one source is of it.
  func position(of name: String, _ kind: SourceKind) -> Int? {
    let words = Self.words(name)
    return sources.firstIndex { Self.isSame(words, Self.words($0.name)) }
      ?? only { source in source.platform.map { Self.words($0) == words } ?? false }
      ?? (kind.isScreened ? nil : only { $0.kind == kind.rawValue })
  }

  private func only(_ fits: (InformationSource) -> Bool) -> Int? {
    let found = sources.indices.filter { fits(sources[$0]) }
    return found.count == 1 ? found[0] : nil
  }

  /// Words that name a vendor or a part of a database, not another database.
  private static let besides: Set<Substring> = [
    "apa", "ebsco", "ebscohost", "elsevier", "ovid", "proquest", "pubmed", "wiley", "clarivate", "database", "core",
    "collection",
    "plus", "complete", "ultimate", "full", "text", "with", "via", "on", "the", "all", "index",
  ]

  private static func isSame(_ a: Set<Substring>, _ b: Set<Substring>) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.isSubset(of: b) && b.subtracting(a).isSubset(of: besides)
      || b.isSubset(of: a) && a.subtracting(b).isSubset(of: besides)
  }

  /// The words of a name without what stands in brackets.
  private static func words(_ text: String) -> Set<Substring> {
    Set(Folding.words(String(text.prefix { $0 != "(" })).split(separator: " "))
  }
}

internal import Bibliography

/// Whether one value of a field says all that another says, spelled as it may be.
enum SameValue {
  /// Whether `kept` says what `value` says.
  static func says(_ kept: String, _ value: String, _ field: RecordField) -> Bool {
    if kept == value { return true }
    switch field {
    case .title, .journal, .abstract: return contains(kept, value)
    case .authors: return AuthorsQuality.text(kept, names: value)
    case .date: return kept.hasPrefix(value + "-")
    case .pages: return samePages(kept, value)
    case .issn, .isbn: return contains(kept, value)
    case .url: return address(kept) == address(value)
    case .language: return startsAlike(kept, value)
    case .type, .doi, .pmid, .pmcid: return false
    case .volume, .issue, .source, .accession, .keywords, .mesh, .references:
      let words = Folding.words(kept)
      return !words.isEmpty && words == Folding.words(value)
    }
  }

  /// Whether the letters and digits of `value` stand in `kept`: an abstract cut off, a title without its subtitle.
  private static func contains(_ kept: String, _ value: String) -> Bool {
    var (whole, part) = (Folding.key(kept), Folding.key(Truncation.removed(from: value)))
    guard !part.isEmpty, part.utf8.count <= whole.utf8.count else { return false }
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        (0...(whole.count - part.count)).contains { start in
          whole[start] == part[0] && whole[start...].starts(with: part)
        }
      }
    }
  }

  /// `123-8` and `123` say nothing that `123-128` doesn't.
  private static func samePages(_ kept: String, _ value: String) -> Bool {
    guard let whole = PageRange(kept), let part = PageRange(value) else {
      let words = Folding.words(kept)
      return !words.isEmpty && words == Folding.words(value)
    }
    return whole.first == part.first && (part.last == nil || part.last == whole.last)
  }

  private static func address(_ url: String) -> Substring {
    var rest = url[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    return rest.hasSuffix("/") ? rest.dropLast() : rest
  }

  /// `English` says what `eng` and `en` say.
  private static func startsAlike(_ kept: String, _ value: String) -> Bool {
    let words = Folding.words(value)
    return !words.isEmpty && Folding.words(kept).hasPrefix(words)
  }
}

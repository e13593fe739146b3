/// What a marked word points to, the weakest first: where two groups claim the same words, the stronger one is shown.
package enum HighlightGroup: Int, Sendable, CaseIterable, Comparable {
  case context, population, concept, inclusion, exclusion

  package static func < (a: HighlightGroup, b: HighlightGroup) -> Bool { a.rawValue < b.rawValue }

  /// What the legend calls it where there is little room.
  package var shortTitle: String {
    switch self {
    case .context, .population, .concept: title
    case .inclusion: "for"
    case .exclusion: "against"
    }
  }

  /// What the legend calls it.
  package var title: String {
    switch self {
    case .context: "context"
    case .population: "population"
    case .concept: "concept"
    case .inclusion: "speaks for"
    case .exclusion: "speaks against"
    }
  }
}

/// A word or phrase to mark. `*` stands for any letters, `?` for one or none: `wom?n`, `colo?r`, `nurs*`.
package struct HighlightTerm: Sendable, Equatable {
  package let text: String
  package let group: HighlightGroup

  package init(_ text: String, _ group: HighlightGroup) {
    self.text = text
    self.group = group
  }
}

/// How many of the terms are marked.
package enum HighlightDensity: String, Sendable, CaseIterable {
  case none
  /// The first mention of each term.
  case some
  case all

  /// The one that the key turns to: all, some, none, and all again.
  package var following: HighlightDensity {
    switch self {
    case .all: .some
    case .some: .none
    case .none: .all
    }
  }
}

/// A marked stretch of a text.
package struct Highlight: Sendable, Equatable {
  /// Offsets in the text's UTF-8.
  package let range: Range<Int>
  package let group: HighlightGroup
  /// Index of the term among those the highlighter was made with.
  package let term: Int

  package init(range: Range<Int>, group: HighlightGroup, term: Int) {
    self.range = range
    self.group = group
    self.term = term
  }
}

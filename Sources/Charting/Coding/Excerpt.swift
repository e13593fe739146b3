internal import Bibliography

/// Passages of several coders that overlap, taken together: where the coders are compared, and where the team settles.
package struct Excerpt: Sendable, Equatable {
  /// From the first to the last scalar that any of them coded.
  package let passage: Passage
  package let textHash: String
  /// What was coded in it, by beginning.
  package let codings: [Coding]
  /// All who coded the document, those without a code here too.
  package let coders: [String]
  /// What the team settled on; `nil` while it has not.
  package let settled: Settlement?

  /// The team's codes of an excerpt.
  package struct Settlement: Sendable, Equatable {
    package let passage: Passage
    package let textHash: String
    /// None, where the team found nothing to code.
    package let codes: [CodePath]
    package let manner: AgreementManner
    package let by: String

    package init(passage: Passage, textHash: String, codes: [CodePath], manner: AgreementManner, by: String) {
      self.passage = passage
      self.textHash = textHash
      self.codes = codes
      self.manner = manner
      self.by = by
    }
  }

  package struct CodeLine: Sendable, Equatable {
    package let code: CodePath
    /// Who gave it, or one below it.
    package let coders: [String]
  }

  /// Every code that was given, with who gave it or one below it.
  package var lines: [CodeLine] {
    Set(codings.map(\.code)).sorted().map { code in
      CodeLine(
        code: code, coders: coders.filter { coder in codings.contains { $0.coder == coder && $0.code.isWithin(code) } })
    }
  }

  /// The codes that all coders gave; of codes below each other the lowest.
  package var shared: [CodePath] {
    let all = lines.filter { $0.coders.count == coders.count }.map(\.code)
    return all.filter { code in !all.contains { $0 != code && $0.isWithin(code) } }
  }

  /// The codes that only some gave, while the team has not settled.
  package var open: [CodeLine] { settled == nil ? lines.filter { $0.coders.count < coders.count } : [] }

  /// What counts: what the team settled on, else what all coders gave.
  package var teamCodes: [CodePath] { settled.map { $0.codes.sorted() } ?? shared }

  /// Puts the passages of a document together.
  ///
  /// - Parameters:
  ///   - coders: all who coded the document.
  ///   - settlements: of the team; one counts for the excerpt whose passage it has, the last of several.
  /// - Returns: the excerpts by beginning; those of an older text stand behind.
  package static func of(
    _ codings: [Coding], coders: [String], settlements: [Settlement] = [], textHash: String
  ) -> [Excerpt] {
    let texts = [textHash] + Set(codings.map(\.textHash)).subtracting([textHash]).sorted()
    return texts.flatMap { text in
      groups(codings.filter { $0.textHash == text }).map { passage, group in
        Excerpt(
          passage: passage, textHash: text, codings: group, coders: coders,
          settled: settlements.last { $0.passage == passage && $0.textHash == text })
      }
    }
  }

  private static func groups(_ codings: [Coding]) -> [(Passage, [Coding])] {
    var groups: [(passage: Passage, codings: [Coding])] = []
    for coding in codings.sorted(by: { ($0.passage, $0.id) < ($1.passage, $1.id) }) {
      if let last = groups.last, last.passage.overlaps(coding.passage) {
        groups[groups.count - 1].passage = last.passage.joined(with: coding.passage)
        groups[groups.count - 1].codings.append(coding)
      } else {
        groups.append((coding.passage, [coding]))
      }
    }
    return groups
  }
}

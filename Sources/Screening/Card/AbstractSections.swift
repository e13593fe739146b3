/// A part of an abstract with its heading.
package struct AbstractSection: Sendable, Equatable {
  /// As written, without the colon; `nil` for what stands before the first heading.
  package let heading: String?
  /// The text, as offsets in the abstract's UTF-8.
  package let range: Range<Int>
}

/// Structured abstracts come as one text with their headings in it: `BACKGROUND: … Methods: …`.
package enum AbstractSections {
  /// The parts of an abstract in order; one part without a heading where it has none.
  package static func of(_ abstract: String) -> [AbstractSection] {
    let text = Array(abstract.utf8)
    var sections: [AbstractSection] = []
    var heading: String?
    var start = 0
    func close(at end: Int) {
      let range = trimmed(start..<end, text)
      if !range.isEmpty || heading != nil { sections.append(AbstractSection(heading: heading, range: range)) }
    }
    var position = 0
    while position < text.count {
      if isStart(position, text), let found = headingAt(position, text) {
        close(at: position)
        heading = String(decoding: text[found.words], as: UTF8.self)
        start = found.next
        position = found.next
      } else {
        position += 1
      }
    }
    close(at: text.count)
    return sections
  }

  /// Whether a heading may begin here: at the start, on a new line, or after a sentence.
  private static func isStart(_ position: Int, _ text: [UInt8]) -> Bool {
    guard position > 0 else { return true }
    guard text[position - 1] <= 0x20 else { return false }
    var before = position - 1
    while before >= 0, text[before] <= 0x20 {
      if text[before] == 0x0A { return true }
      before -= 1
    }
    return before < 0 || [0x2E, 0x3F, 0x21, 0x29, 0x5D, 0x3B].contains(text[before])
  }

  /// A heading at `start`: its words, and where the text after its colon begins.
  private static func headingAt(_ start: Int, _ text: [UInt8]) -> (words: Range<Int>, next: Int)? {
    guard text[start] >= 0x41, text[start] != 0x5B else { return nil }
    let limit = min(text.count, start + 60)
    var end = start
    while end < limit, text[end] != 0x3A, !isOutsideHeading(text[end]) { end += 1 }
    guard end < limit, text[end] == 0x3A, end + 1 == text.count || text[end + 1] <= 0x20 || text[end + 1] >= 0x41 else {
      return nil
    }
    let words = String(decoding: text[start..<end], as: UTF8.self)
    guard known.contains(words.lowercased()) || isShouted(words) || isCombined(words) else { return nil }
    return (start..<end, end + 1)
  }

  private static func isOutsideHeading(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x20, 0x26, 0x2F, 0x2C, 0x2D, 0x28, 0x29, 0x27: false
    default: true
    }
  }

  /// Capitals throughout, and more than an abbreviation.
  private static func isShouted(_ words: String) -> Bool {
    let letters = words.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy(\.isUppercase)
  }

  /// `Background and aims`, `Methods/Design`: known headings joined.
  private static func isCombined(_ words: String) -> Bool {
    let parts = words.lowercased().split { !$0.isLetter }.filter {
      !["and", "und", "y", "et", "of", "the"].contains($0)
    }
    return parts.count > 1 && parts.allSatisfy { known.contains(String($0)) }
  }

  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] <= 0x20 { low += 1 }
    while low < high, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  /// Headings in lower case, in the languages that databases index most.
  private static let known: Set<String> = [
    "abstract", "aim", "aims", "analysis", "background", "conclusion", "conclusions", "context", "data",
    "data analysis",
    "data collection", "data extraction", "data sources", "data synthesis", "design", "discussion",
    "eligibility criteria",
    "ethics", "evidence acquisition", "evidence synthesis", "findings", "funding", "goal", "goals", "hypothesis",
    "implications", "implications for practice", "importance", "inclusion criteria", "interpretation", "intervention",
    "interventions", "introduction", "keywords", "limitations", "main outcome measures", "main results", "material",
    "materials", "measurements", "measures", "method", "methodology", "methods", "objective", "objectives", "outcome",
    "outcomes", "participants", "patients", "population", "practice implications", "problem", "procedure", "purpose",
    "question", "rationale", "recommendations", "registration", "relevance", "research design", "result", "results",
    "sample", "scope", "search strategy", "selection criteria", "setting", "settings", "significance", "sources",
    "sources of evidence", "study design", "study selection", "subjects", "summary", "trial registration", "unlabelled",
    "what is known", "what this adds",
    "ergebnis", "ergebnisse", "fragestellung", "hintergrund", "methode", "methoden", "methodik", "schlussfolgerung",
    "schlussfolgerungen", "ziel", "ziele", "zielsetzung",
    "conclusiones", "conclusión", "introducción", "metodología", "métodos", "método", "objetivo", "objetivos",
    "resultados",
    "conclusão", "conclusões", "introdução",
    "contexte", "méthode", "méthodes", "objectif", "objectifs", "résultats",
  ]
}

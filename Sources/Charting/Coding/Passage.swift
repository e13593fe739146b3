/// A stretch of a text, in Unicode scalars from its beginning: what begins at `start` and ends before `end`.
package struct Passage: Sendable, Hashable, Codable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  package var length: Int { end - start }

  /// Whether the two share a scalar.
  package func overlaps(_ other: Passage) -> Bool { start < other.end && other.start < end }

  /// How many scalars the two share.
  package func shared(with other: Passage) -> Int { max(0, min(end, other.end) - max(start, other.start)) }

  /// From the beginning of the earlier to the end of the later.
  package func joined(with other: Passage) -> Passage { Passage(min(start, other.start), max(end, other.end)) }
}

extension Passage: Comparable {
  /// By beginning; of two that begin together the shorter is first.
  package static func < (a: Passage, b: Passage) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

internal import Foundation

/// Words that speak for a report of the kind that reviews include, whatever their subject, each with its weight.
///
/// Learnt from labelled reviews (see CONTRIBUTING.md): “letter”, “guideline” or “mice” tell much before the first decision.
/// Title words stand apart from the others, as `T:stem`; `NOABS` is that there is no abstract.
package struct StudyWords: Sendable {
  package let weights: [String: Float]

  /// No words: ranking begins from nothing.
  package static let none = StudyWords(weights: [:])

  /// The words that come with Winnow.
  package static let shipped = StudyWords(
    tabbed: String(decoding: PackageResources.study_words_tsv, as: UTF8.self))

  package init(weights: [String: Float]) {
    self.weights = weights
  }

  /// Reads lines of a word, a tab and its weight.
  package init(tabbed text: String) {
    var weights: [String: Float] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2, let weight = Float(parts[1]) { weights[String(parts[0])] = weight }
    }
    self.weights = weights
  }

  /// How like such a report each record is: the sum of the weights of its distinct words by the root of their number,
  /// standardised over the records and cut at 3.
  func likeness(_ counts: TermCounts) -> [Float] {
    guard !weights.isEmpty else { return Array(repeating: 0, count: counts.count) }
    let known = counts.terms.keys.map { key -> Float in
      let stem = counts.stems.stems[Int(key.last)]
      if key.isTitle { return weights["T:" + stem] ?? 0 }
      if key.isPair { return .nan }
      return weights[stem] ?? 0
    }
    var sums = Array(repeating: Float(0), count: counts.count)
    for row in 0..<counts.count {
      var sum: Float = counts.isWithoutAbstract[row] ? weights["NOABS"] ?? 0 : 0
      var distinct: Float = counts.isWithoutAbstract[row] ? 1 : 0
      for cell in counts.cells[counts.starts[row]..<counts.starts[row + 1]] {
        let weight = known[Int(cell.term)]
        if weight.isNaN { continue }
        sum += weight
        distinct += 1
      }
      sums[row] = distinct > 0 ? sum / distinct.squareRoot() : 0
    }
    return Self.standardised(sums).map { min(max($0, -3), 3) }
  }

  static func standardised(_ values: [Float]) -> [Float] {
    let count = Float(max(values.count, 1))
    let mean = values.reduce(0, +) / count
    let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    return values.map { spread > 0 ? ($0 - mean) / spread : 0 }
  }
}

internal import Foundation
internal import Statistics

extension StudyWords {
  /// How study words are learnt.
  package struct Learning: Sendable {
    /// In how many reviews a word must stand: what is said of one subject only says nothing of others.
    package var leastReviews = 12
    package var cost: Float = 0.003
    /// A review with fewer relevant records than this has less say.
    package var fullSay: Float = 30
    package init() {}
  }

  /// Learns from `reviews` which words set the relevant apart, whatever the subject: one linear classifier over all records,
  /// relevant and irrelevant ones of a review with the same say, and a column for each review, so that how strict its team was is
  /// not taken for words.
  package static func learnt(from reviews: [LabelledReview], by how: Learning = Learning()) -> StudyWords {
    var counts = TermCounts()
    for review in reviews {
      for text in review.texts { counts.add(text, titleWeight: 1, titleOwn: 1) }
    }
    let columns = Columns(reviews, counts, how)
    var classifier = LinearClassifier(columns: columns.names.count + reviews.count, loss: .squaredHinge)
    var random = SplitMix64(seed: 1)
    classifier.train(columns.examples, of: columns.rows, shuffledBy: &random, passes: 60)
    var weights: [String: Float] = [:]
    for (column, name) in columns.names.enumerated() { weights[name] = classifier.weights[column] }
    return StudyWords(weights: weights)
  }

  private struct Columns {
    var names: [String] = ["NOABS"]
    var rows = SparseRows()
    var examples: [LinearClassifier.Example] = []

    init(_ reviews: [LabelledReview], _ counts: TermCounts, _ how: Learning) {
      let columns = chosen(reviews, counts, least: how.leastReviews)
      var row = 0
      for (place, review) in reviews.enumerated() {
        let relevant = Float(review.labels.count { $0 })
        let say = min(relevant / how.fullSay, 1).squareRoot() * 1000
        for label in review.labels {
          addRow(row, counts, columns, review: names.count + place)
          let others = label ? relevant : Float(review.labels.count) - relevant
          examples.append(.init(row: row, sign: label ? 1 : -1, cost: how.cost * say / others))
          row += 1
        }
      }
      rows.columnCount = names.count + reviews.count
    }

    /// The column of each term that enough reviews have, -1 for the others and for pairs.
    private mutating func chosen(_ reviews: [LabelledReview], _ counts: TermCounts, least: Int) -> [Int32] {
      var seenIn = Array(repeating: (last: -1, reviews: 0), count: counts.terms.keys.count)
      var row = 0
      for (place, review) in reviews.enumerated() {
        for _ in review.texts {
          for cell in counts.cells[counts.starts[row]..<counts.starts[row + 1]]
          where seenIn[Int(cell.term)].last != place {
            seenIn[Int(cell.term)] = (place, seenIn[Int(cell.term)].reviews + 1)
          }
          row += 1
        }
      }
      return zip(counts.terms.keys, seenIn).map { key, seen in
        guard !key.isPair, seen.reviews >= least else { return -1 }
        names.append((key.isTitle ? "T:" : "") + counts.stems.stems[Int(key.last)])
        return Int32(names.count - 1)
      }
    }

    private mutating func addRow(_ row: Int, _ counts: TermCounts, _ columns: [Int32], review: Int) {
      let cells = counts.cells[counts.starts[row]..<counts.starts[row + 1]]
      let distinct = cells.count { !counts.terms.keys[Int($0.term)].isPair }
      let isWithout = counts.isWithoutAbstract[row]
      let value = 1 / Float(max(distinct + (isWithout ? 1 : 0), 1)).squareRoot()
      for cell in cells where columns[Int(cell.term)] >= 0 {
        rows.columns.append(columns[Int(cell.term)])
        rows.values.append(value)
      }
      if isWithout {
        rows.columns.append(0)
        rows.values.append(value)
      }
      rows.columns.append(Int32(review))
      rows.values.append(1)
      rows.starts.append(rows.columns.count)
      rows.privateWeight.append(0)
    }
  }

  /// One line a word, the heaviest first.
  package var tabbed: String {
    let sorted = weights.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }
    return sorted.map { "\($0.key)\t\(String(format: "%.4f", Double($0.value)))\n" }.joined()
  }
}

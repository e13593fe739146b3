/// Labelled records of one review.
package struct LabelledReview: Sendable {
  package let name: String
  package let texts: [RankedText]
  package let labels: [Bool]

  package init(name: String, texts: [RankedText], labels: [Bool]) {
    self.name = name
    self.texts = texts
    self.labels = labels
  }
}

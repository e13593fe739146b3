internal import Bibliography
internal import Foundation

/// What is known of how much was found, in plain words, with what it rests on.
package struct StoppingStatement: Sendable {
  private let screened: ScreenedSoFar
  private let control: ControlSample?
  private let confidence: Double
  private let target: Double
  private let isRanked: Bool

  /// - Parameters:
  ///   - confidence: of the statement, from 0 to 1.
  ///   - target: the recall wanted, from 0 to 1.
  ///   - isRanked: whether records come in ranked order.
  package init(
    _ screened: ScreenedSoFar, control: ControlSample?, confidence: Double = 0.95, target: Double = 0.95,
    isRanked: Bool
  ) {
    self.screened = screened
    self.control = control
    self.confidence = confidence
    self.target = target
    self.isRanked = isRanked
  }

  /// The recall that is reached at least; 1 when all is read.
  package var recall: Double {
    screened.screened == screened.total ? 1 : StoppingTest.recallReached(screened, confidence: confidence)
  }

  /// How many more are to be read, if none of them is relevant.
  package var leftToRead: Int { StoppingTest.leftToRead(screened, target: target, confidence: confidence) }

  /// What is known, a sentence a line.
  package var known: [String] {
    let counts =
      "\(screened.screened) of \(screened.total.counted("record")) have a verdict; \(screened.found) are included."
    guard screened.total > 0 else { return ["No record has come to this stage yet."] }
    if screened.screened == screened.total { return [counts, "All are read: nothing is left to be found among them."] }
    guard screened.found > 0 else {
      return [counts, "Nothing can be said before the first included record: go on."]
    }
    return [counts, testSentence, nextSentence] + controlSentences
  }

  private var testSentence: String {
    "With \(percent(confidence)) confidence at least \(percent(recall, down: true)) of those that will be included were found."
  }

  private var nextSentence: String {
    let left = leftToRead
    if left == 0 {
      return "That is enough for the target of \(percent(target)); what is unread may still hold a few, so a scoping "
        + "review reads on where it can."
    }
    let rest = screened.total - screened.screened
    let reading = left == rest ? "reading all \(rest) that are left" : "reading \(left) more without an included one"
    return "The target of \(percent(target)) is not shown yet: \(reading) would show it."
  }

  private var controlSentences: [String] {
    guard let control else { return [] }
    let range = control.relevantOfAll(confidence: confidence)
    let recall = control.recall(found: screened.found, confidence: confidence)
    return [
      "Of \(control.drawn.counted("record")) drawn by lot \(control.relevant) are included: among all \(control.total) "
        + "that makes from \(max(range.lowerBound, screened.found)) to \(max(range.upperBound, screened.found)), so that from "
        + "\(percent(recall.lowerBound, down: true)) to \(percent(recall.upperBound)) of them were found "
        + "(\(percent(confidence)) interval)."
        + (control.relevant < 5 ? " With so few included ones in the sample this says little." : "")
    ]
  }

  /// What it rests on, a sentence a line.
  package var assumed: [String] {
    let order =
      isRanked
      ? "Records come in ranked order, so that the last ones read are no richer than those left."
      : "Records don’t come in ranked order: that the last ones read are like those left is then as sure as their order is random."
    return [
      order, "A verdict is taken for right; records that wait for a second vote or an answer count as unread.",
      "The test may be asked after each record: in 2,200 replays of 22 labelled reviews, stopping at 95 % confidence of 95 % "
        + "recall came too early in none, and spared 15 % of the reading on average.",
    ]
  }

  /// A paragraph for the report’s methods, in the past tense.
  package func paragraph(model: String?, seed: UInt64?, controlPercent: Int?) -> String {
    let ranked = model.map { model in
      "Records were shown in an order learnt from the verdicts so far (Winnow, model \(model), seed \(seed ?? 0))"
        + (controlPercent.map { $0 > 0 ? "; \($0) % of them came by lot, whatever their rank" : "" } ?? "")
        + ". Ranking ordered the records and excluded none. "
    }
    let reached =
      screened.screened == screened.total
      ? "All \(screened.total.counted("record")) were screened."
      : "\(screened.screened) of \(screened.total.counted("record")) were screened; by the hypergeometric stopping test "
        + "(Callaghan and Müller-Hansen 2020) at least \(percent(recall, down: true)) of those to be included had been found, "
        + "with \(percent(confidence)) confidence."
    return (ranked ?? "") + reached
  }

  /// Whole per cent where it is whole, else one decimal; `down` never rounds up what is a lower bound.
  private func percent(_ share: Double, down: Bool = false) -> String {
    let tenths = down ? (share * 1000 + 1e-6).rounded(.down) : (share * 1000).rounded()
    let text = String(format: "%.1f", tenths / 10)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
  }
}

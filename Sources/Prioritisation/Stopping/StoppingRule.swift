/// When to stop screening.
package enum StoppingRule: Sendable, Equatable {
  /// With this confidence at least this share of the relevant records is found (``StoppingTest``).
  case test(target: Double, confidence: Double)
  /// A rule of thumb: this many irrelevant records in a row, as a share of all, and at least 100 of them.
  case inARow(share: Double)

  /// `95/95` is confidence by recall, in per cent; `row:10` a tenth of all records in a row.
  package init?(_ text: String) {
    if text.hasPrefix("row:"), let share = Double(text.dropFirst(4)), share > 0, share <= 100 {
      self = .inARow(share: share / 100)
      return
    }
    let parts = text.split(separator: "/").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy({ $0 > 0 && $0 < 100 }) else { return nil }
    self = .test(target: parts[1] / 100, confidence: parts[0] / 100)
  }

  /// Whether to stop now.
  package func isMet(_ screened: ScreenedSoFar) -> Bool {
    switch self {
    case .test(let target, let confidence):
      return screened.found > 0 && StoppingTest.p(screened, target: target) < 1 - confidence
    case .inARow(let share):
      let needed = max(100, Int((share * Double(screened.total)).rounded(.up)))
      return screened.screened - (screened.finds.last ?? 0) >= needed
    }
  }

  /// After how many records of `order` the rule stops; all of them when it never does.
  ///
  /// - Parameter order: whether each record is relevant, as screened; records it doesn’t list come after and are irrelevant.
  package func stop(in order: [Bool], of total: Int) -> Int {
    var finds: [Int] = []
    for screened in 1...max(1, total) {
      if screened <= order.count, order[screened - 1] { finds.append(screened) }
      if isMet(ScreenedSoFar(total: total, screened: screened, finds: finds)) { return screened }
    }
    return total
  }
}

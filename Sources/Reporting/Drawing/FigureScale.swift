/// Round steps for an axis from 0 up.
struct FigureScale {
  /// 0 and round steps up to the largest value or just above it.
  let ticks: [Double]

  /// - Parameter smallest: the smallest step that makes sense: 1 for counts.
  init(upTo largest: Double, smallest: Double = 1) {
    let wanted = max(largest / 5, smallest * (1 - 1e-9))
    var (unit, step) = (smallest, smallest)
    search: while true {
      for factor in [1.0, 2, 5] {
        step = unit * factor
        if step >= wanted { break search }
      }
      unit *= 10
    }
    let count = max(1, Int((largest / step - 1e-9).rounded(.up)))
    ticks = (0...count).map { Double($0) * step }
  }

  /// The value at the end of the axis, above 0.
  var end: Double { ticks[ticks.count - 1] }
}

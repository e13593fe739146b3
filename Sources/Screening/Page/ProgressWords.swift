/// How far a reviewer is, in as many words as there is room for.
enum ProgressWords {
  /// - Parameter width: columns at hand.
  static func of(_ state: ScreeningState, width: Int) -> String {
    guard let load = state.workload else { return "" }
    let counts = "\(grouped(load.done)) done, \(grouped(load.left)) left"
    let today = "\(grouped(load.today)) today"
    var versions = ["\(counts) · \(today)", counts, "\(grouped(load.left)) left"]
    if let pace = state.tally.pace, pace > 0 {
      versions.insert("\(counts) · \(today) · \(pace) an hour", at: 0)
      if load.left > 0 { versions.insert("\(versions[0]), \(forecast(load.left, pace)) to go", at: 0) }
    }
    return versions.first { TextWidth.of($0) <= width } ?? ""
  }

  /// `some 6 h`: no more exact than a pace allows.
  private static func forecast(_ left: Int, _ pace: Int) -> String {
    let minutes = left * 60 / pace
    if minutes < 5 { return "a few minutes" }
    if minutes < 90 { return "some \((minutes + 2) / 5 * 5) min" }
    return "some \((minutes + 30) / 60) h"
  }

  /// Thousands parted by a comma.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    return String(digits.dropLast(3)) + "," + digits.suffix(3)
  }
}

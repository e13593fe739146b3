/// Numbers as tables show them.
package enum NumberText {
  /// `62.5 %`, `76 %`.
  package static func percent(_ share: Double) -> String { rounded(share * 100, digits: 1) + " %" }

  /// `12`, `12.5`, `0.07`: at most two decimals.
  package static func number(_ value: Double) -> String { rounded(value, digits: 2) }

  /// `0.065`, `0.0012`; below a ten-thousandth `< 0.0001`.
  package static func probability(_ p: Double) -> String {
    p < 0.0001 ? "< 0.0001" : rounded(p, digits: p < 0.01 ? 4 : 3)
  }

  /// `+12 points`, `−3.5 points`: the difference of two shares.
  package static func points(_ difference: Double) -> String {
    let text = rounded(difference * 100, digits: 1)
    return (difference > 0 && text != "0" ? "+" : "") + text + " points"
  }

  private static func rounded(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value > 0 ? "∞" : value < 0 ? "−∞" : "–" }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((value * Double(scale)).rounded())
    var decimals = String(abs(whole) % scale)
    decimals = String(repeating: "0", count: digits - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return (whole < 0 ? "−" : "") + String(abs(whole) / scale) + (decimals.isEmpty ? "" : "." + decimals)
  }
}

package import Statistics

/// Numbers of agreement as people read them.
package enum AgreementWords {
  /// `76 %`, `88.5 %`.
  package static func percent(_ share: Double) -> String { tenths(share) + " %" }

  private static func tenths(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// `0.67`, `−0.05`.
  static func coefficient(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "−" : "") + "\(abs(hundredths) / 100)." + (digits.count < 2 ? "0" : "") + digits
  }

  /// `56.6 to 88.5 %` or `0.42 to 0.91`.
  static func interval(_ found: Coefficient) -> String {
    let (lower, upper) = (found.interval.lower, found.interval.upper)
    guard found.measure.isShare else { return "\(coefficient(lower)) to \(coefficient(upper))" }
    return "\(tenths(lower)) to \(percent(upper))"
  }

  /// `76 % (56.6 to 88.5 %)`, or why there is no value.
  package static func outcome(_ outcome: Agreement.Outcome) -> String {
    switch outcome {
    case .success(let found): "\(value(found)) (\(interval(found)))"
    case .failure(let undefined): "none: \(undefined.reason)"
    }
  }

  static func value(_ found: Coefficient) -> String {
    found.measure.isShare ? percent(found.value) : coefficient(found.value)
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

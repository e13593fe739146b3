/// Cells as people fill them in.
enum MaterialCell {
  /// `3`, `3.5` or `3,5`, from 0 up; `nil` for anything else.
  static func number(_ text: String) -> Double? {
    let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count <= 2, isPlain, text.utf8.count <= 15 else { return nil }
    return Double(parts.joined(separator: "."))
  }

  /// Whole minutes of at most a day.
  static func minutes(_ text: String) -> Int? {
    guard let number = number(text), number <= 24 * 60 else { return nil }
    return Int(number.rounded())
  }

  static func yesNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "1": true
    case "no", "n", "false", "0": false
    default: nil
    }
  }

  /// A number; yes is 1 and no is 0.
  static func numberOrYesNo(_ text: String) -> Double? {
    number(text) ?? yesNo(text).map { $0 ? 1 : 0 }
  }

  /// Texts that mean that nothing was said.
  static func isBlank(_ text: String) -> Bool {
    ["na", "n/a", "-", "–", ".", "not rated"].contains(text.lowercased())
  }
}

internal import Documents

/// Pieces of SVG text.
enum SVGText {
  /// Escapes what XML reserves, scalar by scalar, and leaves out what it can't hold: a sign that joins a `<` makes another
  /// character of it, and the mark is there all the same.
  static func escape(_ text: String) -> String { XMLText.escape(text) }

  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
  }
}

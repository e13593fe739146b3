/// A blank that looks like the ordinary one and isn't, where YAML needs the ordinary one: it comes with text copied out of
/// a word processor or a web page.
struct OddBlank {
  let place: Place
  let name: String

  /// The first in a line that can't be read, or in the one above it.
  static func near(_ place: Place, in source: SourceText) -> OddBlank? {
    [place.line - 1, place.line].lazy.compactMap { first(in: source.line($0), $0) }.first
  }

  /// Only in the indentation and behind a colon or hyphen; elsewhere it may belong to the text.
  private static func first(in line: ArraySlice<UInt8>, _ number: Int) -> OddBlank? {
    guard line.count < 10_000, line.contains(where: { $0 >= 0x80 }) else { return nil }
    var written = 0
    var last: Unicode.Scalar?
    for (index, scalar) in String(decoding: line, as: UTF8.self).unicodeScalars.enumerated() {
      let isBehindHyphen = last == "-" && written == 1
      if let name = name(of: scalar), written == 0 || last == ":" || isBehindHyphen {
        return OddBlank(place: Place(line: number, column: index + 1), name: name)
      }
      if scalar != " " && scalar != "\t" { written += 1 }
      last = scalar
    }
    return nil
  }

  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0: "no-break space"
    case 0x202F: "narrow no-break space"
    case 0x2000...0x200A, 0x205F: "wide or thin space"
    case 0x200B, 0xFEFF: "space without width"
    case 0x3000: "ideographic space"
    case 0x1680: "ogham space"
    default: nil
    }
  }
}

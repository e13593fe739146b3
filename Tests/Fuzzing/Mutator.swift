/// Injures files: bits, bytes, cuts, repeats, and pieces that mean something to the readers. The same seed does the same.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next() % UInt64(bound)) }

  mutating func injured(_ original: [UInt8]) -> [UInt8] {
    // Shorter files are read more often in the time.
    var bytes = original
    if bytes.count > 4000, below(3) > 0 {
      let start = below(2) == 0 ? 0 : below(bytes.count - 2000)
      bytes = Array(bytes[start..<min(bytes.count, start + 4000)])
    }
    for _ in 0...below(6) {
      guard !bytes.isEmpty else { break }
      injure(&bytes)
    }
    return bytes
  }

  private mutating func injure(_ bytes: inout [UInt8]) {
    let position = below(bytes.count)
    let end = min(bytes.count, position + 1 + below(below(4) == 0 ? 2000 : 40))
    switch below(9) {
    case 0: bytes[position] = UInt8(below(256))
    case 1: bytes[position] ^= UInt8(1) << UInt8(below(8))
    case 2: bytes.removeSubrange(position...)
    case 3: bytes.removeSubrange(position..<end)
    case 4: bytes.insert(contentsOf: Array(bytes[position..<end]), at: below(bytes.count + 1))
    case 5: for index in position..<end { bytes[index] = UInt8(below(256)) }
    case 6:
      let byte = Mutator.telling[below(Mutator.telling.count)]
      bytes.insert(contentsOf: repeatElement(byte, count: 1 + below(below(8) == 0 ? 3000 : 8)), at: position)
    case 7: bytes.insert(contentsOf: Array(Mutator.pieces[below(Mutator.pieces.count)].utf8), at: position)
    default: bytes.removeSubrange(..<position)
    }
  }

  private static let telling = Array("\n\r\t \"'{}()[]<>&;:,|\\@=#%-_/.\u{0}".utf8) + [0xFF, 0xFE, 0xC3, 0xE2, 0x80]

  private static let pieces = [
    "TY  - JOUR\n", "ER  - \n", "PMID- ", "      ", "\n\n", "%0 ", "PT J\n", "ER\n", "EF\n", "<1. >\n", "RT Journal\n",
    "@article{", "@string{", "@comment{", "crossref = {a},", "\\'{", "\\textbf{", "\"\"", "\",\"", "{\"a\":[", "]}",
    "\\u00",
    "\\ud800", "null", "1e999", "<![CDATA[", "]]>", "<!--", "-->", "&#x", "&amp;", "<record>", "</record>",
    "<PubmedArticle>", "</PubmedArticle>", "____________________________________", "Document 1 of 2", "Abstract",
    "DOI: 10.1000/x", "1. J Ex. 2020;1:1.", "\u{FEFF}", "\u{0}", "é", "😀", "Winnow field date: ", "Winnow tag ",
    "- ", ": ", "? ", "*a", "&a ", "<<: *a", "!x ", "|\n", ">-\n", "\t", "  - id: ", "<place>", "~",
    "Screening decision: verdict=", "RAYYAN-INCLUSION: {\"a\"=>\"Included\"}",
  ]
}

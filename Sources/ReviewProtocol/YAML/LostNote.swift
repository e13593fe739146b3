/// A text that YAML takes for a note, though its author hardly meant one: `grant #P12345`.
struct LostNote {
  let place: Place
  let text: String

  /// - Parameter spans: where texts stand, in order and apart.
  static func all(
    in source: SourceText, lines: ClosedRange<Int>, outside spans: [Range<Place>]
  ) -> [LostNote] {
    var notes: [LostNote] = []
    var lastNumbered = 0
    for number in lines {
      guard let start = noteStart(in: source.line(number), number, outside: spans) else { continue }
      let text = source.text(from: start.place)
      guard let first = text.dropFirst().first, first.isLetter || first.isNumber else { continue }
      if start.isAlone {
        guard first.isNumber else { continue }
        // Lines in a row are one strategy: `#2 …`, `#3 …`.
        let isNext = lastNumbered == number - 1
        lastNumbered = number
        if isNext { continue }
      }
      notes.append(LostNote(place: start.place, text: text.singleSpaced))
    }
    return notes
  }

  /// Where the note of a line begins, and whether nothing stands before it.
  private static func noteStart(
    in line: ArraySlice<UInt8>, _ number: Int, outside spans: [Range<Place>]
  ) -> (place: Place, isAlone: Bool)? {
    guard line.contains(UInt8(ascii: "#")) else { return nil }
    var column = 0
    var isAlone = true
    var isBehindBlank = true
    for byte in line where byte & 0xC0 != 0x80 {
      column += 1
      if byte == UInt8(ascii: "#"), isBehindBlank {
        let place = Place(line: number, column: column)
        if !isInside(place, spans) { return (place, isAlone) }
      }
      isBehindBlank = byte == 0x20 || byte == 0x09
      if !isBehindBlank { isAlone = false }
    }
    return nil
  }

  private static func isInside(_ place: Place, _ spans: [Range<Place>]) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && place < spans[low - 1].upperBound
  }
}

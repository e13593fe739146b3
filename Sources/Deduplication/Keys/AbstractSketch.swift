/// The smallest hashes of the runs of three words with which an abstract begins: two sketches tell how much of it is shared
/// (bottom-k sketches, Broder 1997, doi 10.1109/SEQUEN.1997.666900). Sources cut abstracts, or add to them, at the end.
package struct AbstractSketch: Sendable, Equatable {
  private static let size = 8
  private static let mostWords = 100

  /// Ascending and all different.
  private let smallest: SIMD8<UInt32>

  /// Returns `nil` for a text too short to tell anything.
  package init?(_ text: String) {
    var text = text
    let sketch = text.withUTF8 { AbstractSketch.sketch($0) }
    guard sketch.runs >= 12, sketch.smallest[AbstractSketch.size - 1] != .max else { return nil }
    smallest = sketch.smallest
  }

  /// The smallest hash, by which records with the same abstract find each other.
  var least: UInt32 { smallest[0] }

  /// How much of their text two abstracts share, 0 to 1 in steps of an eighth.
  func similarity(_ other: AbstractSketch) -> Double {
    var (i, j, seen, shared) = (0, 0, 0, 0)
    while seen < AbstractSketch.size, i < AbstractSketch.size, j < AbstractSketch.size {
      let (a, b) = (smallest[i], other.smallest[j])
      if a == b { shared += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
      seen += 1
    }
    return Double(shared) / Double(seen)
  }

  private static func sketch(_ text: UnsafeBufferPointer<UInt8>) -> (smallest: SIMD8<UInt32>, runs: Int) {
    var smallest = SIMD8<UInt32>(repeating: .max)
    var runs = 0
    var (first, second): (UInt64, UInt64) = (0, 0)
    var words = 0
    var hash = StableHash()
    var length = 0
    func finishWord() {
      guard length > 0 else { return }
      words += 1
      var run = StableHash()
      run.add(first)
      run.add(second)
      run.add(hash.value)
      (first, second) = (second, hash.value)
      hash = StableHash()
      length = 0
      guard words >= 3 else { return }
      runs += 1
      insert(run.short, into: &smallest)
    }
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x80...:
        hash.add(byte)
        length += 1
      case 0x41...0x5A:
        hash.add(byte | 0x20)
        length += 1
      default:
        finishWord()
        if words == mostWords { return (smallest, runs) }
      }
    }
    finishWord()
    return (smallest, runs)
  }

  private static func insert(_ hash: UInt32, into smallest: inout SIMD8<UInt32>) {
    guard hash < smallest[size - 1] else { return }
    var position = size - 1
    while position > 0, smallest[position - 1] >= hash {
      if smallest[position - 1] == hash { return }
      position -= 1
    }
    var next = size - 1
    while next > position {
      smallest[next] = smallest[next - 1]
      next -= 1
    }
    smallest[position] = hash
  }
}

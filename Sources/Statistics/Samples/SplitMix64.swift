/// A seeded generator: the same seed gives the same numbers on every machine (Steele, Lea and Flood 2014, doi
/// 10.1145/2660193.2660195).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

extension SplitMix64 {
  /// A whole number from 0 to `bound` − 1, each with the same chance.
  ///
  /// The standard library’s way of making one may change with its version; a seed must give the same sample for good.
  package mutating func below(_ bound: Int) -> Int {
    let bound = UInt64(bound)
    let end = UInt64.max - UInt64.max % bound
    while true {
      let number = next()
      if number < end { return Int(number % bound) }
    }
  }

  /// Puts `values` into an order drawn by lot (Durstenfeld 1964, doi 10.1145/364520.364540).
  package mutating func shuffle<Element>(_ values: inout [Element]) {
    guard values.count > 1 else { return }
    for place in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(place, below(place + 1)) }
  }
}

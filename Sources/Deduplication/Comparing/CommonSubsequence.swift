/// The length of the longest common subsequence of two texts, 64 positions at a time
/// (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
package enum CommonSubsequence {
  /// Texts are cut off here; titles are rarely longer.
  package static let longest = 512

  /// The length for two texts of which the shorter is cut off at ``longest``.
  package static func length(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    let columns = min(short.count, longest)
    guard columns > 0 else { return 0 }
    let words = (columns + 63) / 64
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 257 * words) { memory in
      memory.initialize(repeating: 0)
      let state = memory.baseAddress! + 256 * words
      for position in 0..<columns { memory[Int(short[position]) * words + position / 64] |= 1 << (position % 64) }
      for word in 0..<words { state[word] = ~0 }
      for byte in long.prefix(longest) {
        let match = memory.baseAddress! + Int(byte) * words
        var carry: UInt64 = 0
        for word in 0..<words {
          let shared = state[word] & match[word]
          let (sum, first) = state[word].addingReportingOverflow(shared)
          let (total, second) = sum.addingReportingOverflow(carry)
          carry = first || second ? 1 : 0
          state[word] = total | (state[word] & ~match[word])
        }
      }
      var length = 0
      for word in 0..<words {
        let used = word == words - 1 && columns % 64 != 0 ? (1 << UInt64(columns % 64)) - 1 : UInt64.max
        length += (~state[word] & used).nonzeroBitCount
      }
      return length
    }
  }
}

/// A term as a number: a stem, two stems side by side, or a stem of the title.
///
/// Stems are numbered from 0 by ``StemTable``; a pair keeps the first in the upper half.
struct TermKey: Hashable {
  let bits: UInt64

  static func stem(_ stem: Int32) -> TermKey {
    TermKey(bits: UInt64(UInt32(stem)) + 1)
  }

  static func pair(_ first: Int32, _ second: Int32) -> TermKey {
    TermKey(bits: (UInt64(UInt32(first)) + 1) << 32 | (UInt64(UInt32(second)) + 1))
  }

  static func title(_ stem: Int32) -> TermKey {
    TermKey(bits: 1 << 63 | (UInt64(UInt32(stem)) + 1))
  }

  var isTitle: Bool { bits >> 63 == 1 }
  var isPair: Bool { !isTitle && bits >> 32 != 0 }
  /// The first stem of a pair.
  var first: Int32 { Int32(bits >> 32) - 1 }
  var last: Int32 { Int32(truncatingIfNeeded: bits & 0xFFFF_FFFF) - 1 }
}

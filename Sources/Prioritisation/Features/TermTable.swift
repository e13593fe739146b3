/// Numbers for terms in the order they are first met: open addressing, since millions of terms are looked up.
struct TermTable {
  private(set) var keys: [TermKey] = []
  private var slots: [Int32]
  private var mask: Int

  init() {
    slots = Array(repeating: -1, count: 1 << 16)
    mask = slots.count - 1
  }

  mutating func number(of key: TermKey) -> Int32 {
    if keys.count * 2 > slots.count { grow() }
    var slot = place(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = Int32(keys.count)
    keys.append(key)
    slots[slot] = number
    return number
  }

  private func place(_ key: TermKey) -> Int {
    var bits = key.bits
    bits = (bits ^ (bits >> 32)) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits >> 29
    return Int(truncatingIfNeeded: bits) & mask
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = place(key)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

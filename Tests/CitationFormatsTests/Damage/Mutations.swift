/// The bytes with one to four random injuries: flipped bits, other bytes, a cut, a slice repeated elsewhere.
func mutated(_ original: [UInt8], _ random: inout Seeded) -> [UInt8] {
  var bytes = original
  for _ in 0..<random.number(1...4) {
    guard !bytes.isEmpty else { break }
    let position = random.number(0...(bytes.count - 1))
    let end = min(bytes.count, position + random.number(1...64))
    switch random.number(0...4) {
    case 0: bytes[position] = UInt8(random.number(0...255))
    case 1: bytes[position] ^= UInt8(1) << UInt8(random.number(0...7))
    case 2: bytes.removeSubrange(position...)
    case 3: bytes.removeSubrange(position..<end)
    default:
      let slice = Array(bytes[position..<end])
      let target = random.number(0...bytes.count)
      bytes.insert(contentsOf: slice, at: target)
    }
  }
  return bytes
}

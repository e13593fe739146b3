internal import Bibliography

/// How good a volume or issue is: whole, and nothing but its number.
enum VolumeQuality {
  static func rank(_ volume: String, votes: Int) -> [Int] {
    let brackets = volume.count { $0 == "(" } - volume.count { $0 == ")" }
    return [Placeholder.isNone(volume), brackets == 0 ? 1 : 0, votes, volume.contains("(") ? 0 : 1]
  }

  /// What volumes that count as one have in common: `29 (7)` and `29 (no pagination)` are volume 29.
  static func number(_ volume: String) -> String {
    let plain = volume.prefix { $0 != "(" }
    return Folding.words(String(plain.isEmpty ? volume[...] : plain))
  }
}

/// Words by which one group's sibling papers differ: `in men` and `in women`.
enum Opposites {
  private static let pairs: [(String, String)] = [
    ("men", "women"), ("male", "female"), ("males", "females"), ("boys", "girls"), ("mothers", "fathers"),
    ("maternal", "paternal"), ("urban", "rural"), ("qualitative", "quantitative"), ("incidence", "prevalence"),
    ("short", "long"), ("high", "low"), ("higher", "lower"), ("increased", "decreased"), ("increases", "decreases"),
    ("acute", "chronic"), ("primary", "secondary"), ("upper", "lower"), ("left", "right"), ("northern", "southern"),
    ("eastern", "western"), ("vitro", "vivo"), ("inpatients", "outpatients"), ("inpatient", "outpatient"),
    ("hyperglycemia", "hypoglycemia"), ("hypertension", "hypotension"), ("before", "after"), ("positive", "negative"),
    ("children", "adults"), ("adolescents", "adults"), ("younger", "older"), ("early", "late"), ("benefits", "harms"),
    ("barriers", "facilitators"), ("systolic", "diastolic"), ("anterior", "posterior"), ("invasive", "noninvasive"),
  ]

  /// For each word the bits of the pairs it opens and of those it closes.
  private static let bits: [UInt32: (first: UInt64, second: UInt64)] = {
    var bits: [UInt32: (first: UInt64, second: UInt64)] = [:]
    for (index, pair) in pairs.enumerated() {
      bits[StableHash.short(pair.0.utf8), default: (0, 0)].first |= 1 << UInt64(index)
      bits[StableHash.short(pair.1.utf8), default: (0, 0)].second |= 1 << UInt64(index)
    }
    return bits
  }()

  /// The pairs whose first words, and those whose second words, stand among `words`.
  static func of(_ words: [UInt32]) -> SIMD2<UInt64> {
    var found = SIMD2<UInt64>()
    for word in words {
      guard let bit = bits[word] else { continue }
      found.x |= bit.first
      found.y |= bit.second
    }
    return found
  }

  /// Whether one title has a word where the other has its opposite.
  static func divide(_ a: SIMD2<UInt64>, _ b: SIMD2<UInt64>) -> Bool {
    (a.x & ~a.y) & (b.y & ~b.x) != 0 || (a.y & ~a.x) & (b.x & ~b.y) != 0
  }
}

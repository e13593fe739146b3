/// How the authors of two records compare.
package enum AuthorsComparison: UInt8, Finding {
  case same
  case sameFirst
  case shared
  case some
  case otherInitial
  case different
  case missing
  case missingInBoth

  package var text: String {
    switch self {
    case .same: "same"
    case .sameFirst: "same first author, others differ"
    case .shared: "same people in another order"
    case .some: "some in common"
    case .otherInitial: "same family name, other initial"
    case .different: "different"
    case .missing: "named in one record only"
    case .missingInBoth: "missing"
    }
  }

  package static func of(_ a: AuthorsKey, _ b: AuthorsKey) -> AuthorsComparison {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? .missingInBoth : .missing }
    let share =
      a.count == b.count
      ? max(shareOfNames(of: a, in: b), shareOfNames(of: b, in: a))
      : a.count < b.count ? shareOfNames(of: a, in: b) : shareOfNames(of: b, in: a)
    let firstAgrees = hasFirst(a, b)
    if firstAgrees, initialsDiffer(a, b), min(a.count, b.count) == 1 || share < 0.5 { return .otherInitial }
    if firstAgrees { return share >= 0.7 ? .same : .sameFirst }
    if share >= 0.7 { return .shared }
    return share > 0 ? .some : .different
  }

  private static func shareOfNames(of few: AuthorsKey, in many: AuthorsKey) -> Double {
    var found = 0
    for (name, stem) in zip(few.families, few.stems)
    where contains(many.words, name) || stem != 0 && many.stems.contains(stem) { found += 1 }
    return Double(found) / Double(few.families.count)
  }

  private static func contains(_ ascending: [UInt32], _ word: UInt32) -> Bool {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == word
  }

  private static func hasFirst(_ a: AuthorsKey, _ b: AuthorsKey) -> Bool {
    a.first.contains { b.first.contains($0) } || a.stem == b.stem && a.stem > 0xFF_FFFF && a.initial == b.initial
  }

  private static func initialsDiffer(_ a: AuthorsKey, _ b: AuthorsKey) -> Bool {
    a.initial != 0 && b.initial != 0 && a.initial != b.initial && a.stem == b.stem
  }
}

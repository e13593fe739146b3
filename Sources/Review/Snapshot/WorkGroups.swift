/// Works, by the number of the record that stands for each, in groups that pairs connect.
struct WorkGroups {
  private var groupOf: [Int: Int] = [:]
  private var works: [Int: [Int]] = [:]

  /// The group a work belongs to; its own number when no pair names it.
  func group(of work: Int) -> Int { groupOf[work] ?? work }

  /// All groups of two or more works, each ascending, by their first.
  var all: [[Int]] { works.values.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  mutating func join(_ x: Int, _ y: Int) {
    let (kept, other) = (group(of: x), group(of: y))
    guard kept != other else { return }
    let joined = works.removeValue(forKey: other) ?? [other]
    for work in joined { groupOf[work] = kept }
    works[kept, default: [kept]] += joined
  }
}

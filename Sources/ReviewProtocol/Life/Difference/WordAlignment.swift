/// Aligns two texts by their longest common subsequence of words (Wagner and Fischer 1974, on words).
enum WordAlignment {
  /// A stretch of words in one text that stands in place of a stretch in the other; one of both may be empty.
  struct Stretch: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// Cells of the table up to which texts are aligned; beyond, everything between their common ends is one stretch.
  private static let mostCells = 1_000_000

  /// The stretches that differ, in order.
  static func stretches(from old: [Token], to new: [Token]) -> [Stretch] {
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let a = Array(old[head..<old.count - tail])
    let b = Array(new[head..<new.count - tail])
    guard !a.isEmpty || !b.isEmpty else { return [] }
    guard !a.isEmpty, !b.isEmpty, a.count <= mostCells / b.count else {
      return [Stretch(old: head..<head + a.count, new: head..<head + b.count)]
    }
    return aligned(numbered(a, b), offset: head)
  }

  /// Words as numbers, so that cells compare integers.
  private static func numbered(_ a: [Token], _ b: [Token]) -> (a: [Int], b: [Int]) {
    var numbers: [Token: Int] = [:]
    func number(_ token: Token) -> Int {
      if let known = numbers[token] { return known }
      numbers[token] = numbers.count
      return numbers.count - 1
    }
    return (a.map(number), b.map(number))
  }

  private static func aligned(_ words: (a: [Int], b: [Int]), offset: Int) -> [Stretch] {
    let (a, b) = words
    let width = b.count + 1
    // common[i][j]: length of the longest common subsequence of a[i...] and b[j...].
    var common = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        common[i * width + j] =
          a[i] == b[j]
          ? common[(i + 1) * width + j + 1] + 1 : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var stretches: [Stretch] = []
    var (i, j) = (0, 0)
    var start = (i: 0, j: 0)
    func close() {
      guard i > start.i || j > start.j else { return }
      stretches.append(Stretch(old: offset + start.i..<offset + i, new: offset + start.j..<offset + j))
    }
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        close()
        (i, j) = (i + 1, j + 1)
        start = (i, j)
      } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    (i, j) = (a.count, b.count)
    close()
    return stretches
  }
}

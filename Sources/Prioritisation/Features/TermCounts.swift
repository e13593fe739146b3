internal import Bibliography

/// How often each record says each term, before anything is weighted.
struct TermCounts {
  var stems = StemTable()
  var terms = TermTable()
  /// Cells, row after row: a term’s number and its count.
  var starts: [Int] = [0]
  var cells: [(term: Int32, count: Float)] = []
  /// In how many records each term stands.
  var documentFrequency: [Int32] = []
  /// Whether a record has less of an abstract than four words.
  var isWithoutAbstract: [Bool] = []

  private var counting: [Float] = []
  private var numbers: [Int32] = []

  var count: Int { starts.count - 1 }

  /// Reads a record. `titleWeight` is how many words of the abstract one of the title counts for; `titleOwn` is the count
  /// of the title’s words as terms of their own.
  mutating func add(_ text: RankedText, titleWeight: Float, titleOwn: Float) {
    count(text.title, weight: titleWeight, own: titleOwn)
    let words = count(text.abstract, weight: 1, own: 0)
    isWithoutAbstract.append(words < 4)
    if !text.terms.isEmpty { _ = count(text.terms, weight: 1, own: 0) }
    for place in starts[starts.count - 1]..<cells.count {
      let term = Int(cells[place].term)
      cells[place].count = counting[term]
      counting[term] = 0
      documentFrequency[term] += 1
    }
    starts.append(cells.count)
  }

  @discardableResult
  private mutating func count(_ text: String, weight: Float, own: Float) -> Int {
    numbers.removeAll(keepingCapacity: true)
    stems.read(Folding.wordBytes(text), into: &numbers)
    var before: Int32 = -1
    for stem in numbers {
      add(.stem(stem), weight)
      if before >= 0 { add(.pair(before, stem), weight) }
      if own > 0 { add(.title(stem), own) }
      before = stem
    }
    return numbers.count
  }

  private mutating func add(_ key: TermKey, _ weight: Float) {
    let term = terms.number(of: key)
    if Int(term) == counting.count {
      counting.append(0)
      documentFrequency.append(0)
    }
    if counting[Int(term)] == 0 { cells.append((term, 0)) }
    counting[Int(term)] += weight
  }
}

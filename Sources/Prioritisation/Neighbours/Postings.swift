/// For each column the rows that have it.
struct Postings {
  var starts: [Int]
  var rowsOf: [Int32]
  var values: [Float]
  let columns: Int

  init(_ rows: SparseRows, columns: Int) {
    self.columns = columns
    starts = Array(repeating: 0, count: columns + 1)
    for column in rows.columns where Int(column) < columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    rowsOf = Array(repeating: 0, count: starts[columns])
    values = Array(repeating: 0, count: starts[columns])
    var next = starts
    for row in 0..<rows.count {
      for place in rows.range(row) where Int(rows.columns[place]) < columns {
        let column = Int(rows.columns[place])
        rowsOf[next[column]] = Int32(row)
        values[next[column]] = rows.values[place]
        next[column] += 1
      }
    }
  }

  func read(_ row: Int, _ rows: SparseRows, upTo limit: Int, into sums: inout [Float], met: inout [Int32]) {
    var places = rows.range(row).filter { Int(rows.columns[$0]) < columns }
    let all = places.reduce(0) { $0 + starts[Int(rows.columns[$1]) + 1] - starts[Int(rows.columns[$1])] }
    if all > limit { places.sort { (rows.values[$0], $1) > (rows.values[$1], $0) } }
    var left = limit
    for place in places where left > 0 {
      let (column, value) = (Int(rows.columns[place]), rows.values[place])
      left -= starts[column + 1] - starts[column]
      if left < 0, place != places.first { break }
      for posting in starts[column]..<starts[column + 1] {
        let other = rowsOf[posting]
        if sums[Int(other)] == 0 { met.append(other) }
        sums[Int(other)] += value * values[posting]
      }
    }
  }
}

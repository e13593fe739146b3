internal import Foundation

/// Records as rows of weighted terms, of length 1, with two columns more that stand beside the words.
///
/// A term weighs (1 + ln tf) · idf^p with idf = 1 + ln((1 + N) / (1 + df)) (G. Salton and C. Buckley, “Term-weighting
/// approaches in automatic text retrieval”, Inf. Process. Manag. 24 (1988) 513–523, as scikit-learn smooths it).
package struct Features: Sendable {
  private(set) var rows = SparseRows()
  /// What each column means, for explanations.
  private(set) var names: [ColumnName] = []
  /// How each stem was written when it was first met.
  private var written: [String] = []

  enum ColumnName: Sendable, Equatable {
    case stem(Int32)
    case pair(Int32, Int32)
    case title(Int32)
    case studyReport
    case noAbstract
  }

  /// Reads the records of `texts`, in order.
  package init(
    _ texts: some Sequence<RankedText>, settings: RankingSettings = RankingSettings(), words: StudyWords = .shipped
  ) {
    var counts = TermCounts()
    for text in texts {
      counts.add(text, titleWeight: settings.titleWeight, titleOwn: settings.titleOwn)
    }
    let weight = Self.termWeights(counts, settings)
    let columns = columnsOfTerms(counts)
    fill(counts, weight, columns)
    addBesideWords(counts, settings, words)
    written = counts.stems.written
  }

  package var count: Int { rows.count }

  func column(of name: ColumnName) -> Int? {
    names.lastIndex(of: name)
  }

  /// A column in words: “randomized trial”, “review (title)”.
  func words(of column: Int) -> String {
    switch names[column] {
    case .stem(let stem): written[Int(stem)]
    case .pair(let first, let last): written[Int(first)] + " " + written[Int(last)]
    case .title(let stem): written[Int(stem)] + " (title)"
    case .studyReport: "worded as a report of a study"
    case .noAbstract: "no abstract"
    }
  }

  private static func termWeights(_ counts: TermCounts, _ settings: RankingSettings) -> [Float] {
    let records = Double(counts.count)
    let highest = Int32(0.95 * records)
    return zip(counts.terms.keys, counts.documentFrequency).map { key, frequency in
      guard frequency <= max(highest, 1) else { return 0 }
      let rarity = 1 + log((1 + records) / (1 + Double(frequency)))
      return Float(pow(rarity, Double(settings.idfPower))) * (key.isPair ? settings.pairWeight : 1)
    }
  }

  /// A column for each term that more than one record has and that not nearly all have; -1 for the others.
  private mutating func columnsOfTerms(_ counts: TermCounts) -> [Int32] {
    let highest = Int32(0.95 * Double(counts.count))
    return zip(counts.terms.keys, counts.documentFrequency).map { key, frequency in
      guard frequency > 1, frequency <= max(highest, 1) else { return -1 }
      names.append(key.isTitle ? .title(key.last) : key.isPair ? .pair(key.first, key.last) : .stem(key.last))
      return Int32(names.count - 1)
    }
  }

  private mutating func fill(_ counts: TermCounts, _ weight: [Float], _ columns: [Int32]) {
    rows.columns.reserveCapacity(counts.cells.count / 2)
    rows.values.reserveCapacity(counts.cells.count / 2)
    for row in 0..<counts.count {
      let begin = rows.columns.count
      var length: Float = 0
      var apart: Float = 0
      for cell in counts.cells[counts.starts[row]..<counts.starts[row + 1]] {
        let value = (1 + logf(cell.count)) * weight[Int(cell.term)]
        length += value * value
        let column = columns[Int(cell.term)]
        if column < 0 { apart += value * value; continue }
        rows.columns.append(column)
        rows.values.append(value)
      }
      let scale = length > 0 ? 1 / length.squareRoot() : 0
      for place in begin..<rows.columns.count { rows.values[place] *= scale }
      rows.starts.append(rows.columns.count)
      rows.privateWeight.append(apart * scale * scale)
    }
    rows.columnCount = names.count
  }

  /// Two columns that stand beside the words and outside the row’s length.
  private mutating func addBesideWords(_ counts: TermCounts, _ settings: RankingSettings, _ words: StudyWords) {
    let likeness = words.likeness(counts)
    let (report, none) = (Int32(names.count), Int32(names.count + 1))
    names += [.studyReport, .noAbstract]
    var widened = SparseRows()
    widened.columns.reserveCapacity(rows.columns.count + 2 * rows.count)
    widened.values.reserveCapacity(rows.columns.count + 2 * rows.count)
    for row in 0..<rows.count {
      widened.columns += rows.columns[rows.range(row)]
      widened.values += rows.values[rows.range(row)]
      widened.columns.append(report)
      widened.values.append(settings.studyWeight * likeness[row])
      if counts.isWithoutAbstract[row] {
        widened.columns.append(none)
        widened.values.append(settings.noAbstractWeight)
      }
      widened.starts.append(widened.columns.count)
    }
    widened.privateWeight = rows.privateWeight
    widened.columnCount = names.count
    rows = widened
  }
}

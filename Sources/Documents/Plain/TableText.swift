internal import Bibliography

extension DocumentTable {
  /// The table as CSV: numbers plain and shares parts of 1, so that programs can reckon with them.
  package var csv: String {
    var output: [UInt8] = []
    CSVRow.append(headings, to: &output)
    for row in rows {
      CSVRow.append(columns.indices.map { $0 < row.cells.count ? row.cells[$0].plain : "" }, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The headings, each with that of its group.
  package var headings: [String] {
    columns.map { column in
      [column.group, column.heading.plain].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  /// What stands behind the numbers of the table, a row a number: `row,column,value,what,kind,items`.
  package var numbersCSV: String {
    var output: [UInt8] = []
    CSVRow.append(["row", "column", "value", "what", "kind", "items"], to: &output)
    for row in rows {
      for (heading, cell) in zip(headings, row.cells) {
        for case .number(let counted) in cell.prose.runs {
          let evidence = counted.evidence
          CSVRow.append(
            [
              row.cells.first?.prose.plain ?? "", heading, counted.text, evidence.what, evidence.kind.rawValue,
              evidence.items.joined(separator: "; "),
            ], to: &output)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension DocumentTable.Cell {
  fileprivate var plain: String {
    switch value {
    case .number(let number)?, .share(let number)?: PlainDecimal.text(number)
    case nil: prose.plain
    }
  }
}

/// Numbers as programs read them.
package enum PlainDecimal {
  /// The number with all its digits; empty where it is none that can be written.
  package static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }
}

extension Document {
  /// What stands behind each number of the document, all items named: `mark,number,what,kind,items`.
  package var numbersCSV: String {
    var output: [UInt8] = []
    CSVRow.append(["mark", "number", "what", "kind", "items"], to: &output)
    for (place, entry) in NumberedEvidence(self).entries.enumerated() {
      let evidence = entry.evidence
      CSVRow.append(
        [
          "n\(place + 1)", entry.text, evidence.what, evidence.kind.rawValue, evidence.items.joined(separator: "; "),
        ], to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }
}

package import Bibliography
package import Statistics

/// How many sources have each value of a field.
package struct Frequencies: Sendable, Equatable {
  package let axis: FieldAxis
  /// Of a field of numbers: the numbers in short, in the form's unit.
  package let numbers: Numbers?

  /// The numbers of a field.
  package struct Numbers: Sendable, Equatable {
    package let unit: String?
    package let summary: NumberSummary
    /// Sources whose numbers are in it.
    package let sources: [String]
    /// Sources that give a number in another unit, with that unit: they are not in the summary.
    package let otherUnits: [OtherUnit]
  }

  package struct OtherUnit: Sendable, Equatable {
    package let source: String
    package let unit: String
  }

  /// The frequencies of a field: `setting`, in a group `participants/group`, or `year` and `country`.
  ///
  /// - Throws: ``Problem`` when the form has no such field.
  package static func of(_ field: String, in charted: ChartedSources) throws(Problem) -> Frequencies {
    let reader = try FieldReader(field, in: charted.form)
    return Frequencies(
      axis: FieldAxis(reader, charted.sources),
      numbers: reader.field?.kind == .number ? numbers(reader, charted.sources) : nil)
  }

  private static func numbers(_ reader: FieldReader, _ sources: [ChartedSource]) -> Numbers? {
    var (values, ids, others) = ([Double](), [String](), [OtherUnit]())
    for source in sources {
      for entry in reader.entries(source) {
        if let unit = entry.unit {
          others.append(OtherUnit(source: source.id, unit: unit))
        } else if let value = Double(entry.value) {
          values.append(value)
          if ids.last != source.id { ids.append(source.id) }
        }
      }
    }
    return NumberSummary(values).map {
      Numbers(unit: reader.field?.unit, summary: $0, sources: ids, otherUnits: others)
    }
  }
}

extension FieldReader {
  /// What a source's answer to the field holds, of all entries of its group.
  func entries(_ source: ChartedSource) -> [Answer.Entry] {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard case .answered(let answer) = source.standing(of: parts[0]) else { return [] }
    return parts.count == 1 ? answer.entries : answer.entries.flatMap { $0.cells?[parts[1]]?.entries ?? [] }
  }
}

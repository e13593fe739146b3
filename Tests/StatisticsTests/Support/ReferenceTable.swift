import Foundation
import Statistics

/// A table of ratings with what other packages make of it, as `Tests/Benchmarks/agreement.py` writes it.
struct ReferenceTable: Decodable {
  private let table: [String]
  private let categories: Int
  private let confidence: Double
  /// Value, standard error, lower and upper end by the measure’s name; a measure that is missing is undefined.
  private let expected: [String: [Double]]

  static func read(_ json: Data) throws -> [ReferenceTable] { try JSONDecoder().decode([Self].self, from: json) }

  func ratings() throws -> Ratings { try Ratings(text: table.joined(separator: " "), categories: categories) }

  /// How far Winnow’s value, standard error and ends are from the packages’ at most, relative to numbers above 1; 0 where
  /// both call the measure undefined, infinite where one of them does.
  func difference(_ measure: Agreement.Measure) throws -> Double {
    let outcome = Agreement.outcome(of: measure, try ratings(), confidence: confidence)
    guard let theirs = expected[measure.rawValue] else { return (try? outcome.get()) == nil ? 0 : .infinity }
    guard case .success(let ours) = outcome else { return .infinity }
    let numbers = [ours.value, ours.standardError, ours.interval.lower, ours.interval.upper]
    return zip(numbers, theirs).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? .infinity
  }

  func isDefined(_ measure: Agreement.Measure) -> Bool { expected[measure.rawValue] != nil }
}

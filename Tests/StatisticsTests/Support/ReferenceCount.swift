import Foundation
import Statistics

/// A table of counts with what other packages make of it, as `Tests/Benchmarks/tables.py` writes it.
struct ReferenceCount: Decodable {
  let table: [[Int]]
  let expected: [String: Double]

  /// The names of what is compared.
  static let names = [
    "fisher", "odds", "lower", "upper", "chiSquare", "p", "quarter", "median", "threeQuarters",
  ]

  static func read(_ json: Data) throws -> [ReferenceCount] { try JSONDecoder().decode([Self].self, from: json) }

  /// What Winnow says of the table; `nil` where it says there is nothing to tell.
  private func ours(_ name: String) -> Double? {
    lazy var fourfold = FourfoldTable(
      first: .init(has: table[0][0], hasNot: table[0][1]), second: .init(has: table[1][0], hasNot: table[1][1]))
    lazy var interval = Interval.wilson(successes: table[0][0], total: table[0][0] + table[0][1])
    lazy var summary = NumberSummary(table.joined().map(Double.init))
    return switch name {
    case "fisher": fourfold.fishersExact
    case "odds": fourfold.oddsRatio
    case "lower": interval?.lower
    case "upper": interval?.upper
    case "chiSquare": ChiSquare.of(table)?.statistic
    case "p": ChiSquare.of(table)?.p
    case "quarter": summary?.lowerQuartile
    case "median": summary?.median
    case "threeQuarters": summary?.upperQuartile
    default: nil
    }
  }

  /// How far Winnow’s number is from the packages’, relatively; `nil` where it is not compared. Below 10⁻³⁰⁰ numbers lose
  /// their digits and count as 0.
  func difference(_ name: String) -> Double? {
    guard let theirs = expected[name] else { return nil }
    guard let ours = ours(name) else { return .infinity }
    let scale = max(abs(ours), abs(theirs))
    return scale < 1e-300 ? 0 : abs(ours - theirs) / scale
  }
}

internal import Bibliography
internal import CitationFormats
internal import Screening
internal import Statistics

/// Ratings that nobody gave: of each task around a mean that was thought up, by as many raters as the paper's survey had.
struct InventedRatings {
  /// As a survey's export: a row for each respondent and task.
  let table: [UInt8]

  /// Raters of each occupation by group.
  private static let raters: [(occupation: String, groups: [(name: String, count: Int)])] = [
    ("peer support provider", [("workers", 15), ("supervisors", 6), ("trainers", 4), ("consumers", 4)]),
    ("case manager", [("workers", 41), ("supervisors", 16), ("trainers", 7), ("consumers", 7)]),
  ]

  /// - Parameter means: a table of occupation, task and mean importance on a scale from 1 to 5.
  /// - Throws: ``Problem`` when the table can't be read.
  init(means: [UInt8], seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var tasks: [String: [(task: String, mean: Double)]] = [:]
    let table = try CSVTable(ByteSource(bytes: means))
    while let row = try table.next() {
      guard let occupation = row["occupation"], let task = row["task"],
        let mean = row["importance"].flatMap(Double.init)
      else { continue }
      tasks[occupation, default: []].append((task, mean))
    }
    var rows: [UInt8] = []
    CSVWriter.writeRow(["respondent", "group", "occupation", "task", "importance", "frequency"], into: &rows)
    for (occupation, groups) in InventedRatings.raters {
      var number = 0
      for group in groups {
        for _ in 0..<group.count {
          number += 1
          let respondent = "\(occupation.prefix(1).uppercased())\(number)"
          for (task, mean) in tasks[occupation] ?? [] {
            let (importance, frequency) = InventedRatings.rating(around: mean, using: &random)
            CSVWriter.writeRow([respondent, group.name, occupation, task, importance, frequency], into: &rows)
          }
        }
      }
    }
    self.table = rows
  }

  /// One rating: now and then blank; sometimes 0, which means that the task isn't done.
  private static func rating(around mean: Double, using random: inout SplitMix64) -> (String, String) {
    let chance = Double.random(in: 0..<1, using: &random)
    if chance < 0.02 { return ("", "") }
    if chance < 0.04 + max(0, 4 - mean) * 0.13 { return ("0", "0") }
    let spread = Double.random(in: -1...1, using: &random) + Double.random(in: -1...1, using: &random)
    let importance = min(5, max(1, (mean + spread).rounded()))
    let frequency = min(4, max(1, (mean - 1 + spread / 2).rounded()))
    return (String(Int(importance)), String(Int(frequency)))
  }
}

import Fixtures
import Foundation
import Reporting
import Review
import Screening

// Four reviewers on 100,000 records: how long the next record and a decision take through `Review`, and the flow, in a
// review that is half decided. Usage: winnow-screening-benchmark [RECORDS] [DECISIONS]
//
// With --make DIR [RECORDS] [REVIEWERS] it only makes a review in DIR for Tests/Benchmarks/web.py: its team is r1, r2 and so
// on, whose tokens it prints.

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let records = numbers.first ?? 100_000
let decisions = numbers.dropFirst().first ?? 4_000

if let place = CommandLine.arguments.firstIndex(of: "--make").map({ $0 + 1 }), place < CommandLine.arguments.count {
  try LargeReview.make(
    at: URL(fileURLWithPath: CommandLine.arguments[place], isDirectory: true), records: records,
    reviewers: numbers.dropFirst().first ?? 50)
  exit(0)
}

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  let time = ContinuousClock.now - start
  return Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
}

func percentiles(_ name: String, _ times: [Double]) {
  let sorted = times.sorted()
  func at(_ share: Double) -> String {
    String(format: "%.2f", sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
  }
  print("\(name): median \(at(0.5)) ms, 99th percentile \(at(0.99)) ms, slowest \(at(1)) ms (\(times.count) times)")
}

let reviewers = ["amara", "jonas", "kim", "li"]
let team = try ScreeningTeam(records: 0, more: ["kim", "li"])
let setUp = try milliseconds {
  let text = LargeReview.ris(records)
  let file = try team.small.folder.write(text, to: "large.ris")
  _ = try team.review.importRecords(
    [.init(file: file, source: "MEDLINE", kind: .database)], acting: SmallReview.acting("lia"))
}
print("\(records) records imported in \(Int(setUp)) ms")

// What the team did before: half of the records, in one go, as decisions brought in from elsewhere.
let earlier = try milliseconds {
  let votes = (1...records / 2).flatMap { record in
    ["amara", "jonas"].map { user -> NewDecision in
      let choice: Choice = record % 5 == 0 ? .include : record % 37 == 0 && user == "jonas" ? .maybe : .exclude
      return NewDecision(record: RecordID(record), reviewer: user, choice: choice)
    }
  }
  try team.review.decide(votes, at: .titleAbstract, importedFrom: "earlier.csv", acting: SmallReview.acting("olga"))
}
print("\(records) decisions brought in within \(Int(earlier)) ms")

for (name, plan) in [
  ("common queue", Allocation.queue),
  ("shares", Allocation(.shares(reviewers.map { .init(reviewer: $0, weight: 1) }), seed: 5)),
] {
  try team.review.allocate(plan, at: .titleAbstract, acting: SmallReview.acting("paul"))
  var (next, decide): ([Double], [Double]) = ([], [])
  for number in 0..<decisions {
    let user = reviewers[number % reviewers.count]
    var record: RecordID?
    next.append(try milliseconds { record = try team.review.nextRecord(at: .titleAbstract, for: user) })
    guard let record else { continue }
    decide.append(
      try milliseconds {
        try team.review.vote(
          record.number % 5 == 0 ? .include : .exclude, on: record, at: .titleAbstract,
          acting: Acting(as: user, at: Date()))
      })
  }
  percentiles("\(name): next record", next)
  percentiles("\(name): record decision", decide)
}
percentiles(
  "how much there is to do",
  try (0..<40).map { number in
    try milliseconds { _ = try team.review.workload(at: .titleAbstract, for: reviewers[number % 4]) }
  })
var flow: PrismaFlow?
percentiles(
  "flow, from the database to the numbers",
  try (0..<20).map { _ in
    try milliseconds { flow = PrismaFlow(try team.review.snapshot()) }
  })
print("identities hold: \(flow?.identities.allSatisfy(\.holds) == true)")

import Fixtures
import Foundation
import Testing

@Suite struct ReplayingOnTheCommandLine {
  private let folder = try! TemporaryFolder()

  private func labelled(_ text: String? = nil) throws {
    var lines = ["record_id,title,abstract,label_included"]
    for number in 1...60 {
      let isRelevant = number % 10 == 0
      let words = isRelevant ? "peer support workers in recovery services" : "soil of field number \(number)"
      lines.append("r\(number),\"\(words), \(number)\",\"About \(words) and more\",\(isRelevant ? 1 : 0)")
    }
    try (text ?? lines.joined(separator: "\n")).write(
      to: folder.url.appending(path: "set.csv"), atomically: true, encoding: .utf8)
  }

  private func run(_ line: String) throws -> Finished {
    try Command.run(Places.winnow, ["simulate"] + line.split(separator: " ").map(String.init), in: folder.url)
  }

  @Test func anOrderBeginsWithThePriorsAndEndsAtTheLastRelevantRecord() throws {
    try labelled()
    let done = try run("set.csv --priors r10,r1 --order order.csv --json")
    #expect(done.status == 0)
    #expect(done.output.contains("\"loss\":0.000000"))
    let order = try String(contentsOf: folder.url.appending(path: "order.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline)
    #expect(order.prefix(3) == ["rank,record_id,prior", "1,r10,1", "2,r1,1"])
    #expect(order.count == 8)
  }

  @Test func modelsAndSeedsStandBesideEachOther() throws {
    try labelled()
    try "Peer support workers: a review".write(
      to: folder.url.appending(path: "criteria.txt"), atomically: true, encoding: .utf8)
    let done = try run(
      "set.csv --criteria criteria.txt --seeds 2 --model full --model plain --curve c.csv --figure f.svg --stop 95/95")
    #expect(done.status == 0)
    #expect(done.output.contains("mean") && done.output.contains("plain") && done.output.contains("stopped after"))
    let curve = try String(contentsOf: folder.url.appending(path: "c.csv"), encoding: .utf8)
    #expect(curve.contains("full,1,0,0,0.000000") && curve.contains("plain,2,60,6,1.000000"))
    let figure = try String(contentsOf: folder.url.appending(path: "f.svg"), encoding: .utf8)
    #expect(figure.contains("viewBox=\"0 0 656 "))
    #expect(figure.contains("plain, 2 runs") && figure.contains("<title"))
  }

  @Test(arguments: [
    ("--priors r10", "all priors are relevant"), ("--priors r10,r99", "has no record r99"),
    ("--priors r10,r10", "named twice"), ("--priors r10,r20,r30,r40,r50,r60,r1", "all relevant records are priors"),
  ])
  func whatCannotBeReplayedIsSaid(options: String, message: String) throws {
    try labelled()
    let done = try run("set.csv \(options)")
    #expect(done.status == 1)
    #expect(done.errors.contains(message))
  }

  @Test(arguments: [
    ("record_id,title,label_included\nr1,a,1", "no column abstract"),
    ("record_id,title,abstract,label_included\nr1,a,b,yes", "set.csv:2: a label is neither 0 nor 1"),
    ("record_id,title,abstract,label_included\nr1,a,b,1\nr1,a,b,0", "set.csv:3: the same record_id stands twice"),
    ("record_id,title,abstract,label_included\nr1,a,b,0", "only irrelevant"),
  ])
  func aDamagedFileIsNamedWithItsLine(text: String, message: String) throws {
    try labelled(text)
    let done = try run("set.csv")
    #expect(done.status == 1)
    #expect(done.errors.contains(message), "\(done.errors)")
  }

  @Test func nonsenseIsWrongUsage() throws {
    try labelled()
    #expect(try run("set.csv --stop often").status == 64)
    #expect(try run("set.csv --seeds 3 --order o.csv").status == 64)
  }
}

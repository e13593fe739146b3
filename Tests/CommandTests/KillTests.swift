import Fixtures
import Foundation
import Review
import Testing

/// What happens when the power goes during an import.
@Suite(.serialized) struct AKilledImport {
  private static let records = 100_000

  /// 100,000 records, about 25 MB of RIS.
  private func bigExport(in folder: TemporaryFolder) throws -> URL {
    var text = ""
    for number in 0..<AKilledImport.records {
      text += """
        TY  - JOUR
        TI  - Record \(number) about peer work in services, under a title of usual length
        AU  - Author\(number % 977), A.
        PY  - \(1990 + number % 30)
        JO  - Journal of Examples
        SP  - \(number)
        DO  - 10.5555/example.\(number)
        AB  - What was done, with whom, and what came of it.
        ER  -\u{20}


        """
    }
    return try folder.write(text, to: "big.ris")
  }

  private func importing(_ file: URL, into review: URL) throws -> Command.Running {
    try Command.start(
      Places.winnow, ["import", file.path, "--source", "Big", "--review", review.path], in: review)
  }

  @Test func leavesAReviewThatOpensAndVerifiesWithAllOfTheBatchOrNone() throws {
    let folder = try TemporaryFolder()
    let export = try bigExport(in: folder)
    let base = folder.url.appending(path: "base")
    let small = try folder.write("TY  - JOUR\nTI  - There before\nER  - \n", to: "small.ris")
    #expect(try Command.winnow("init", base.path, in: folder.url).status == 0)
    #expect(
      try Command.winnow("import", small.path, "--source", "Small", "--review", base.path, in: folder.url).status == 0)

    // How long a whole import takes here, so that the moments are spread over all of it.
    let whole = folder.url.appending(path: "whole")
    try FileManager.default.copyItem(at: base, to: whole)
    let clock = ContinuousClock()
    let duration = try clock.measure { try importing(export, into: whole).process.waitUntilExit() }
    #expect(try Review(at: whole).snapshot().records.count == AKilledImport.records + 1)

    var generator = SeededGenerator(seed: 20)
    var interrupted = 0
    for attempt in 1...20 {
      let place = folder.url.appending(path: "attempt-\(attempt)")
      try FileManager.default.copyItem(at: base, to: place)
      defer { try? FileManager.default.removeItem(at: place) }
      let running = try importing(export, into: place).process
      Thread.sleep(forTimeInterval: Double.random(in: 0...1, using: &generator) * duration.seconds)
      kill(running.processIdentifier, SIGKILL)
      running.waitUntilExit()

      let review = try Review(at: place)
      let count = try review.snapshot().records.count
      #expect(count == 1 || count == AKilledImport.records + 1, "attempt \(attempt): \(count) records")
      if count == 1 { interrupted += 1 }
      guard case .equal = try review.verify() else {
        Issue.record("attempt \(attempt): \(try review.verify())")
        continue
      }
      if attempt % 5 == 0, count == 1 {
        let again = try Command.winnow("import", export.path, "--source", "Big", "--review", place.path, in: folder.url)
        #expect(again.status == 0, "attempt \(attempt): \(again.errors)")
        #expect(try review.snapshot().records.count == AKilledImport.records + 1)
      }
    }
    #expect(interrupted >= 10, "the kills came too late to test anything")
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

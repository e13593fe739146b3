internal import Bibliography
internal import Charting
import Foundation
internal import Review

extension ExampleBench {
  /// Adds a file with data of its own.
  func add(_ kind: MaterialKind, _ bytes: [UInt8], file: String, name: String? = nil) throws {
    let report = try review.addMaterial(
      MaterialToAdd(try inbox(file, bytes), kind: kind, name: name), acting: ExampleBench.acting("amara"))
    for problem in report.refused { say("  \(problem)") }
    guard let material = report.material else { return }
    say("Added inbox/\(file): \(material.counted)")
  }

  /// Adds transcripts that stand in one text, each below a line `=== name`.
  func addTranscripts(_ bytes: [UInt8]) throws {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "=== ").map { part in
      part.split(separator: "\n", maxSplits: 1).map(String.init)
    }
    for part in parts where part.count == 2 {
      try add(.transcript, Array(part[1].utf8), file: "\(part[0]).txt")
    }
  }

  /// What two people coded apart, and what they then settled: of each excerpt on which they differ the first one's codes stand,
  /// save of every fourth, where the arbiter decides for the second.
  func code(_ first: [UInt8], _ second: [UInt8], files: (String, String), book: String) throws {
    for (user, bytes, file) in [("amara", first, files.0), ("jonas", second, files.1)] {
      let report = try review.importCoding(
        try inbox(file, bytes), finishes: true, acting: ExampleBench.acting(user))
      for problem in report.problems { say("  \(problem)") }
      say("\(user.capitalized) coded apart, from inbox/\(file)")
    }
    let agreement = try review.codingAgreement(book)
    for pair in agreement { try publish("agreement-\(book)", pair.table) }
    say("\(try settle()) excerpts settled on which the two differed")
    for user in ["amara", "jonas", "ines"] { try review.signOffCoding(acting: ExampleBench.acting(user)) }
    let signed = try review.codingSignOff()
    say(signed.isComplete ? "The whole team has signed the coding off" : "The coding is not signed off by all")
  }

  private func settle() throws -> Int {
    var settled = 0
    for document in try review.teamCoding().documents {
      for excerpt in document.excerpts where !excerpt.open.isEmpty {
        settled += 1
        let isArbiters = settled.isMultiple(of: 4)
        let whose = isArbiters ? "jonas" : "amara"
        try review.agree(
          on: excerpt.passage, of: document.document, excerpt.codings.filter { $0.coder == whose }.map(\.code),
          by: isArbiters ? .arbiter : .consensus, acting: ExampleBench.acting(isArbiters ? "ines" : "amara"))
      }
    }
    return settled
  }
}

import Bibliography
import CitationFormats
import Deduplication
import Foundation
import Testing

/// Labelled sets beside the checkout, where there are any.
enum LabelledSets {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/dedup").standardizedFileURL

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Records and the entity of each.
  static func read(_ name: String) throws -> (records: [Record], entities: [String]) {
    let folder = folder.appending(path: name)
    var records: [Record] = []
    try CitationReader.read(try ByteSource(path: folder.appending(path: "records.csv").path), as: nil) { event in
      if case .record(let record, _) = event { records.append(record) }
    }
    var clusters: [String: String] = [:]
    let truth = try String(contentsOf: folder.appending(path: "truth.csv"), encoding: .utf8)
    for line in truth.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      clusters[String(cells[0])] = String(cells[1])
    }
    return (records, records.map { clusters[$0.id ?? ""] ?? "" })
  }
}

@Suite(.enabled(if: LabelledSets.areHere, "the labelled sets are not beside the checkout"))
struct OnLabelledSets {
  /// Duplicates that may be missed, in sets whose labels are sound.
  @Test(arguments: [
    ("asysd_diabetes", 1), ("rathbone_cytology", 1), ("rathbone_stroke", 1), ("sweep_tafenoquine", 0),
    ("digital_work", 4),
    ("misq_crossref_dblp", 4), ("pool_gambling", 1), ("pool_msm_scoping", 0), ("mckeown_fn", 10),
  ])
  func noDistinctWorkIsMergedAndHardlyADuplicateIsMissed(_ name: String, _ missed: Int) throws {
    let set = try LabelledSets.read(name)
    var maker = MatchKeyMaker()
    let findings = DuplicateFinder.find(set.records.map { maker.key($0) })
    for cluster in findings.clusters {
      let entities = Set(cluster.members.map { set.entities[$0] })
      #expect(entities.count == 1, "\(name): \(cluster.members.map { set.records[$0].id ?? "" })")
    }
    let due = set.records.count - Set(set.entities).count
    let found = findings.clusters.reduce(0) { $0 + $1.members.count - 1 }
    #expect(due - found <= missed)
    #expect(findings.unsure.count * 100 <= set.records.count, "the queue holds at most 1 % of the records")
  }
}

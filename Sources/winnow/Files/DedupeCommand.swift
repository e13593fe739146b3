import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
import Foundation

struct DedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Merge duplicate records of citation files.",
    discussion: """
      Only safe merges: the same identifier with an agreeing title, or the same title and year with the same authors or \
      the same volume and page. The merged record takes the best value of each field.

      Example:
        winnow dedupe medline.ris scopus.ris --to ris -o merged.ris --clusters clusters.csv
      """)

  @Argument(help: "Files to read; - is standard input.")
  var input: [String]

  @Option(name: .long, help: "Format of the input, when detection should not decide.")
  var from: CitationFormat?

  @Option(name: .long, help: "Format to write; without it the extension of the output file, else jsonl.")
  var to: WritableFormat?

  @Option(name: [.short, .customLong("output")], help: "File for the merged records; standard output without it.")
  var output: String?

  @Option(name: .long, help: "File for a CSV `id,cluster_id` with every input record.")
  var clusters: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
  }

  func run() throws {
    let (records, ids) = try readAll()
    let found = DuplicateFinder.find(records.map(MatchKey.init)).clusters
    var clusterOf = Array(records.indices)
    for cluster in found { for member in cluster.members { clusterOf[member] = cluster.members[0] } }
    if let clusters { try writeClusters(ids, clusterOf, to: clusters) }
    if output != nil || clusters == nil { try writeMerged(records, found, clusterOf) }
    let removed = found.reduce(0) { $0 + $1.members.count - 1 }
    if !common.quiet { Console.say("read \(records.count), duplicates \(removed), left \(records.count - removed)") }
  }

  /// All records, and an id for each: its own, else file name and number; made unique where a file repeats one.
  private func readAll() throws -> ([Record], [String]) {
    var records: [Record] = []
    var ids: [String] = []
    var taken = Set<String>()
    for path in input {
      let name = URL(fileURLWithPath: path).lastPathComponent
      var number = 0
      let source = try ByteSource(path: path)
      let progress = ProgressBar(path, total: fileSize(path), quiet: common.quiet)
      source.onProgress = { progress.update($0) }
      defer { progress.finish() }
      try CitationReader.read(source, as: from) { event in
        switch event {
        case .record(let record, _):
          number += 1
          var id = record.id ?? "\(name):\(number)"
          if !taken.insert(id).inserted {
            id = "\(name):\(number)"
            taken.insert(id)
          }
          ids.append(id)
          records.append(record)
        case .skipped(let problem): Console.say("skipped: \(problem)")
        case .repaired(let problem): if !common.quiet { Console.say("note: \(problem)") }
        }
      }
    }
    return (records, ids)
  }

  private func writeClusters(_ ids: [String], _ clusterOf: [Int], to path: String) throws {
    let output = try Output(path)
    try output.append { CSVWriter.writeRow(["id", "cluster_id"], into: &$0) }
    for (index, id) in ids.enumerated() {
      try output.append { CSVWriter.writeRow([id, ids[clusterOf[index]]], into: &$0) }
    }
    try output.close()
  }

  private func writeMerged(_ records: [Record], _ found: [Cluster], _ clusterOf: [Int]) throws {
    let format = to?.format ?? output.flatMap(CitationFormat.forWriting(fileName:)) ?? .jsonLines
    let clusterByHead = Dictionary(uniqueKeysWithValues: found.map { ($0.members[0], $0) })
    let output = try Output(output)
    let writer = try output.writer(format)
    for index in records.indices where clusterOf[index] == index {
      let members = clusterByHead[index]?.members ?? [index]
      let record = members.count == 1 ? records[index] : RecordMerger.merge(members.map { records[$0] }).record
      try writer.write(record)
    }
    try writer.finish()
    try output.close()
  }
}

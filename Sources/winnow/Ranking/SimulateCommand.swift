import ArgumentParser
internal import Bibliography
import Foundation
internal import Prioritisation
internal import Reporting

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Replay screening in ranked order on records whose labels are known.",
    discussion: """
      Shows what ranking would have saved: after each decision the likeliest record comes next. The file has the columns \
      record_id, title, abstract and label_included (1 relevant, 0 not). Screening begins with the priors, with the criteria \
      in words, or with records drawn by lot until one of each kind is known.

      loss is the area between the recall curve and the perfect one (0 best, 0.5 by chance); wss@95 the share of records that \
      need not be read to find 95 % of the relevant ones, less 5 %; recall@10 what the first tenth of the records finds; \
      last_frac where the last relevant one came. Priors don't count in them; a stopping rule counts them as read.

      Examples:
        winnow simulate labelled.csv --priors 17,204 --order order.csv
        winnow simulate labelled.csv --criteria criteria.txt --seeds 5 --model full --model plain --figure recall.svg
        winnow simulate labelled.csv --seeds 20 --stop 95/95
      """)

  @Argument(help: "CSV of labelled records: record_id,title,abstract,label_included.")
  var file: String

  @Option(
    name: .long, help: "Record ids known at the beginning, with commas: at least one relevant and one irrelevant.")
  var priors: String?

  @Option(name: .long, help: "File with the review's title and criteria in words, to rank by before anything is known.")
  var criteria: String?

  @Option(name: .long, help: "Seed of what is drawn by lot.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "How many runs, each with the next seed.")
  var seeds = 1

  @Option(name: .long, help: "full, or plain: words and a linear classifier alone. Name both to compare them.")
  var model: [RankingModel] = []

  @Option(
    name: .long,
    help: "95/95 stops at 95 % confidence of 95 % recall, row:10 after 10 % of all in a row were irrelevant.")
  var stop: String?

  @Option(name: .long, help: "CSV to write with the order of the run: rank,record_id,prior.")
  var order: String?

  @Option(name: .long, help: "CSV to write with the recall curves: model,seed,screened,found,recall.")
  var curve: String?

  @Option(name: .long, help: "SVG to write with the recall curves.")
  var figure: String?

  @Option(
    name: .long,
    help: "Study words to use instead of Winnow's: a word, a tab and its weight a line; an empty file for none.")
  var words: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if seeds < 1 { throw ValidationError("--seeds is at least 1.") }
    if seed > 1 << 53 { throw ValidationError("--seed is at most 9007199254740992.") }
    if let stop, StoppingRule(stop) == nil {
      throw ValidationError("--stop is CONFIDENCE/RECALL in per cent, as 95/95, or row:PERCENT, as row:10.")
    }
    if order != nil, seeds > 1 || model.count > 1 {
      throw ValidationError("--order writes one run: leave --seeds and a second --model out.")
    }
  }

  func run() throws {
    let records = try LabelledRecords(path: file)
    let known = try records.rows(
      of: priors?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? [])
    try check(known, records)
    let runs = try replay(records, known)
    if let order { try writeOrder(order, runs[0], records) }
    if let curve { try write(curve, SimulatedCurves(runs).csv) }
    if let figure { try write(figure, Array(SimulatedCurves(runs).figure.svg.utf8)) }
    Console.print(json ? SimulatedRuns(runs).json.jsonText : SimulatedRuns(runs).text)
  }

  /// Ranking needs something to begin with: one of each kind, or the criteria, or nothing and the lot.
  private func check(_ known: [Int], _ records: LabelledRecords) throws {
    let labels = Set(known.map { records.labels[$0] })
    if labels.count == 1, criteria == nil {
      throw Problem(
        "all priors are \(labels.contains(true) ? "relevant" : "irrelevant")", file: file,
        remedy: "Name at least one relevant and one irrelevant record, or give --criteria.")
    }
    if known.count { records.labels[$0] } == records.labels.count(where: { $0 }) {
      throw Problem("all relevant records are priors", file: file, remedy: "Leave some to be found.")
    }
  }

  private func replay(_ records: LabelledRecords, _ known: [Int]) throws -> [SimulatedRun] {
    let criteria = try criteria.map { try text($0) }
    let words = try words.map { StudyWords(tabbed: try text($0)) } ?? .shipped
    let models = model.isEmpty ? [.full] : model
    let progress = ProgressBar("replay", total: models.count * seeds, quiet: common.quiet)
    defer { progress.finish() }
    var runs: [SimulatedRun] = []
    for model in models {
      let replay = Replay(
        records.texts, labels: records.labels, criteria: criteria, settings: model.settings, words: words)
      for seed in seed..<seed + UInt64(seeds) {
        progress.update(runs.count)
        let order = replay.order(priors: known, seed: seed)
        runs.append(
          SimulatedRun(
            model: model, seed: seed, order: order, priors: known.count,
            metrics: replay.metrics(of: order, priors: known.count), stop: stopped(order, records.labels)))
      }
    }
    return runs
  }

  private func stopped(_ order: [Int], _ labels: [Bool]) -> SimulatedRun.Stop? {
    guard let stop, let rule = StoppingRule(stop) else { return nil }
    let after = rule.stop(in: order.map { labels[$0] }, of: labels.count)
    let found = order.prefix(after).count { labels[$0] }
    return SimulatedRun.Stop(
      rule: stop, after: after, recall: Double(found) / Double(labels.count { $0 }),
      saved: 1 - Double(after) / Double(labels.count))
  }

  private func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem("can't be read", file: path, remedy: "Check the name of the file.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func writeOrder(_ path: String, _ run: SimulatedRun, _ records: LabelledRecords) throws {
    var bytes = Array("rank,record_id,prior\r\n".utf8)
    for (place, row) in run.order.enumerated() {
      CSVRow.append([String(place + 1), records.ids[row], place < run.priors ? "1" : "0"], to: &bytes)
    }
    try write(path, bytes)
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws {
    let output = try Output(path)
    try output.append { $0 += bytes }
    try output.close()
  }
}

extension RankingModel: ExpressibleByArgument {}

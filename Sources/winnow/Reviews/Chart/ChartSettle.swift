import ArgumentParser
import Foundation
internal import Bibliography
internal import Charting
internal import Review
internal import Statistics

extension GapKind: ExpressibleByArgument {}

extension ChartCommand {
  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the team's answer to a field, once all who chart the source are done.",
      discussion: """
        Examples:
          winnow chart agree R17 country "United States"
          winnow chart agree R17 roles "advocacy; groups" --arbiter --as ines
        """)

    @Argument(help: "An included record.")
    var record: RecordID

    @Argument(help: "The field.")
    var field: String

    @Argument(help: "The answer; empty opens the field again.")
    var answer: String

    @Flag(name: .long, help: "A third person decided.")
    var arbiter = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      guard let known = try review.chartForm().field(field) else {
        throw Problem("the form has no field `\(field)`", remedy: "`winnow chart form` lists them.")
      }
      let answer = try AnswerText.read(answer, as: known)
      try review.agree(
        on: field, of: record, answer, by: arbiter ? .arbiter : .consensus, acting: actor.acting)
      Console.print("\(record.text) \(field): \(answer.map { AnswerText.write($0) } ?? "open again")")
    }
  }

  struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How far the two who charted agree in each field.",
      discussion: """
        Fields of free words are not counted: two people hardly ever write the same.

        Example:
          winnow chart agreement --sources R3 R7 R12
        """)

    @Option(name: .long, parsing: .upToNextOption, help: "Only these sources, as after a pilot.")
    var sources: [RecordID] = []

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let fields = try review.open().chartingAgreement(sources.isEmpty ? nil : sources)
      for field in fields { Console.print(field.line) }
    }
  }

  struct Recode: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say how answers by an older form are read, after values were renamed, merged or split.",
      discussion: """
        Amend the protocol's form first. Old answers stay as they were given. A value that was split is open until the team \
        agrees for each source.

        Examples:
          winnow chart recode setting --move ward=hospital --move clinic=hospital --why "one kind is enough"
          winnow chart recode roles --move office=notes,calls --why "two kinds of office work"
        """)

    @Argument(help: "The field as it is called now.")
    var field: String

    @Option(name: .long, help: ArgumentHelp("A value and what it is now; can be repeated.", valueName: "old=new,…"))
    var move: [String]

    @Option(name: .long, help: "What the field was called before.")
    var formerly: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let moves = try move.map { pair -> Recoding.Move in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count == 2 else { throw ValidationError("--move takes old=new, not “\(pair)”.") }
        return Recoding.Move(parts[0], to: parts[1].split(separator: ",").map(\.trimmed).filter { !$0.isEmpty })
      }
      try review.open().recode(Recoding(field: field, formerField: formerly, moves: moves), acting: actor.acting)
      Console.print("\(field): \(moves.count.counted("value")) read anew")
    }
  }

  struct Gap: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what an empty cell of an evidence map means; without a kind list what was said.",
      discussion: """
        Examples:
          winnow chart gap
          winnow chart gap roles=direct/groups service_type=unclear --kind "out of scope" --why "not asked"
        """)

    @Argument(help: "The row and the column, each as field=value.")
    var cell: [String] = []

    @Option(name: .long, help: "\"true gap\", \"not searched\" or \"out of scope\".")
    var kind: GapKind?

    @Option(name: .long, parsing: .upToNextOption, help: "Sources that state the gap.")
    var sources: [RecordID] = []

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      guard !cell.isEmpty else {
        for gap in try review.gaps() {
          let place = "\(gap.cell.rows)=\(gap.cell.row) × \(gap.cell.columns)=\(gap.cell.column)"
          Console.print("\(place): \(gap.kind.rawValue): \(gap.reason) (\(gap.by))")
        }
        return
      }
      let parts = cell.map { $0.split(separator: "=", maxSplits: 1).map(\.trimmed) }
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }) else {
        throw ValidationError("Name the row and the column, each as field=value.")
      }
      let place = MapCell(rows: parts[0][0], row: parts[0][1], columns: parts[1][0], column: parts[1][1])
      try review.markGap(place, kind, sources: sources, acting: actor.acting)
      Console.print("\(cell.joined(separator: " × ")): \(kind?.rawValue ?? "no mark")")
    }
  }
}

extension FieldAgreement {
  /// `country: 3 of 4 the same, 1 answered by one only, kappa 0.71`.
  var line: String {
    var line = "\(field): \(same) of \(both) the same"
    if oneAnswered > 0 { line += ", \(oneAnswered) answered by one only" }
    if case .success(let kappa) = kappa { line += ", kappa \(String(format: "%.2f", kappa.value))" }
    return line
  }
}

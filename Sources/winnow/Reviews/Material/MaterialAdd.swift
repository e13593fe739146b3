import ArgumentParser
internal import Bibliography
internal import Charting
import Foundation
internal import Review

extension MaterialCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a file: what can be read counts, what can't is told with its line.",
      discussion: """
        The first line of a table names its columns, in any order and case; `winnow material --help` lists them. Where yours \
        are called otherwise, --map names a table with the columns column,field. Blank cells mean that nothing was said: a \
        task that was not rated, minutes that were not logged.

        A transcript may name its participants on top:
          ---
          Ana: peer workers, community
          Ben: supervisors, hospital
          ---
          Interviewer: What do you do?
          Ana: I sit with people.
        or in a table given with --participants: participant,group,setting. Who is no participant, such as the interviewer, \
        is of no group.

        Examples:
          winnow material add ward-log.csv --kind activity-log --record R17
          winnow material add inventories.csv --kind task-inventory --occupation "Case manager" --name managers
          winnow material add interview.txt --kind transcript --participants people.csv
        """)

    @Argument(help: "A CSV, or a text for a transcript.")
    var file: String

    @Option(name: .long, help: "What it is.")
    var kind: MaterialKind

    @Option(name: .long, help: "A short name of its own; that of the file without it.")
    var name: String?

    @Option(name: .long, help: "What people call it.")
    var title: String?

    @Option(name: .long, help: "The record that it is from.")
    var record: RecordID?

    @Option(name: .long, help: "The occupation; of a table with several only its rows.")
    var occupation: String?

    @Option(name: .long, help: "The group of respondents or participants for whom the file names none.")
    var group: String?

    @Option(name: .long, help: "The setting of participants for whom the file names none.")
    var setting: String?

    @Option(name: .long, help: ArgumentHelp("Which column is which: a table column,field.", valueName: "file"))
    var map: String?

    @Option(
      name: .long, help: ArgumentHelp("A transcript's participants: participant,group,setting.", valueName: "file"))
    var participants: String?

    @Flag(name: .long, help: "Add nothing when anything can't be read.")
    var strict = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      func refuse(_ option: String, unless kinds: MaterialKind...) throws {
        if !kinds.contains(kind) {
          throw ValidationError("\(option) is for \(kinds.map(\.rawValue).joined(separator: " and ")).")
        }
      }
      if occupation != nil { try refuse("--occupation", unless: .taskInventory, .surveyRatings) }
      if group != nil { try refuse("--group", unless: .surveyRatings, .transcript) }
      if setting != nil { try refuse("--setting", unless: .transcript) }
      if participants != nil { try refuse("--participants", unless: .transcript) }
      if map != nil { try refuse("--map", unless: .taskInventory, .surveyRatings, .activityLog) }
    }

    func run() throws {
      let plan = MaterialToAdd(
        URL(fileURLWithPath: file), kind: kind, name: name, title: title, record: record,
        settings: MaterialSettings(
          occupation: occupation?.trimmed.nilWhenEmpty, group: group?.trimmed.nilWhenEmpty,
          setting: setting?.trimmed.nilWhenEmpty),
        mapping: map.map { URL(fileURLWithPath: $0) }, participants: participants.map { URL(fileURLWithPath: $0) },
        isStrict: strict)
      let report = try review.open().addMaterial(plan, acting: actor.acting)
      for problem in report.refused.prefix(50) { Console.say("\(problem)") }
      if report.refused.count > 50 { Console.say("… and \(report.refused.count - 50) more") }
      for note in report.notes { Console.say(note) }
      guard let material = report.material else {
        Console.say("Nothing was added: \(report.refused.count.counted("problem")), and --strict allows none.")
        throw ExitCode.failure
      }
      Console.print("\(material.name): \(material.counted)")
    }
  }
}

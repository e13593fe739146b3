import ArgumentParser
internal import Charting

extension MaterialKind: ExpressibleByArgument {}

/// One file a subcommand in this folder.
struct MaterialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material",
    abstract: "Task inventories, survey ratings, activity logs and transcripts: sources that are no articles.",
    discussion: """
      Each is a file with data of its own. It is kept in the review as it came, read by checked rules, and named shortly. \
      Kinds, and their columns (those in brackets may be missing):
        task-inventory
          [occupation], [duty letter], [duty], task id, task
        survey-ratings
          respondent, [group], [occupation], task, importance, [frequency]
        activity-log
          [worker], [date], [start], minutes, category,
          [contact], [client contact], [place]
        transcript
          plain text; each turn is a line “Name: words”

      Examples:
        winnow material add ward-log.csv --kind activity-log
        winnow material add peers.csv --kind task-inventory --occupation "Peer support provider"
        winnow material add focus-group.txt --kind transcript --record R17 --setting hospital
        winnow material list
        winnow analyse activities ward-log
      """,
    subcommands: [Add.self, List.self, Show.self, Remove.self, Export.self])
}

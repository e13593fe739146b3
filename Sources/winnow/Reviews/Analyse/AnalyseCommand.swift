import ArgumentParser

/// One file a subcommand in this folder.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "What the charted sources say: counts, crosstabs, maps, years, profiles, themes, tasks, activities.",
    discussion: """
      Every table says what its percentages are of, and keeps apart what was not reported, not applicable, not asked, not \
      charted yet and disputed. Each number stands for a list of sources: --format sources prints it. Fields inside groups \
      are named group/field; `year` is that of the record.

      Tasks and activities are read from material beside the articles: `winnow material --help`.

      Examples:
        winnow analyse frequencies roles
        winnow analyse crosstab roles service_type --test "mental health" "substance use"
        winnow analyse map roles service_type --format svg > map.svg
      """,
    subcommands: [
      Frequencies.self, Crosstab.self, Map.self, Gaps.self, Timeline.self, Countries.self, Profile.self, Themes.self,
      Tasks.self, Activities.self, JobDescription.self,
    ])
}

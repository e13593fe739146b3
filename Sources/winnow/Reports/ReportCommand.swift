import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Figures, tables, checklists and texts for the report, each number with what it was counted from.",
    discussion: """
      A place that the review can't fill says what is missing and where to enter it; `winnow report missing` lists them all.

      Examples:
        winnow report all --out report
        winnow report checklist --format docx -o prisma-scr.docx
        winnow report methods
      """,
    subcommands: [
      All.self, Flow.self, Recall.self, Methods.self, Checklist.self, Appendices.self, Tables.self, Agreement.self,
      Deviations.self, Consultation.self, Missing.self,
    ])
}

import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
internal import Review

extension DuplicatesCommand {
  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Merge what the rules are sure of, and list what they are not.",
      discussion: """
        Only records that came since the last search are compared, with each other and with the older ones; --again \
        compares all of them. What you merged, split or kept apart stays so in any case.

        Updates of one review (Cochrane's .pub2, .pub3) and preprints with their publication stay separate records, and \
        are listed by `winnow duplicates versions`. The two --merge options make each one work instead; the choice is kept \
        for later searches, up to --no-merge-updates and --no-merge-preprints. No search takes a merge back; \
        `winnow duplicates split` does.

        Examples:
          winnow duplicates find
          winnow duplicates find --again --merge-preprints
        """)

    @Flag(name: .long, help: "Compare all records anew, also those compared before.")
    var again = false

    @Flag(name: .long, inversion: .prefixedNo, help: "Merge the updates of one review.")
    var mergeUpdates: Bool?

    @Flag(name: .long, inversion: .prefixedNo, help: "Merge a preprint and its publication.")
    var mergePreprints: Bool?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let review = try self.review.open()
      let before = try review.snapshot()
      let bar = ProgressBar("comparing records", total: 1000, quiet: common.quiet)
      let report = try review.findDuplicates(
        DuplicateSearch(again: again, mergesUpdates: mergeUpdates, mergesPreprints: mergePreprints),
        acting: actor.acting
      ) { done, all in
        bar.update(done * 1000 / max(1, all))
      }
      bar.finish()
      let after = try review.snapshot()
      DuplicatesCommand.sayMoves(from: before, to: after)
      let counts = try review.duplicateCounts()
      let versions = try review.studyVersions().count
      guard !json else {
        Console.print(jsonText(report, counts, after.duplicates.unsure, versions))
        return
      }
      describe(report, records: after.records.count)
      Console.print(
        "\(report.clusters.count.counted("cluster")) new or grown; \(counts.duplicates.counted("duplicate")) in \(counts.clusters.counted("cluster")) in all"
      )
      if after.duplicates.unsure > 0 {
        Console.print("\(after.duplicates.unsure.counted("pair")) may be duplicates: a person must look")
      }
      if versions > 0 {
        Console.print("\(versions.counted("group")) of publications of one study, kept as separate records")
      }
      if !common.quiet { sayNext(counts.clusters, after.duplicates.unsure, versions) }
    }

    private func describe(_ report: DuplicateSearchReport, records: Int) {
      switch report.scope {
      case .nothingNew where records == 0: Console.print("no records to compare yet")
      case .nothingNew:
        Console.print(
          "nothing new to compare: no record came since the last search (--again compares all \(records) anew)")
      case .newRecords:
        let older = records - report.compared
        let among = report.compared > 1 ? "with each other and " : ""
        Console.print("compared \(report.compared.counted("new record")) \(among)with the \(older) from before")
      case .everything(let cause):
        let why =
          switch cause {
          case .firstSearch, .asked: ""
          case .otherRules: ": the rules have changed since the last search"
          case .otherSettings: ": the settings are others than at the last search"
          }
        Console.print("compared all \(report.compared.counted("record"))\(why)")
      }
      if records > 0 { Console.print(report.settings.sentence) }
    }

    private func sayNext(_ clusters: Int, _ unsure: Int, _ versions: Int) {
      let place = review.suffix
      if unsure > 0 { Console.say("Next: `winnow duplicates unsure\(place)` shows the pairs, and how to decide each.") }
      if versions > 0 { Console.say("`winnow duplicates versions\(place)` lists the publications of one study.") }
      if clusters > 0 {
        Console.say(
          "`winnow duplicates list\(place)` shows each cluster with its reasons; `winnow duplicates split R…` takes one back."
        )
      }
    }

    private func jsonText(
      _ report: DuplicateSearchReport, _ counts: (clusters: Int, duplicates: Int), _ unsure: Int, _ versions: Int
    ) -> String {
      func number(_ value: Int) -> JSONValue { .number(String(value)) }
      return JSONValue.object([
        ("compared", number(report.compared)), ("scope", .string(report.scope.name)),
        ("new_or_grown", number(report.clusters.count)), ("clusters", number(counts.clusters)),
        ("duplicates", number(counts.duplicates)), ("unsure", number(unsure)), ("versions", number(versions)),
        ("merge_updates", .bool(report.settings.mergesUpdates)),
        ("merge_preprints", .bool(report.settings.mergesPreprints)),
      ]).jsonText
    }
  }
}

extension DuplicateSearchReport.Scope {
  fileprivate var name: String {
    switch self {
    case .nothingNew: "nothing new"
    case .newRecords: "new records"
    case .everything(.firstSearch): "first search"
    case .everything(.asked): "everything again"
    case .everything(.otherRules): "everything, other rules"
    case .everything(.otherSettings): "everything, other settings"
    }
  }
}

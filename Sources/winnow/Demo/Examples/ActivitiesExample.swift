internal import Charting
internal import Reporting
internal import Review

/// From a log of what workers did, and interviews about it, to a taxonomy of the work and a job description.
struct ActivitiesExample {
  let bench: ExampleBench
  static let title = "What peer support workers do on a ward"

  func build() throws {
    try bench.add(.activityLog, PackageResources.activities_log_csv, file: "activities-log.csv", name: "ward-log")
    let log = try bench.review.activityLog("ward-log")
    for column in [ActivityTotals.Column.category, .clientContact, .worker] {
      let totals = ActivityTotals.of(log, by: column)
      let name = column.rawValue.replacing(" ", with: "-")
      try bench.publish("activities-by-\(name)", totals.table, figure: column == .category ? totals.svg : nil)
    }
    try bench.publish("log-checks", ActivityChecks.of(log, longest: 12).table)
    try bench.addTranscripts(PackageResources.activities_interviews_txt)
    try bench.code(
      PackageResources.activities_amara_csv, PackageResources.activities_jonas_csv,
      files: ("activities-amara.csv", "activities-jonas.csv"), book: "peer-work")
    let enactments = try bench.review.themes("enactments")
    try bench.publish("enactments", enactments.table)
    try describe(log)
    try bench.finish()
  }

  /// The codebook is the taxonomy: its codes with the passages and minutes behind them make the description.
  private func describe(_ log: [Activity]) throws {
    let charted = try bench.review.chartedSources()
    let minutes = CodeMinutes.of(log, codes: charted.form.field("roles")?.values ?? [])
    let passages = try bench.review.passages(coded: "roles")
    let job = try JobDescription.of(
      "roles", title: "Peer support worker", in: charted, passages: passages, minutes: minutes.minutes)
    try bench.publish("taxonomy", job.table)
    try bench.write(job.markdown, to: "job-description.md")
  }
}

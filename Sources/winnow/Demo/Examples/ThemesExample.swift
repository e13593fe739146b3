internal import Charting
internal import Reporting
internal import Review

/// Themes by three groups of stakeholders: 44 peer workers, 14 supervisors and 10 clients in eleven talks, coded by two people.
struct ThemesExample {
  let bench: ExampleBench
  static let title = "Views of the peer role by group and kind of service"

  func build() throws {
    try bench.addTranscripts(PackageResources.themes_transcripts_txt)
    try bench.code(
      PackageResources.themes_amara_csv, PackageResources.themes_jonas_csv,
      files: ("themes-amara.csv", "themes-jonas.csv"), book: "views")
    let themes = try bench.review.themes("views")
    try bench.publish("themes", themes.table, figure: themes.svg)
    try bench.finish()
  }
}

internal import Charting
internal import Reporting
internal import Review

/// Roles by context: 44 sources, of which 27 are about mental health, 10 about substance use and 7 about both or don’t say.
struct RolesExample {
  let bench: ExampleBench
  static let title = "Roles of peer workers by kind of service"

  func build() throws {
    try bench.include(PackageResources.roles_sources_csv, file: "roles-sources.csv")
    try bench.chart(PackageResources.roles_amara_csv, file: "roles-amara.csv", by: "amara")
    try bench.chart(PackageResources.roles_jonas_csv, file: "roles-jonas.csv", by: "jonas")
    try bench.agree(PackageResources.roles_agreed_csv, file: "roles-agreed.csv")
    let charted = try bench.review.chartedSources()
    let services = try Frequencies.of("service_type", in: charted)
    try bench.publish("kinds-of-service", services.table, figure: services.svg)
    let roles = try Crosstab.of("profile", "service_type", in: charted)
    try bench.publish("roles-by-service", roles.table(.all), figure: roles.svg)
    try bench.publish("roles-by-service-test", try roles.test(between: "mental health", and: "substance use").table)
    let profile = try RoleProfile.of("roles", by: "service_type", in: charted)
    try bench.publish("role-profile", profile.table, figure: profile.svg)
    let years = Timeline.of(charted)
    try bench.publish("years", years.table, figure: years.svg)
    try bench.report()
    try bench.finish()
  }
}

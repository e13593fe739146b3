import ArgumentParser
import Foundation

/// The worked examples: one for each of the five papers that Winnow grew from. The methods are the papers'; the data are invented.
enum WorkedExample: String, CaseIterable, ExpressibleByArgument {
  /// Roles compared across kinds of service, as a scoping review does (Matthews and colleagues 2023).
  case roles
  /// What a field claims and where it sees gaps, as an account of the state of a field does (Rogers 2017).
  case claims
  /// Tasks of two occupations, matched and rated (Crane and colleagues 2016).
  case tasks
  /// Themes by group of stakeholders, coded by two people (Cabral and colleagues 2014).
  case themes
  /// Activity logs and interviews, and the job description they give (Jacobson and colleagues 2012).
  case activities

  /// The folder it is built in unless told otherwise.
  var folder: String { "winnow-demo-\(rawValue)" }

  /// The work whose manner it follows.
  var after: String {
    switch self {
    case .roles: "after Matthews and colleagues 2023"
    case .claims: "after Rogers 2017"
    case .tasks: "after Crane and colleagues 2016"
    case .themes: "after Cabral and colleagues 2014"
    case .activities: "after Jacobson and colleagues 2012"
    }
  }

  /// Builds the review and its results in `folder`, telling each step to `say`.
  ///
  /// - Throws: ``Problem`` when the folder isn't empty or can't be written.
  func build(in folder: URL, named name: String, say: @escaping (String) -> Void) throws {
    func bench(_ title: String, _ protocolText: String = ExampleBench.protocolText) throws -> ExampleBench {
      try ExampleBench(self, title: title, protocolText: protocolText, in: folder, named: name, say: say)
    }
    switch self {
    case .roles: try RolesExample(bench: try bench(RolesExample.title)).build()
    case .claims: try ClaimsExample(bench: try bench(ClaimsExample.title, ClaimsExample.protocolText)).build()
    case .tasks: try TasksExample(bench: try bench(TasksExample.title)).build()
    case .themes: try ThemesExample(bench: try bench(ThemesExample.title)).build()
    case .activities: try ActivitiesExample(bench: try bench(ActivitiesExample.title)).build()
    }
  }
}

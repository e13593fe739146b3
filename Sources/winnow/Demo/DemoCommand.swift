import ArgumentParser
import Foundation

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Build a small worked review, from search exports to the flow diagram.",
    discussion: """
      The records are real works on what peer workers do; the decisions were made up for the example.

      --example builds another one, with invented sources that are charted and analysed: \
      \(WorkedExample.allCases.map { "\($0.rawValue) (\($0.after))" }.joined(separator: ", ")).

      Examples:
        winnow demo
        winnow demo peer-workers --serve
        winnow demo --example roles
      """)

  @Argument(help: "The folder to make (default: winnow-demo, with --example winnow-demo-NAME).")
  var folder: String?

  @Option(name: .long, help: "A worked example of charting and analysis, with invented data.")
  var example: WorkedExample?

  #if Web
    @Flag(name: .long, help: "Open it in a browser when it is built, as Amara, one of its reviewers.")
    var serve = false
  #endif

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let name = folder ?? example?.folder ?? "winnow-demo"
    let place = URL(fileURLWithPath: name, isDirectory: true)
    let say: (String) -> Void = { [quiet = common.quiet] in if !quiet { Console.print($0) } }
    if let example {
      try example.build(in: place, named: name, say: say)
    } else {
      try DemoReview(folder: place, name: name).build(say: say)
    }
    #if Web
      guard serve else { return }
      if !common.quiet { Console.print("") }
      try await ServeCommand.parse(["--review", name, "--as", "amara"]).run()
    #endif
  }
}

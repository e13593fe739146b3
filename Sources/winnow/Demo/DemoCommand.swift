import ArgumentParser
import Foundation

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Build a small worked review, from search exports to the flow diagram.",
    discussion: """
      The records are real works on what peer workers do; the decisions were made up for the example.

      Examples:
        winnow demo
        winnow demo peer-workers --serve
      """)

  @Argument(help: "The folder to make.")
  var folder = "winnow-demo"

  #if Web
    @Flag(name: .long, help: "Open it in a browser when it is built, as Amara, one of its reviewers.")
    var serve = false
  #endif

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try DemoReview(folder: URL(fileURLWithPath: folder, isDirectory: true), name: folder).build { line in
      if !common.quiet { Console.print(line) }
    }
    #if Web
      guard serve else { return }
      if !common.quiet { Console.print("") }
      try await ServeCommand.parse(["--review", folder, "--as", "amara"]).run()
    #endif
  }
}

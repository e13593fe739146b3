import ArgumentParser
import Foundation

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Build a small worked review, from search exports to the flow diagram.",
    discussion: """
      The records are real works on what peer workers do; the decisions were made up for the example.

      Example:
        winnow demo
      """)

  @Argument(help: "The folder to make.")
  var folder = "winnow-demo"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try DemoReview(folder: URL(fileURLWithPath: folder, isDirectory: true), name: folder).build { line in
      if !common.quiet { Console.print(line) }
    }
  }
}

import ArgumentParser
import Foundation
internal import Review

extension ProtocolCommand {
  struct Package: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the registration package of a version again.",
      discussion: """
        `register`, `amend` and `deposit` write it by themselves, into exports/registration/.

        Example:
          winnow protocol package 1
        """)

    @Argument(help: "Number of the version; the one in force without it.")
    var version: Int?

    @OptionGroup var review: ReviewOptions

    func run() throws {
      for file in try review.open().writeRegistrationPackage(of: version) {
        Console.print("exports/registration/\(file.lastPathComponent)")
      }
    }
  }
}

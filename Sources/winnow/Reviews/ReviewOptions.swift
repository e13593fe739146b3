import ArgumentParser
import Foundation
internal import Review

/// Options of every command that works on a review.
struct ReviewOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Folder of the review.", valueName: "dir"))
  var review = "."

  /// What a command that the user is told to type needs behind it to mean the same review.
  var suffix: String {
    guard review != "." else { return "" }
    return " --review " + Self.quoted(review)
  }

  /// A path as it can be typed in a shell.
  static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~+".contains($0) }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// Opens the review.
  func open() throws -> Review {
    try Review(at: URL(fileURLWithPath: review, isDirectory: true))
  }
}

/// Options of every command that shows what not everybody may see.
struct ViewerOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who looks: others' undecided records stay sealed; the system's user name without it.", valueName: "user"))
  var user: String?

  func validate() throws {
    if let user, user.allSatisfy(\.isWhitespace) { throw ValidationError("--as needs a name.") }
  }

  /// Who looks.
  var name: String { user ?? NSUserName() }
}

/// Options of every command that changes a review.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who acts; the system's user name without it.", valueName: "user"))
  var user: String?

  @Option(name: .long, help: ArgumentHelp("Why, for the ledger.", valueName: "text"))
  var why: String?

  func validate() throws {
    if let user, user.allSatisfy(\.isWhitespace) { throw ValidationError("--as needs a name.") }
  }

  /// Who acts now.
  var acting: Acting {
    Acting(as: user ?? NSUserName(), at: Date(), why: why)
  }
}

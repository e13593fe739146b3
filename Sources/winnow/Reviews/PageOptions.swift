import ArgumentParser

/// Options of every command whose list may be long.
struct PageOptions: ParsableArguments {
  @Option(name: .long, help: "How many to show.")
  var limit = 20

  @Option(name: .long, help: "How many to pass over first.")
  var offset = 0

  func validate() throws {
    if limit < 1 || offset < 0 { throw ValidationError("--limit takes a number from 1, --offset one from 0.") }
  }

  /// Says how to see the rest, if there is one.
  func sayMore(shown: Int, of total: Int) {
    let left = total - offset - shown
    if left > 0 { Console.say("\(left) more: --offset \(offset + shown)") }
  }
}

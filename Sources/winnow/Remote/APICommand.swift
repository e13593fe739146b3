import ArgumentParser
internal import Bibliography
import Foundation

/// One request to a review's server.
struct APICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api",
    abstract: "Ask a review's server, or have it do something, from a script.",
    discussion: """
      Everything the pages do can be done this way. The server describes it itself: `winnow api GET /api --server URL`. \
      Make a token on the page “Account” and put it into the variable WINNOW_TOKEN or a file; a server for one person on \
      this machine needs none. The answer, JSON or a file, goes to standard output; what is refused is said on standard \
      error, with exit code 1.

      Examples:
        winnow api GET /overview --server https://review.example.org
        winnow api GET "/screening/title-abstract/next?count=1" --server http://127.0.0.1:8484
        winnow api PUT /screening/title-abstract/records/R17/vote --data '{"choice": "include"}' --server URL
      """)

  @Argument(help: "GET, POST, PUT or DELETE.")
  var method: String

  @Argument(help: "What to ask for, such as /overview.")
  var path: String

  @Option(
    name: .long, help: ArgumentHelp("What to send, as JSON; `-` reads it from standard input.", valueName: "json"))
  var data: String?

  @Option(name: .long, help: ArgumentHelp("A file to send.", valueName: "file"))
  var file: String?

  @OptionGroup var server: ServerOptions

  func validate() throws {
    guard ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"].contains(method.uppercased()) else {
      throw ValidationError("\(method) is none of GET, POST, PUT and DELETE.")
    }
    if data != nil, file != nil { throw ValidationError("Give --data or --file, not both.") }
    if server.server == nil { throw ValidationError("Say which --server to ask.") }
  }

  func run() throws {
    guard let server = try server.open() else { return }
    let answer = try server.send(
      method.uppercased(), path, body(), type: file == nil ? "application/json" : "application/octet-stream")
    var bytes = [UInt8](answer.body)
    if answer.isJSON, bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    guard Console.write(bytes, to: 1) else {
      throw Problem("standard output can't be written", remedy: "Check where it goes.")
    }
  }

  private func body() throws -> Data? {
    if data == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    if let data { return Data(data.utf8) }
    guard let file else { return nil }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw Problem("the file can't be read", file: file, remedy: "Check its name and permissions.")
    }
  }
}

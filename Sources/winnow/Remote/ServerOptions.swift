import ArgumentParser
internal import Bibliography
import Foundation

/// Options of commands that work on a review through its server.
struct ServerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Address of a review's server, as a browser has it.", valueName: "url"))
  var server: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "File with the token by which you act; without it the variable WINNOW_TOKEN.", valueName: "file"))
  var tokenFile: String?

  /// The server that was named; `nil` where none was.
  ///
  /// - Throws: ``Problem`` when the address is none, or the token can't be read.
  func open() throws -> ReviewServer? {
    guard let server else { return nil }
    guard let url = URL(string: server), let host = url.host(), ["http", "https"].contains(url.scheme?.lowercased())
    else {
      throw Problem("“\(server)” is no address of a server", remedy: "Write it like https://review.example.org.")
    }
    let token = try token()
    let isNear = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    if token != nil, url.scheme?.lowercased() == "http", !isNear {
      Console.say("note: the token goes over the network unencrypted; use an https address where there is one.")
    }
    return ReviewServer(url, token: token)
  }

  private func token() throws -> String? {
    guard let tokenFile else { return ProcessInfo.processInfo.environment["WINNOW_TOKEN"]?.trimmed.nilWhenEmpty }
    guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8).trimmed.nilWhenEmpty else {
      throw Problem(
        "the token can't be read", file: tokenFile,
        remedy: "Make one on the page “Account” of the server, and put it alone into the file.")
    }
    return text
  }
}

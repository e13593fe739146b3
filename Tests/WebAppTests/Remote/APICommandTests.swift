import Fixtures
import Foundation
import Review
import Testing

@Suite struct TheCommandThatAsksAServer {
  struct Said {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a command in an environment of its own.
  static func run(_ arguments: [String], token: String? = nil, input: String? = nil) throws -> Said {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = Places.winnow
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(token.map { ["WINNOW_TOKEN": $0] } ?? [:]) { $1 }
    let (output, errors, lines) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, errors, lines)
    try process.run()
    lines.fileHandleForWriting.write(Data((input ?? "").utf8))
    try lines.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Said(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  @Test func printsTheAnswerOfTheServerToTheOwnerOfTheToken() throws {
    let served = try ServedTeam()
    let token = try #require(try served.program(of: "amara").token)
    let run = try Self.run(["api", "get", "me", "--server", served.server.address.absoluteString], token: token)
    #expect(run.status == 0)
    #expect(run.output.contains(#""user":"amara""#))
    #expect(run.output.hasSuffix("}\n"))
    #expect(run.errors.isEmpty)
    let folder = try TemporaryFolder()
    let file = try folder.write(token + "\n", to: "token.txt")
    let same = try Self.run([
      "api", "GET", "/api/v1/me", "--server", served.server.address.absoluteString, "--token-file", file.path,
    ])
    #expect(same.output == run.output)
  }

  @Test func saysWhatWasRefusedInTheServersWordsAndExitsWith1() throws {
    let served = try ServedTeam()
    let address = served.server.address.absoluteString
    let token = try #require(try served.program(of: "amara").token)
    let refused = try Self.run(
      ["api", "POST", "/tokens", "--data", #"{"name": "x"}"#, "--server", address], token: token)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("a token can't do this"))
    let stranger = try Self.run(["api", "GET", "/me", "--server", address])
    #expect(stranger.status == 1)
    #expect(stranger.errors.contains("WINNOW_TOKEN"))
    let nowhere = try Self.run(["api", "GET", "/nowhere", "--server", address], token: token)
    #expect(nowhere.errors.contains("nothing is kept under this address"))
    let nobody = try Self.run(["api", "GET", "/me", "--server", "http://127.0.0.1:9"], token: token)
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("can't be reached"))
    let wrong = try Self.run(["api", "GET", "/me"])
    #expect(wrong.status == 64)
  }

  @Test func needsNoTokenWhereOnePersonIsServed() throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder, as: "amara")
    let address = server.address.absoluteString
    let me = try Self.run(["api", "GET", "/me", "--server", address])
    #expect(me.output.contains(#""user":"amara""#))
    let change = try Self.run(["api", "PUT", "/nowhere", "--data", "-", "--server", address], input: "{}")
    #expect(change.errors.contains("nothing is kept under this address"))
  }
}

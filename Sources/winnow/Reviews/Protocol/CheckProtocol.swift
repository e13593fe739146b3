import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong, missing or unwise in a protocol, with line and column.",
      discussion: """
        Each message has a severity. `error`: it can't be registered so. `open`: a place still to fill in. `warning`: the \
        method asks for something else, or a reader will; of four or more of one kind the first is printed, with the lines \
        of the others. Works on any file, with or without a review; - is standard input. \
        Exits 1 when there are errors.

        Examples:
          winnow protocol check
          winnow protocol check draft.yaml --strict
        """)

    @Argument(help: "The file; protocol.yaml of the review without it.")
    var file: String?

    @Flag(name: .long, help: "Fail on any message: places to fill in and warnings, too.")
    var strict = false

    @Flag(name: .long, help: "Print each warning, also those of one kind.")
    var all = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let name = file ?? review.protocolFile
      let document = ProtocolDocument(try bytes(name), file: name)
      // A review is not needed; where there is one, its own file is compared with the version in force.
      let standing = file == nil ? try? review.open().protocolStanding() : nil
      if json {
        Console.print(report(document, name, standing).jsonText)
      } else {
        let shown = name == "-" ? "standard input" : name
        for (message, alike) in document.messages.groupingWarnings(fromCount: all ? nil : 4) {
          Console.print(message.line(in: shown))
          if !alike.isEmpty { Console.print("    \(alike.sameInLines)") }
        }
      }
      if !common.quiet, !json { saySummary(document, standing) }
      let fails = document.messages.contains { strict || $0.severity == .error }
      if fails { throw ExitCode(1) }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
      if name == "-" { return try ProtocolFile.read(.standardInput, named: "standard input") }
      guard FileManager.default.fileExists(atPath: name) else {
        throw Problem("there is no such file", file: name, remedy: remedyForMissing)
      }
      return try ProtocolFile.read(FileHandle(forReadingAtPath: name), named: name)
    }

    private var remedyForMissing: String {
      guard file == nil else { return "Check its name." }
      let isRegistered = (try? review.open().protocolVersion()) != nil
      return isRegistered
        ? "`winnow protocol restore\(review.suffix)` writes the registered text again."
        : "Change into the review's folder, name it with --review, or name a file."
    }

    private func saySummary(_ document: ProtocolDocument, _ standing: ProtocolStanding?) {
      let counts = document.messages.counts ?? "no errors, no warnings, nothing left to fill in"
      guard let standing, let inForce = standing.inForce else {
        let isRegistrable =
          file == nil ? "`winnow protocol register\(review.suffix)` makes it version 1" : "it can be registered"
        Console.say("\(counts): \(document.isComplete ? isRegistrable : "it can't be registered yet")")
        return
      }
      Console.say(document.isComplete ? counts : "\(counts): it can't be recorded as an amendment yet")
      if let note = standing.fileNote(review.suffix) {
        Console.say(note)
      } else {
        Console.say("protocol.yaml is version \(inForce.number), in force since \(inForce.day)")
      }
      if case .changed(let changes) = standing.file { for change in changes { Console.say("- \(change.sentence)") } }
    }

    private func report(_ document: ProtocolDocument, _ name: String, _ standing: ProtocolStanding?) -> JSONValue {
      func number(_ severity: ProtocolMessage.Severity) -> JSONValue {
        .number(String(document.messages.count(severity)))
      }
      return .object([
        ("file", .string(name)), ("complete", .bool(document.isComplete)), ("errors", number(.error)),
        ("open", number(.open)), ("warnings", number(.warning)), ("messages", .array(document.messages.map(\.json))),
        ("standing", standing.map(\.json) ?? .null),
      ])
    }
  }
}

import ArgumentParser
internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation
internal import Review

extension MaterialCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The material of the review.",
      discussion: """
        Example:
          winnow material list
        """)

    @Flag(name: .long, help: "As JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let material = try review.open().material()
      if json {
        Console.print(JSONValue.array(material.map(\.json)).jsonText)
      } else if material.isEmpty {
        Console.say("There is no material yet. Add some with `winnow material add`.")
      } else {
        Console.print(
          TextTable(
            heading: ["name", "kind", "holds", "of", "title"],
            rows: material.map { [$0.name, $0.kind.rawValue, $0.counted, $0.record?.text ?? "–", $0.title] }
          ).text)
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take material away, so that no analysis reads it; the file stays, and it can be taken in again.",
      discussion: """
        Examples:
          winnow material remove ward-log --why "the corrected log came"
          winnow material remove ward-log --take-back
        """)

    @Argument(help: "The name.")
    var name: String

    @Flag(name: .long, help: "Take it in again.")
    var takeBack = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let material = try review.open().removeMaterial(name, isRemoved: !takeBack, acting: actor.acting)
      Console.print("\(material.name): \(takeBack ? "counts again" : "removed; \(material.file) stays")")
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The file of a material, byte by byte as it came.",
      discussion: """
        Example:
          winnow material export ward-log > ward-log.csv
        """)

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try review.open()
      let bytes = try Data(contentsOf: review.file(of: review.material(name)))
      guard Console.write([UInt8](bytes), to: 1) else { throw ExitCode.failure }
    }
  }
}

extension Material {
  fileprivate var json: JSONValue {
    let words: [(name: String, value: JSONValue)] = [
      ("name", .string(name)), ("kind", .string(kind.rawValue)), ("title", .string(title)),
      ("record", record.map { JSONValue.string($0.text) } ?? JSONValue.null), ("file", .string(file)),
      ("fileName", .string(fileName)), ("sha256", .string(sha256)),
    ]
    let numbers: [(name: String, value: JSONValue)] = [("bytes", bytes), ("rows", rows), ("refused", refused)].map {
      ($0.0, .number(String($0.1)))
    }
    return .object(words + numbers)
  }
}

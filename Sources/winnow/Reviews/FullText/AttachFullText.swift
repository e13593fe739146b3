import ArgumentParser
internal import Bibliography
import Foundation
internal import Review

extension FullTextCommand {
  struct Attach: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Attach a file to a record, or a folder of files to theirs.",
      discussion: """
        A record may have several files: attach them one after the other. With --folder, files are matched by their names: \
        a record's number (R17.pdf, R17 supplement.pdf), a PMID (12345678.pdf, pmid12345678.pdf) or a DOI with its slash \
        written otherwise (10.1000_xyz.pdf). Files whose names fit no record, or several, are listed and left.

        Examples:
          winnow fulltext attach R17 paper.pdf
          winnow fulltext attach --folder ~/Downloads/papers
        """)

    @Argument(help: "A record and its file.")
    var recordAndFile: [String] = []

    @Option(name: .long, help: ArgumentHelp("A folder of files to match by their names.", valueName: "dir"))
    var folder: String?

    @Option(name: .long, help: ArgumentHelp("A note to keep with it.", valueName: "text"))
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if folder != nil {
        guard recordAndFile.isEmpty else { throw ValidationError("Name a record and its file, or a --folder.") }
      } else if recordAndFile.count != 2 {
        throw ValidationError("Name a record and its file, or a --folder.")
      } else if RecordID(recordAndFile[0]) == nil {
        throw ValidationError("“\(recordAndFile[0])” is no record's number, such as R17.")
      }
    }

    func run() throws {
      let review = try review.open()
      if let folder { return try attach(folder: URL(fileURLWithPath: folder, isDirectory: true), to: review) }
      guard let record = RecordID(recordAndFile[0]) else { return }
      let file = URL(fileURLWithPath: recordAndFile[1])
      try attach([(record, file)], to: review)
    }

    private func attach(folder: URL, to review: Review) throws {
      let matches = try review.matchFullTexts(in: folder)
      if !matches.found.isEmpty { try attach(matches.found, to: review) }
      for problem in matches.left { Console.say("left: \(problem)") }
      if matches.found.isEmpty {
        throw Problem(
          "no file in the folder was attached", file: folder.path, remedy: "Name them by record number, DOI or PMID.")
      }
      Console.say("\(matches.found.count.counted("file")) attached, \(matches.left.count) left")
    }

    private func attach(_ files: [(record: RecordID, file: URL)], to review: Review) throws {
      for text in try review.attachFullTexts(files, note: note, acting: actor.acting) {
        Console.print("\(text.record.text): \(text.sentence)")
      }
    }
  }
}

import ArgumentParser
internal import Bibliography
import Foundation
internal import Reporting
internal import Review

extension ReportCommand {
  struct All: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The whole report in one folder with an index page.",
      discussion: """
        Documents as Word, HTML and Markdown; tables as CSV, Excel and LaTeX; figures as SVG, PDF and PNG of 300 dpi; the flow for \
        other programs; references of the boxes. The same review gives the same files. Files of an earlier report in the \
        folder are replaced; others are left alone.

        Example:
          winnow report all --out report
        """)

    @Option(name: .long, help: ArgumentHelp("The folder (default: exports/report in the review).", valueName: "folder"))
    var out: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let opened = try review.open()
      let folder =
        out.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? opened.folder.appending(path: "exports/report")
      let facts = try ReportFacts(opened, seenBy: viewer.name, program: Version.text)
      let files = try ReportWriting(review: opened, folder: folder).write(facts)
      if !common.quiet {
        let index = folder.appending(path: "index.html").path
        Console.print("\(files + 1) files; begin with \(index)")
        if PictureRenderer.installed == nil {
          Console.say("note: figures come as SVG only; \(PictureRenderer.absent.remedy)")
        }
      }
      if let broken = facts.flow.identities.first(where: { !$0.holds }) {
        throw Problem(
          "the numbers don't add up: \(broken.statement)",
          remedy: "Run `winnow verify`; if it says equal, please report this as a bug.")
      }
    }
  }
}

/// Writes a report's files into a folder.
struct ReportWriting {
  let review: Review
  let folder: URL

  /// - Returns: how many files there are beside the index.
  func write(_ facts: ReportFacts) throws -> Int {
    var report = ReportFolder(facts)
    return try report.write(
      renderer: .installed, described: try facts.flow.describedRecords(from: review),
      references: { try BoxExport.bytes(of: $0, in: facts.flow, as: $1, from: review) }
    ) { path, bytes in
      let file = folder.appending(path: path)
      do {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file, options: .atomic)
      } catch {
        throw Problem(
          "the file can't be written", file: file.path, text: error.localizedDescription,
          remedy: "Check the folder and the space that is left; the review itself is not touched.")
      }
    }.count
  }
}

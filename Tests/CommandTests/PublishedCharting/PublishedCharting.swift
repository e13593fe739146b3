import Bibliography
import CitationFormats
import Fixtures
import Foundation
import Testing

/// The charting of a published scoping review, brought into a review of its own by the commands a user has.
///
/// Its four tables have a column for each value; the form and the mappings in `Files` were written for them.
struct PublishedCharting {
  let folder: TemporaryFolder
  private static let data = Places.sharedData.appending(path: "reviews/msm/charting")
  private static let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")
  static var isThere: Bool { FileManager.default.fileExists(atPath: data.path) }

  /// What the import of each table said, by the table's name.
  private(set) var said: [String: String] = [:]

  init() throws {
    folder = try TemporaryFolder()
    try run("init", ".")
    try FileManager.default.removeItem(at: folder.url.appending(path: "protocol.yaml"))
    try FileManager.default.copyItem(
      at: PublishedCharting.files.appending(path: "protocol.yaml"), to: folder.url.appending(path: "protocol.yaml"))
    try run("protocol", "register", "--as", "team")
    let count = try writeSources()
    try run("import", "sources.csv", "--source", "MEDLINE", "--as", "team")
    try run("pilot", "override", "--why", "The review is published; its pilot was held by its team.", "--as", "team")
    let votes = "record,reviewer,decision\n" + (1...count).map { "R\($0),team,include\n" }.joined()
    try Data(votes.utf8).write(to: folder.url.appending(path: "decisions.csv"))
    for stage in ["title-abstract", "full-text"] {
      try run("screen", "import", "decisions.csv", "--stage", stage, "--as", "team")
    }
    try chart("overview_of_studies.csv", "overview.csv", by: "authors", "year", "letter")
    try chart("summary_quantitative.csv", "quantitative.csv", by: "authors", "year", "letter")
    try chart("summary_qualitative.csv", "qualitative.csv", by: "authors", "year")
    try chart("summary_reviews.csv", "reviews.csv", by: "authors", "year")
    let done = try Command.run(
      Places.winnow, ["chart", "finish", "--as", "team"] + (1...count).map { "R\($0)" }, in: folder.url)
    #expect(done.status == 0, "\(done.errors)")
  }

  /// The sources as records: the tables name them by authors, year and a letter.
  private func writeSources() throws -> Int {
    let table = try CSVTable(
      ByteSource(path: PublishedCharting.data.appending(path: "overview_of_studies.csv").path))
    var (bytes, count): ([UInt8], Int) = ([], 0)
    CSVWriter.writeRow(["title", "authors", "year", "letter"], into: &bytes)
    while let row = try table.next() {
      let (authors, year, letter) = (row["authors"] ?? "", row["year"] ?? "", row["letter"] ?? "")
      CSVWriter.writeRow(["\(authors) \(year)\(letter)", authors, year, letter], into: &bytes)
      count += 1
    }
    try Data(bytes).write(to: folder.url.appending(path: "sources.csv"))
    return count
  }

  private mutating func chart(_ table: String, _ mapping: String, by columns: String...) throws {
    let done = try Command.run(
      Places.winnow,
      [
        "chart", "import", PublishedCharting.data.appending(path: table).path, "--map",
        PublishedCharting.files.appending(path: mapping).path, "--blank", "NA", "--as", "team", "--match",
      ] + columns, in: folder.url)
    said[table] = done.errors + done.output
  }

  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let done = try Command.run(Places.winnow, arguments, in: folder.url)
    #expect(done.status == 0, "\(arguments): \(done.errors)")
    return done.output
  }

  /// An analysis as rows of numbers by what they count; kind and level of a row stand before that.
  func counts(_ arguments: String...) throws -> [String: [Int]] {
    let done = try Command.run(Places.winnow, ["analyse"] + arguments + ["--format", "csv"], in: folder.url)
    #expect(done.status == 0, "\(arguments): \(done.errors)")
    let lines = done.output.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    return Dictionary(lines.map { ($0[2], $0.dropFirst(3).compactMap { Int($0) }) }) { first, _ in first }
  }
}

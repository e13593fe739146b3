import CitationFormats
import Foundation
import ReviewProtocol

/// Feeds damaged files to the readers for as long as told.
///
///     winnow-fuzz CORPUS [--family NAME] [--seconds 600] [--seed 1]
///     winnow-fuzz CORPUS --truncate [--cuts 200]
///
/// `CORPUS/FORMAT/NAME/input.*` are the files; each round takes one of the family's, injures it at random and reads it, with
/// its format named or to be detected. A crash ends the program; what was being read lies in `winnow-fuzz-input` in the
/// temporary folder. A read that takes longer than ten seconds counts as a hang and ends it too.
@main struct FuzzFormats {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    if options.truncates {
      let complaints = try Truncation.sweep(options.corpus, cuts: options.cuts, seed: options.seed)
      for complaint in complaints { print(complaint) }
      exit(complaints.isEmpty ? 0 : 1)
    }
    let files = try Corpus.files(in: options.corpus, of: options.family)
    guard !files.isEmpty else { throw Complaint("no files of family \(options.family) in \(options.corpus)") }
    var random = Mutator(seed: options.seed)
    let watch = Watch()
    let end = Date().addingTimeInterval(options.seconds)
    var rounds = 0
    var records = 0
    while Date() < end {
      let file = files[random.below(files.count)]
      let bytes = random.injured(file.bytes)
      try Data(bytes).write(to: Watch.input)
      watch.begin()
      if options.family == "protocol" {
        records += ProtocolDocument(bytes).messages.isEmpty ? 1 : 0
      } else {
        records += read(bytes, as: random.below(4) == 0 ? nil : file.format)
      }
      watch.end()
      rounds += 1
    }
    print("\(options.family): \(rounds) files in \(Int(options.seconds)) s, \(records) records read, no crash, no hang")
  }

  /// Reads a file and writes the first records again, in RIS and in the neutral form; gives the number of records.
  private static func read(_ bytes: [UInt8], as format: CitationFormat?) -> Int {
    var count = 0
    var written: [UInt8] = []
    let writers = try? [CitationFormat.ris, .jsonLines].map { format in
      try CitationWriter(format) { written += $0 }
    }
    _ = try? CitationReader.read(ByteSource(bytes: bytes), as: format) { event in
      guard case .record(let record, line: _) = event else { return }
      count += 1
      if count <= 3 { for writer in writers ?? [] { try writer.write(record) } }
    }
    for writer in writers ?? [] { try? writer.finish() }
    return count
  }
}

/// What was asked for.
private struct Options {
  var corpus = ""
  var family = "ris"
  var seconds = 600.0
  var seed: UInt64 = 1
  var truncates = false
  var cuts = 200

  init(_ arguments: ArraySlice<String>) throws {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--family": family = rest.popFirst() ?? family
      case "--seconds": seconds = rest.popFirst().flatMap(Double.init) ?? seconds
      case "--seed": seed = rest.popFirst().flatMap(UInt64.init) ?? seed
      case "--truncate": truncates = true
      case "--cuts": cuts = rest.popFirst().flatMap(Int.init) ?? cuts
      default: corpus = argument
      }
    }
    guard !corpus.isEmpty else { throw Complaint("name the folder with the corpus") }
  }
}

struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Ends the program when one file takes too long.
private final class Watch: @unchecked Sendable {
  static let input = FileManager.default.temporaryDirectory.appendingPathComponent("winnow-fuzz-input")

  private let lock = NSLock()
  private var started: Date?

  init() {
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        lock.lock()
        let isHanging = started.map { Date().timeIntervalSince($0) > 10 } ?? false
        lock.unlock()
        if isHanging {
          FileHandle.standardError.write(Data("a file takes longer than 10 s: \(Watch.input.path)\n".utf8))
          exit(2)
        }
      }
    }
  }

  func begin() { set(Date()) }

  func end() { set(nil) }

  private func set(_ date: Date?) {
    lock.lock()
    started = date
    lock.unlock()
  }
}

package import Foundation

/// A finished program: what it said and how it ended.
package struct Finished: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String
}

/// Runs programs as a user would.
package enum Command {
  /// Runs `winnow` in `folder` and waits for its end.
  package static func winnow(_ arguments: String..., in folder: URL) throws -> Finished {
    try run(Places.winnow, arguments, in: folder)
  }

  /// Runs any program and waits for its end.
  package static func run(_ program: URL, _ arguments: [String], in folder: URL) throws -> Finished {
    let process = try start(program, arguments, in: folder)
    let output = process.output.readToEnd()
    let errors = process.errors.readToEnd()
    process.process.waitUntilExit()
    return Finished(status: process.process.terminationStatus, output: output, errors: errors)
  }

  /// A program that runs; what it prints goes to files, so that it never waits for a reader.
  package struct Running {
    package let process: Process
    let output: PrintedText
    let errors: PrintedText

    /// What it printed so far.
    package var printed: String { output.readNow() }

    /// What it said on standard error so far.
    package var complaints: String { errors.readNow() }
  }

  /// Starts a program without waiting.
  package static func start(_ program: URL, _ arguments: [String], in folder: URL) throws -> Running {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = try PrintedText(of: process)
    let errors = try PrintedText(of: process)
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    return Running(process: process, output: output, errors: errors)
  }

  /// What a program prints, by way of a temporary file.
  final class PrintedText {
    let handle: FileHandle
    private let file: URL
    private let process: Process

    init(of process: Process) throws {
      self.process = process
      file = FileManager.default.temporaryDirectory.appending(path: "winnow-print-\(UUID().uuidString)")
      try Data().write(to: file)
      handle = try FileHandle(forWritingTo: file)
    }

    deinit { try? FileManager.default.removeItem(at: file) }

    func readToEnd() -> String {
      process.waitUntilExit()
      return readNow()
    }

    func readNow() -> String {
      (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
  }
}

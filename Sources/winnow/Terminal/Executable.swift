import Foundation

/// The running program.
enum Executable {
  /// Where the program lies, when typing `winnow` would not find it.
  static var pathWhenNotOnSearchPath: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let isFound = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/winnow") }
    return isFound ? nil : Bundle.main.executablePath
  }
}

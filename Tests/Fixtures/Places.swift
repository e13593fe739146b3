package import Foundation

/// Where tests find things outside their own source.
package enum Places {
  /// The package's folder.
  package static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Real reviews and exports beside the checkout; tests that need them are skipped where they are absent.
  package static let sharedData = package.deletingLastPathComponent().appending(path: "shared/data")

  package static var hasSharedData: Bool { FileManager.default.fileExists(atPath: sharedData.path) }

  /// A program of the system, `nil` when it isn't installed.
  package static func program(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The `winnow` that was built together with the tests.
  package static var winnow: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "winnow")
  }
}

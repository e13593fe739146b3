import Foundation
import Testing

/// Gives `body` an empty folder that is removed afterwards.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("winnow-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

/// Packs `bytes` with gzip into `folder`; gives the path of the `.gz` file.
func gzipped(_ bytes: [UInt8], named name: String, in folder: URL) throws -> String {
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["gzip", "-f", file.path]
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return file.path + ".gz"
}

internal import Bibliography
import Foundation
package import Screening

extension KeyMap {
  /// The keys that `--keys` names, a preset or a file; without it those of `~/.config/winnow/keys` where that file is, else
  /// Winnow's own.
  package static func chosen(_ option: String?) throws -> KeyMap {
    if let preset = presets.first(where: { $0.name == option?.lowercased() }) { return preset }
    if let option { return try read(option) }
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(home)/.config"
    let path = "\(folder)/winnow/keys"
    return FileManager.default.fileExists(atPath: path) ? try read(path) : .winnow
  }

  private static func read(_ path: String) throws -> KeyMap {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Problem(
        "the keys can't be read", file: path,
        remedy: "Name a preset (\(presets.map(\.name).joined(separator: ", "))) or a text file of keys.")
    }
    do {
      return try KeyFile.read(text, name: (path as NSString).lastPathComponent)
    } catch {
      throw Problem(error.what, file: path, line: error.line, remedy: error.remedy)
    }
  }
}

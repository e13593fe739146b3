import Fixtures
import Foundation
import Testing

/// The files from which pages are made, read as a contributor leaves them.
@Suite struct TheFilesOfThePages {
  private static let home = Places.package.appending(path: "Sources/WebApp")

  private static func files(_ ending: String, in folder: URL = home.appending(path: "Assets")) throws -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return try #require(all).filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.path < $1.path }
  }

  private static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  private static func words() throws -> [String: String] {
    try files(".json").reduce(into: [:]) { all, file in
      all.merge(try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))) { a, _ in a }
    }
  }

  @Test func allOfThemAreBuiltIn() throws {
    let list = try Self.text(Self.home.appending(path: "Pages/EmbeddedAssets.swift"))
    for file in try Self.files("") where !file.hasDirectoryPath {
      #expect(list.contains("\"\(file.lastPathComponent)\""), "add \(file.lastPathComponent) to EmbeddedAssets")
    }
  }

  @Test func everyTextIsUsedAndEveryKeyHasOne() throws {
    let words = try Self.words()
    let sources = try (Self.files(".html") + Self.files(".js") + Self.files(".swift", in: Self.home)).map(Self.text)
    let all = sources.joined(separator: "\n")
    for key in words.keys {
      let plain = key.hasSuffix(".one") ? String(key.dropLast(4)) : key
      // Keys of rooms, states and the like are put together; their beginning stands in the code.
      let parts = plain.split(separator: ".").map(String.init)
      let beginning = parts.dropLast().joined(separator: ".") + "."
      let inScript = parts.first == "js" ? plain.dropFirst(3) : Substring(plain)
      #expect(
        all.contains(plain) || all.contains("\"\(inScript)\"") || all.contains("\"\(beginning)")
          || all.contains("`\(beginning.replacing("js.", with: ""))"), "nobody says “\(key)”")
    }
    let scripts = try Self.files(".js").map(Self.text).joined(separator: "\n")
    for match in scripts.matches(of: #/words\["([^"]+)"\]/#) {
      #expect(words["js." + match.1] != nil, "words[\"\(match.1)\"] has no text")
    }
  }

  @Test func templatesHoldNoWordsOfTheirOwn() throws {
    for file in try Self.files(".html") {
      let bare = try Self.text(file).replacing(#/\{\{.*?\}\}/#, with: "").replacing(#/\[\[.*?\]\]/#, with: "")
        .replacing(#/<kbd>.*?<\/kbd>/#, with: "").replacing(#/<[^>]*>/#, with: "")
        .replacing(#/&[a-z]+;/#, with: "").replacing(#/Winnow|SHA-256|Markdown|JSON|YAML/#, with: "")
      let letters = bare.split(whereSeparator: { !$0.isLetter }).filter { $0.count > 2 }
      #expect(letters.isEmpty, "\(file.lastPathComponent) says \(letters) by itself; put it into the folder words")
    }
  }

  @Test func scriptsPutNoTextIntoThePageAsMarkup() throws {
    for file in try Self.files(".js") {
      let script = try Self.text(file)
      for unsafe in ["innerHTML", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
        #expect(!script.contains(unsafe), "\(file.lastPathComponent) uses \(unsafe)")
      }
    }
  }

  @Test func nothingIsFetchedFromElsewhere() throws {
    for file in try Self.files("") where !file.hasDirectoryPath {
      let found = try Self.text(file).matches(
        of: #/(?:src|href)="(https?:[^"]*)"|url\((https?:[^)]*)\)|@import|import "http/#)
      #expect(found.isEmpty, "\(file.lastPathComponent): \(found.map { String($0.0) })")
    }
  }

  @Test func templatesEscapeWhateverTheyShow() throws {
    // The layout holds pages whose parts are escaped, and a figure is drawn with its words escaped.
    let whole = ["layout.html", "analysis-figure.html"]
    for file in try Self.files(".html") where !whole.contains(file.lastPathComponent) {
      #expect(try !Self.text(file).contains("{{{") && !Self.text(file).contains("{{&"), "\(file.lastPathComponent)")
    }
  }
}

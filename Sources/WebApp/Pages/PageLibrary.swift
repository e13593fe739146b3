internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache

/// Templates, styles, scripts and the words on them: built into the program, so that a copied binary works.
final class PageLibrary: Sendable {
  let strings: Strings
  /// `/assets/` and a hash of all of them, so that browsers may keep them for good.
  let assetPath: String
  private let built: Built
  private let folder: URL?

  /// What is made of the files.
  private struct Built: Sendable {
    let templates: MustacheLibrary
    let files: [String: [UInt8]]
    let strings: Strings
  }

  /// - Parameter folder: read everything from there at each request, for whoever works on the pages.
  /// - Throws: ``Problem`` when a template can't be read.
  init(readingFrom folder: URL?) throws {
    self.folder = folder
    let files = try folder.map(PageLibrary.read) ?? EmbeddedAssets.files
    built = try PageLibrary.build(files)
    strings = built.strings
    let all = files.keys.sorted().map { $0 + String(decoding: files[$0] ?? [], as: UTF8.self) }.joined()
    assetPath = folder == nil ? "/assets/" + Secret(all).hash.prefix(12) : "/assets/now"
  }

  /// A whole page.
  func html(_ page: some Page, in frame: Frame, status: HTTPResponse.Status = .ok) throws -> Response {
    let built = try current()
    guard let main = built.templates.render(page, withTemplate: type(of: page).template),
      let whole = built.templates.render(Whole(frame: frame, main: main), withTemplate: "layout")
    else {
      throw Problem("the page has no template “\(type(of: page).template)”", remedy: "This is a mistake in Winnow.")
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: whole)))
  }

  /// A style, a script or a picture; `nil` when there is none of the name.
  func asset(_ name: String) throws -> Response? {
    let built = try current()
    let bytes = name == "strings.js" ? Array(built.strings.script.utf8) : built.files[name]
    guard let bytes, let type = PageLibrary.types[String(name.split(separator: ".").last ?? "")] else { return nil }
    return Response(
      status: .ok,
      headers: [
        .contentType: type,
        .cacheControl: folder == nil ? "public, max-age=31536000, immutable" : "no-store",
      ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
  ]

  private struct Whole {
    let frame: Frame
    let main: String
  }

  private func current() throws -> Built {
    guard let folder else { return built }
    return try PageLibrary.build(PageLibrary.read(folder))
  }

  private static func build(_ files: [String: [UInt8]]) throws -> Built {
    let strings = try Strings(files: files.filter { $0.key.hasPrefix("en") && $0.key.hasSuffix(".json") })
    var templates = MustacheLibrary()
    for (name, bytes) in files where name.hasSuffix(".html") {
      let text = try HTMLText.pragma + strings.filled(String(decoding: bytes, as: UTF8.self), of: name)
      do {
        try templates.register(text, named: String(name.dropLast(5)))
      } catch {
        throw Problem("the template can't be read (\(error))", file: name, remedy: "This is a mistake in Winnow.")
      }
    }
    return Built(templates: templates, files: files.merging(wholeStyle(files)) { $1 }, strings: strings)
  }

  /// One stylesheet for all pages: the common one, then that of each room.
  private static func wholeStyle(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    let rooms = files.keys.filter { $0.hasSuffix(".css") && $0 != "winnow.css" }.sorted()
    return ["winnow.css": (["winnow.css"] + rooms).flatMap { files[$0] ?? [] }]
  }

  private static func read(_ folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in paths ?? .init() where !file.hasDirectoryPath {
      files[file.lastPathComponent] = [UInt8](try Data(contentsOf: file))
    }
    return files
  }
}

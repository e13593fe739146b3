package import Bibliography
package import Documents
package import Foundation

/// Turns figures into PDF and PNG by `rsvg-convert` of librsvg, run beside the program. The same figure gives the same bytes.
package struct PictureRenderer: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case pdf, png
  }

  /// Dots to the inch of PNGs, as journals ask for.
  package static let dots = 300.0

  /// Dots to the inch that a PNG can have: from a screen's to more than any press prints.
  package static let possibleDots = 72.0...1200.0

  private let program: URL

  /// The program where the search path has it; `nil` where it isn't installed.
  package static let installed: PictureRenderer? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appending(path: "rsvg-convert") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }.map(PictureRenderer.init)
  }()

  private init(_ program: URL) { self.program = program }

  /// What is said where it isn't installed.
  package static var absent: Problem {
    Problem(
      "PDF and PNG are drawn by rsvg-convert, which is not installed",
      remedy: "Install it (`apt-get install librsvg2-bin`), or take the SVG.")
  }

  /// The figure as a file of the format.
  ///
  /// - Parameter dots: dots to the inch of a PNG, which names them; its size in print is that of the SVG.
  /// - Throws: ``Problem`` when it can't be drawn.
  package func bytes(_ svg: String, _ format: Format, dots: Double = PictureRenderer.dots) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, result) = (folder.appending(path: "figure.svg"), folder.appending(path: "figure"))
    try Data(svg.utf8).write(to: source)
    // Figures measure in pixels of 96 to the inch, so that one of full width is 174 mm wide and its smallest text 8.25 points.
    let zoom = format == .png ? ["--zoom", String(dots / 96)] : []
    try run(["--format", format.rawValue] + zoom + ["--output", result.path], reading: source)
    let bytes = try Array(Data(contentsOf: result))
    return format == .png ? PNGResolution.set(dots, in: bytes) : bytes
  }

  /// - Parameter source: what it reads on standard input: so a figure has no folder beside it from which it could take files.
  private func run(_ arguments: [String], reading source: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    // So that a PDF doesn't name the time at which it was drawn.
    process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { $1 }
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Problem(
        "rsvg-convert could not draw the figure", text: String(decoding: said.prefix(300), as: UTF8.self),
        remedy: "Take the SVG; if it looks right, please report this as a bug.")
    }
  }

  /// A figure for a Word document.
  package func wordPicture(_ figure: DocumentFigure) throws -> WordPicture {
    let png = try bytes(figure.svg, .png)
    let size = PNGResolution.size(of: png)
    let scale = 96 / PictureRenderer.dots
    return WordPicture(png: png, width: Double(size.width) * scale, height: Double(size.height) * scale)
  }
}

/// The resolution and size that a PNG names (PNG specification, chunks IHDR and pHYs).
enum PNGResolution {
  private static let start = 33

  /// Width and height in pixels, from the header.
  static func size(of png: [UInt8]) -> (width: Int, height: Int) {
    guard png.count > start else { return (0, 0) }
    func number(at place: Int) -> Int { png[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return (number(at: 16), number(at: 20))
  }

  /// The picture with its dots to the inch written behind the header.
  static func set(_ dots: Double, in png: [UInt8]) -> [UInt8] {
    guard png.count > start, !png.prefix(200).map({ $0 }).contains(subsequence: Array("pHYs".utf8)) else { return png }
    let perMetre = UInt32((dots / 0.0254).rounded())
    func big(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) } }
    let chunk = Array("pHYs".utf8) + big(perMetre) + big(perMetre) + [1]
    return png[..<start] + big(UInt32(chunk.count - 4)) + chunk + big(checksum(chunk)) + png[start...]
  }

  /// CRC-32 as PNG uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}

extension [UInt8] {
  fileprivate func contains(subsequence: [UInt8]) -> Bool {
    guard count >= subsequence.count else { return false }
    return indices.dropLast(subsequence.count - 1).contains {
      self[$0..<($0 + subsequence.count)].elementsEqual(subsequence)
    }
  }
}

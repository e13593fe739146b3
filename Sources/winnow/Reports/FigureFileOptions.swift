import ArgumentParser
import Foundation
internal import Reporting

/// Options of every command that writes a figure.
struct FigureFileOptions: ParsableArguments {
  @Option(name: .long, help: "Dots to the inch of a PNG.")
  var dpi = Int(PictureRenderer.dots)

  @Option(name: [.short, .customLong("output")], help: "File to write; standard output without it.")
  var output: String?

  func validate() throws {
    let possible = PictureRenderer.possibleDots
    if !possible.contains(Double(dpi)) {
      throw ValidationError("--dpi is from \(Int(possible.lowerBound)) to \(Int(possible.upperBound)).")
    }
  }

  /// Writes text as it is.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a figure as a picture.
  ///
  /// - Throws: ``Problem`` when what draws pictures is not installed, or the picture would go to a terminal.
  func write(_ svg: String, as format: PictureRenderer.Format) throws {
    guard let renderer = PictureRenderer.installed else { throw PictureRenderer.absent }
    if output == nil, isatty(1) == 1 {
      throw ValidationError("A picture is no text for a terminal: name a file with -o.")
    }
    try write(renderer.bytes(svg, format, dots: Double(dpi)))
  }

  private func write(_ bytes: [UInt8]) throws {
    let file = try Output(output)
    try file.append { $0 += bytes }
    try file.close()
  }
}

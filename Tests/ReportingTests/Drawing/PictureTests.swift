import Bibliography
import Charting
import Fixtures
import Foundation
import Reporting
import Testing

/// Figures as PDF and PNG.
@Suite(.enabled(if: PictureRenderer.installed != nil, "needs rsvg-convert (librsvg2-bin)"))
struct APictureForPrint {
  private func renderer() throws -> PictureRenderer { try #require(PictureRenderer.installed) }

  private func big(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test("of a journal’s full width is 174 mm wide, as PNG at any resolution and as PDF", arguments: [150.0, 300, 600])
  func width(dots: Double) throws {
    let svg = try Frequencies.of("roles", in: PeerWork.seven).svg
    let png = try renderer().bytes(svg, .png, dots: dots)
    let metres = Double(big(png, at: 16)) / (dots / 0.0254)
    #expect(abs(metres * 1000 - 174) < 1)
    // The PNG says so itself: dots to the metre in the chunk behind the header.
    #expect(String(decoding: png[37..<41], as: UTF8.self) == "pHYs")
    #expect(big(png, at: 41) == Int((dots / 0.0254).rounded()) && png[49] == 1)
    let pdf = try String(decoding: renderer().bytes(svg, .pdf), as: UTF8.self)
    let box = try #require(pdf.firstMatch(of: #/MediaBox \[ 0 0 (?<width>[0-9.]+)/#)?.output.width)
    #expect(abs((Double(box) ?? 0) / 72 * 25.4 - 174) < 1)
  }

  @Test("has no text below 8 points") func text() throws {
    let snapshot = randomSnapshot(seed: 11)
    let figures = try AFigureOfAnAnalysis.figures(PeerWork.seven).values + [PrismaFlow(snapshot).svg]
    for svg in figures {
      let sizes = svg.matches(of: #/font-size="(?<size>[0-9.]+)"/#).compactMap { Double($0.output.size) }
      #expect(!sizes.isEmpty && sizes.allSatisfy { $0 * 72 / 96 >= 8 }, "\(sizes)")
    }
  }

  @Test("has the same bytes each time and no time in it", arguments: PictureRenderer.Format.allCases)
  func sameBytes(format: PictureRenderer.Format) throws {
    let svg = PrismaFlow(randomSnapshot(seed: 11)).svg
    let picture = try renderer().bytes(svg, format)
    #expect(try renderer().bytes(svg, format) == picture)
    guard format == .pdf, let reader = Places.program("pdfinfo") else { return }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "flow.pdf")
    try Data(picture).write(to: file)
    let said = try Command.run(reader, ["-isodates", file.path], in: folder.url).output
    #expect(said.contains("1970-01-01T00:00:00"))
  }

  @Test("takes nothing from the disk, and what is no figure is refused with a reason") func closed() throws {
    #expect(throws: Problem.self) { try renderer().bytes("no figure", .png) }
    let folder = try TemporaryFolder()
    let secret = try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='#f00'/></svg>",
      to: "secret.svg")
    func drawing(_ inside: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(inside)</svg>"
    }
    let with = try renderer().bytes(
      drawing("<image href=\"\(secret.absoluteString)\" width=\"9\" height=\"9\"/>"), .png)
    #expect(try with == renderer().bytes(drawing(""), .png))
  }
}

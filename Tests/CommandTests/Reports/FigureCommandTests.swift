import Fixtures
import Foundation
import Reporting
import Testing

@Suite struct FiguresFromTheCommandLine {
  private func demo(_ arguments: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Command.run(Places.winnow, ["demo", "r", "--quiet"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func winnow(_ words: String, _ folder: TemporaryFolder) throws -> Finished {
    try Command.run(
      Places.winnow, words.split(separator: " ").map(String.init) + ["--review", "r"], in: folder.url)
  }

  @Test(
    "are written as PDF and PNG of the resolution that was asked for",
    .enabled(if: PictureRenderer.installed != nil, "needs rsvg-convert (librsvg2-bin)"))
  func pictures() throws {
    let folder = try demo()
    for figure in ["report flow", "report recall", "agreement"] {
      #expect(try winnow("\(figure) --format pdf -o a.pdf", folder).status == 0)
      #expect(try Data(contentsOf: folder.url.appending(path: "a.pdf")).starts(with: Array("%PDF-".utf8)))
      #expect(try winnow("\(figure) --format png --dpi 150 -o a.png", folder).status == 0)
      let png = try Data(contentsOf: folder.url.appending(path: "a.png"))
      #expect(png.starts(with: [0x89] + Array("PNG".utf8)))
      // 150 dots to the inch are 5906 to the metre.
      #expect(Array(png[41..<45]) == [0, 0, 0x17, 0x12])
    }
    #expect(try winnow("report flow --format png --dpi 5 -o a.png", folder).status == 64)
  }

  @Test("say what to install where pictures can't be drawn") func absent() throws {
    let folder = try demo()
    let run = try Command.run(
      URL(filePath: "/usr/bin/env"),
      ["PATH=/nowhere", Places.winnow.path, "report", "flow", "--format", "png", "-o", "a.png", "--review", "r"],
      in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("apt-get install librsvg2-bin"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "a.png").path))
  }

  @Test("show agreement of all stages, or of one") func agreement() throws {
    let folder = try demo()
    let all = try winnow("agreement --format svg", folder).output
    #expect(all.contains(">Title and abstract<") && all.contains(">Full text<"))
    let one = try winnow("agreement --format svg --stage full-text", folder).output
    #expect(!one.contains(">Title and abstract<") && one.contains(">Full text<"))
    #expect(try winnow("agreement --json --csv", folder).status == 64)
    #expect(try winnow("agreement --csv", folder).output == winnow("agreement --format csv", folder).output)
  }

  @Test("refuse a curve and an agreement that don't exist yet, and say why") func nothing() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.winnow("init", "r", in: folder.url).status == 0)
    let curve = try winnow("report recall --format svg", folder)
    #expect(curve.status == 1 && curve.errors.contains("there is no recall curve"))
    #expect(try winnow("report recall", folder).status == 0)
    let agreement = try winnow("agreement --format svg", folder)
    #expect(agreement.status == 1 && agreement.errors.contains("no record has two independent votes"))
  }

  @Test("draw an evidence map as bubbles or as a matrix") func matrix() throws {
    let folder = try demo("--example", "claims")
    let map = "analyse map claims/about claims/strength --format svg"
    #expect(try winnow(map, folder).output.contains("evidence-map-title"))
    let matrix = try winnow(map + " --matrix", folder).output
    #expect(matrix.contains("evidence-matrix-title") && matrix.contains(">true gap<"))
    #expect(try winnow(map + " -o m.svg", folder).output.isEmpty)
    let file = try String(contentsOf: folder.url.appending(path: "m.svg"), encoding: .utf8)
    #expect(try file == winnow(map, folder).output)
  }
}

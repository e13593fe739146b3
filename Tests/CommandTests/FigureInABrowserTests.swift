import Fixtures
import Foundation
import Testing

/// The flow diagram in a real browser.
@Suite(.enabled(if: Places.program("chromium") != nil, "needs chromium"))
struct TheFigureInABrowser {
  /// Measures every text against the box it stands in, and every pair of boxes, and writes what is wrong into the page.
  private let script = """
    const faults = [];
    const inside = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
    const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    const boxes = [...document.querySelectorAll('g[id^=box-]')];
    for (const box of boxes) {
      const frame = box.querySelector('rect').getBBox();
      for (const text of box.querySelectorAll('text')) {
        if (!inside(text.getBBox(), frame)) faults.push(text.textContent + ' leaves ' + box.id);
      }
    }
    for (const a of boxes) for (const b of boxes) {
      if (a !== b && !apart(a.querySelector('rect').getBBox(), b.querySelector('rect').getBBox())) faults.push(a.id + ' covers ' + b.id);
    }
    for (const text of document.querySelectorAll('svg text[transform]')) {
      if (!inside(text.getBoundingClientRect(), text.previousElementSibling.getBoundingClientRect())) {
        faults.push(text.textContent + ' leaves its bar');
      }
    }
    const whole = document.querySelector('svg').viewBox.baseVal;
    for (const text of document.querySelectorAll('svg text')) {
      const r = text.getBoundingClientRect();
      if (r.left < 0 || r.right > whole.width || r.bottom > whole.height) faults.push(text.textContent + ' leaves the picture');
    }
    document.title = 'boxes ' + boxes.length + ', faults ' + faults.length + ': ' + faults.join(' | ');
    """

  private func title(of svg: String, in folder: TemporaryFolder) throws -> String {
    let page = try folder.write(
      "<!doctype html><meta charset=utf-8><style>body{margin:0}</style>\(svg)<script>\(script)</script>",
      to: "page.html")
    let browser = try #require(Places.program("chromium"))
    let run = try Command.run(
      browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,1200",
        "--user-data-dir=\(folder.url.path)/profile", "--dump-dom", page.absoluteString,
      ], in: folder.url)
    let start = try #require(run.output.range(of: "<title>boxes"))
    return "boxes" + run.output[start.upperBound...].prefix { $0 != "<" }
  }

  @Test func allTextStaysInItsBoxAndNoBoxCoversAnother() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let svg = try String(contentsOf: folder.url.appending(path: "review/exports/flow.svg"), encoding: .utf8)
    #expect(try title(of: svg, in: folder) == "boxes 14, faults 0: ")
  }

  @Test("words beside the rows fit where boxes are low: one database, nothing else") func low() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    let file = try folder.write("TY  - JOUR\nTI  - A work\nER  - \n", to: "a.ris")
    _ = try Command.winnow("import", file.path, "--source", "Embase", "--review", "r", in: folder.url)
    let svg = try Command.winnow("report", "flow", "--format", "svg", "--review", "r", in: folder.url).output
    #expect(try title(of: svg, in: folder).contains("faults 0: "))
  }

  @Test func longNamesAndManyReasonsStillFit() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    _ = try Command.winnow("protocol", "override", "--why", "a test", "--review", "r", in: folder.url)
    var votes = "record,decision,kind,reason\n"
    for number in 1...9 {
      let file = try folder.write(
        "TY  - JOUR\nTI  - Work number \(number) of this review\nER  - \n", to: "export \(number).ris")
      let source = "A database with a rather long name, number \(number), on a platform (with its own name)"
      _ = try Command.winnow("import", file.path, "--source", source, "--review", "r", in: folder.url)
      votes +=
        "R\(number),exclude,resolution,\"Reason number \(number): the population is not the one that the protocol asks for\"\n"
    }
    let included = try folder.write(votes.replacing("exclude", with: "include"), to: "ta.csv")
    let excluded = try folder.write(votes, to: "ft.csv")
    _ = try Command.winnow(
      "screen", "import", included.path, "--stage", "title-abstract", "--review", "r", in: folder.url)
    _ = try Command.winnow("screen", "import", excluded.path, "--stage", "full-text", "--review", "r", in: folder.url)
    let svg = try Command.winnow("report", "flow", "--format", "svg", "--review", "r", in: folder.url).output
    #expect(svg.contains("Reason number 9"))
    #expect(try title(of: svg, in: folder).contains("faults 0: "))
  }

  @Test("each of the four templates fits", arguments: [[], ["citation"], ["previous"], ["previous", "citation"]])
  func variants(kinds: [String]) throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    for kind in ["database", "register"] + kinds {
      let file = try folder.write("TY  - JOUR\nTI  - A work from a \(kind)\nER  - \n", to: "\(kind).ris")
      _ = try Command.winnow("import", file.path, "--source", kind, "--kind", kind, "--review", "r", in: folder.url)
    }
    _ = try Command.winnow("remove", "R1", "--tool", "A classifier, version 2.1", "--review", "r", in: folder.url)
    let svg = try Command.winnow("report", "flow", "--format", "svg", "--review", "r", in: folder.url).output
    #expect(svg.contains("automation tools"))
    #expect(svg.contains("Previous studies") == kinds.contains("previous"))
    #expect(try title(of: svg, in: folder).contains("faults 0: "))
  }
}

import Fixtures
import Foundation
import Testing

/// The page of the flow in a real browser.
@Suite(.enabled(if: Places.program("chromium") != nil, "needs chromium"))
struct TheFlowPageInABrowser {
  private func page() throws -> (folder: TemporaryFolder, html: String) {
    let folder = try TemporaryFolder()
    #expect(try Command.winnow("demo", "r", "--quiet", in: folder.url).status == 0)
    let run = try Command.winnow("report", "flow", "--format", "html", "--review", "r", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return (folder, run.output)
  }

  /// The page as the browser has it in the end.
  private func show(_ html: String, at fragment: String, in folder: TemporaryFolder, width: Int = 1200) throws -> String
  {
    let page = try folder.write(html, to: "page.html")
    let browser = try #require(Places.program("chromium"))
    let run = try Command.run(
      browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--window-size=\(width),900", "--virtual-time-budget=4000",
        "--user-data-dir=\(folder.url.path)/profile", "--dump-dom", page.absoluteString + fragment,
      ], in: folder.url)
    return run.output
  }

  /// What a script that acts as a visitor says at the end; the page's policy, which lets no other script run, is taken out.
  private func visit(_ script: String, at fragment: String = "") throws -> String {
    let (folder, html) = try page()
    let open = html.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
      .replacing(
        "</body>",
        with: """
          <script>
          const list = (name) => document.querySelector(`svg a[data-list="${name}"]`);
          const count = () => document.querySelectorAll("#list-records li").length;
          const heading = () => document.getElementById("list-heading");
          const click = (link) => link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
          const press = (key, at = document.activeElement) =>
            at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          const wait = (time) => new Promise((done) => setTimeout(done, time));
          (async () => { await wait(200); let said = []; \(script); document.title = "said: " + said.join("; "); })();
          </script></body>
          """)
    let dom = try show(open, at: fragment, in: folder)
    let start = try #require(dom.range(of: "<title>said: "))
    return String(dom[start.upperBound...].prefix { $0 != "<" })
  }

  @Test("opens the list that its address names, under its own policy") func deepLink() throws {
    let (folder, html) = try page()
    let dom = try show(html, at: "#dbr_excluded", in: folder)
    #expect(dom.contains(">Reports excluded at full text</h2>"))
    #expect(dom.components(separatedBy: "<li><span class=\"number\">").count == 21)
    #expect(dom.contains("aria-current=\"true\"") && dom.contains("Excluded: Not about peer workers"))
  }

  @Test("moves the focus to the list’s heading, and by Escape back to the box or the line") func focus() throws {
    let said = try visit(
      """
      for (const name of ["records_excluded", "database_results: Scopus"]) {
        click(list(name)); await wait(300);
        said.push(document.activeElement === heading() ? heading().textContent : "elsewhere", count());
        press("Escape");
        said.push(document.activeElement === list(name) ? "back" : "lost");
      }
      """)
    #expect(
      said == "Records excluded at title and abstract; 33; back; Records identified from databases: Scopus; 35; back")
  }

  @Test("filters whatever the case and accents, says how many match, and Escape empties the filter first")
  func filter() throws {
    let said = try visit(
      """
      click(list("records_screened")); await wait(300);
      said.push(count());
      const field = document.getElementById("list-filter");
      field.focus(); field.value = "AKERBLOM"; field.dispatchEvent(new Event("input", { bubbles: true })); await wait(300);
      said.push(document.getElementById("list-status").textContent);
      press("Escape"); said.push(count(), document.activeElement === field);
      """)
    #expect(said == "78; 1 of 78 records matches.; 78; true")
  }

  @Test("shows a hundred records at a time") func pages() throws {
    let said = try visit(
      """
      click(list("records_identified")); await wait(300);
      said.push(count(), document.getElementById("list-status").textContent);
      document.getElementById("list-next").click();
      said.push(count(), document.getElementById("list-status").textContent, document.activeElement === heading());
      """)
    #expect(said == "100; 118 records; 1 to 100 shown.; 18; 118 records; 101 to 118 shown.; true")
  }

  @Test("gives the list as CSV, quoted where it must be") func csv() throws {
    let said = try visit(
      """
      let blob; const make = URL.createObjectURL; URL.createObjectURL = (one) => { blob = one; return make.call(URL, one); };
      HTMLAnchorElement.prototype.click = function () { said.push(this.download); };
      click(list("dbr_excluded")); await wait(300);
      document.getElementById("list-csv").click();
      const lines = (await blob.text()).split("\\r\\n");
      said.push(lines[0], lines.length, /^R1,/.test(lines[1]), lines.some((line) => line.includes('"')));
      """)
    #expect(said == "dbr_excluded.csv; record,authors,title,year,published_in,doi,pmid,reason; 22; true; true")
  }

  @Test("fits a window of 320 pixels: only the picture is wider, in its own frame") func narrow() throws {
    let said = try visit(
      """
      const frame = document.createElement("iframe");
      frame.style.cssText = "width:320px;height:600px;border:0";
      frame.srcdoc = "<!doctype html>" + document.documentElement.outerHTML.replace(/<script>\\nconst list[^]*?<\\/script>/, "")
        .replaceAll("<script", "<template").replaceAll("</script", "</template");
      document.body.append(frame); await wait(800);
      const page = frame.contentDocument.documentElement;
      said.push(page.clientWidth <= 320, page.scrollWidth <= page.clientWidth);
      """)
    #expect(said == "true; true")
  }
}

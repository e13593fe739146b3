import Fixtures
import Foundation
import Testing

/// axe-core, where it was installed (see the README's test command).
private let axe: String? = {
  let file = Places.package.appending(path: ".build/axe/axe_playwright_python/axe.min.js")
  return try? String(contentsOf: file, encoding: .utf8)
}()

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct EveryPageIsOpenToEveryone {
  @Test(.enabled(if: axe != nil, "needs axe-core"), arguments: [false, true])
  func axeFindsNothingSeriousOnAnyPage(isDark: Bool) async throws {
    let tour = try PageTour()
    let browser = try await Browser(tour.server.address, isDark: isDark)
    try await tour.enter(browser)
    for stop in tour.stops {
      try await browser.open(stop.path)
      try await browser.settle()
      try await browser.run(try #require(axe))
      let found = try await browser.run(
        """
        const result = await axe.run(document, { resultTypes: ["violations"] });
        return result.violations.filter((one) => ["serious", "critical"].includes(one.impact))
          .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")} (${one.help})`);
        """)
      #expect(found as? [String] == [], "\(stop.path), \(isDark ? "dark" : "light")")
    }
    await browser.close()
  }

  @Test func everyPageIsReachedAndWorkedByTheKeyboardAlone() async throws {
    let tour = try PageTour()
    let browser = try await Browser(tour.server.address)
    try await tour.enter(browser)
    for stop in tour.stops {
      try await browser.open(stop.path)
      try await browser.settle()
      let missed = try await browser.run(PageTour.controlsThatTabMisses)
      #expect(missed as? [String] == [], "\(stop.path)")
    }
    await browser.close()
  }

  @Test func noPageScrollsSidewaysOnAPhoneOrAtFourHundredPercent() async throws {
    let tour = try PageTour()
    let browser = try await Browser(tour.server.address, width: 320, height: 640, isTouch: true)
    try await tour.enter(browser)
    for stop in tour.stops {
      try await browser.open(stop.path)
      try await browser.settle()
      let wide =
        try await browser.run(
          "const root = document.scrollingElement; return [root.scrollWidth, innerWidth]") as? [Int]
      #expect(wide.map { $0[0] <= $0[1] } == true, "\(stop.path) is \(wide ?? []) px wide")
    }
    await browser.close()
  }
}

extension PageTour {
  /// A script that finds what can be clicked but not be reached by Tab: hidden parts are left out, and so are those whose group
  /// is reached through another, such as radio buttons.
  static let controlsThatTabMisses = """
    const seen = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && !element.closest("[inert]");
    const missed = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [onclick], [role=button]")) {
      if (!seen(element) || element.disabled || element.type === "hidden") continue;
      if (element.type === "radio") continue;
      if (element.tabIndex < 0) missed.push(element.outerHTML.slice(0, 120));
      if (element.tabIndex > 0) missed.push("a tab order of its own: " + element.outerHTML.slice(0, 120));
      if (!(element.innerText || element.ariaLabel || element.labels?.length || element.getAttribute("aria-labelledby") || element.title || element.value || element.querySelector?.("img[alt]"))) missed.push("without a name: " + element.outerHTML.slice(0, 120));
    }
    for (const region of document.querySelectorAll("main *")) {
      const style = getComputedStyle(region);
      if (["auto", "scroll"].includes(style.overflowX) && region.scrollWidth > region.clientWidth + 1 && region.tabIndex < 0
        && !region.querySelector("a, button, input") && !region.matches("textarea, select")) missed.push("scrolls, but not by keys: " + region.outerHTML.slice(0, 80));
    }
    return missed;
    """
}

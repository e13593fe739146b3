import Fixtures
import Foundation
import Testing

/// Where pictures of all pages go; nothing is made without it: `WINNOW_PICTURES=DIR swift test --filter APictureOfEveryPage`.
private let pictures = ProcessInfo.processInfo.environment["WINNOW_PICTURES"].map { URL(filePath: $0) }

@Suite(.enabled(if: pictures != nil && Driver.isThere, "makes pictures into WINNOW_PICTURES"), .serialized)
struct APictureOfEveryPage {
  @Test(arguments: [false, true], [false, true])
  func isMade(isDark: Bool, isPhone: Bool) async throws {
    let folder = try #require(pictures)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let tour = try PageTour()
    let (width, height) = isPhone ? (390, 844) : (1280, 900)
    let browser = try await Browser(
      tour.server.address, width: width, height: height, isDark: isDark, isTouch: isPhone)
    try await tour.enter(browser)
    for stop in tour.stops {
      try await browser.open(stop.path)
      try await browser.settle()
      let name = "\(stop.name)-\(isPhone ? "phone" : "desktop")-\(isDark ? "dark" : "light").png"
      try await browser.picture().write(to: folder.appending(path: name))
    }
    await browser.close()
  }
}

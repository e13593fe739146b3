internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
package import Review

/// The web app on one review.
package struct WinnowServer: Sendable {
  private let office: Office
  private let responder: RouterResponder<Visit>

  /// - Throws: ``Problem`` when the settings don't go together, or the accounts can't be opened.
  package init(_ review: Review, _ settings: ServerSettings, version: String) throws {
    if case .single = settings.access, !settings.isLoopback {
      throw Problem(
        "without accounts the server only listens to this machine", text: settings.host,
        remedy: "Add --team, so that people log in.")
    }
    office = try Office(review, settings)
    responder = WinnowServer.map(office, version: version).router.buildResponder()
  }

  /// Everything that can be reached.
  private static func map(_ office: Office, version: String) -> Site {
    var site = Site(office)
    site.router.add(middleware: SecureHeaders(isSecure: office.settings.isSecure))
    site.router.add(middleware: ErrorPages(office: office))
    site.router.add(middleware: HostCheck(settings: office.settings))
    site.router.add(middleware: Admission(door: office.door, office: office))
    site.router.add(middleware: ForgeryCheck(door: office.door, settings: office.settings))
    site.addEverything()
    let document = OpenAPI.document(site.operations, version: version).jsonText
    for path in ["/api", "/api/v1"] {
      site.router.get(RouterPath(path)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json"],
          body: .init(byteBuffer: ByteBuffer(string: document)))
      }
    }
    return site
  }

  /// Serves until the task is cancelled or the program is asked to stop.
  ///
  /// - Parameter ready: called with the port when people can come.
  package func run(ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    var logger = Logger(label: "winnow")
    logger.logLevel = .error
    let app = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(office.settings.patience)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100)
        )),
      configuration: .init(
        address: .hostname(office.settings.host, port: office.settings.port), serverName: nil, reuseAddress: true),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
      logger: logger)
    let watcher = Task { [office] in await office.feed.watch(office) }
    let keeper = RankingKeeper()
    let ranking = Task { [office] in await keeper.keep(office.review) }
    defer {
      watcher.cancel()
      ranking.cancel()
      office.feed.close()
    }
    try await app.runService()
    ranking.cancel()
    await keeper.close()
    await office.close()
  }
}

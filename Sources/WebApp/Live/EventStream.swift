internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Review
internal import Screening
internal import ServiceLifecycle

/// The live feed as server-sent events.
enum EventStream {
  /// How long a silent connection is kept before something is sent, so that proxies don't close it, in seconds.
  private static let heartbeat = 15

  static func response(to ask: Ask) -> Response {
    let office = ask.office
    let request = ask.request
    let news = office.feed.listen(ask.user)
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      var looked = ContinuousClock.now
      // A server that is asked to stop must not wait for pages that listen.
      for await item in merged(news).cancelOnGracefulShutdown() {
        if ContinuousClock.now - looked > .seconds(1) {
          guard try await mayListen(request, office) else {
            try await writer.write(ByteBuffer(string: "event: goodbye\ndata: {}\n\n"))
            break
          }
          looked = .now
        }
        try await writer.write(ByteBuffer(string: item))
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .named("X-Accel-Buffering"): "no"],
      body: body)
  }

  /// Whether the one who listens may go on: a session that ended must not, nor somebody who left the team. An open page by
  /// itself is no use that would keep a session from ending.
  private static func mayListen(_ request: Request, _ office: Office) async throws -> Bool {
    try await office.work { review in
      guard let person = try office.door.person(request, isUse: false) else { return false }
      return try review.team().may(person.user, .read)
    }
  }

  /// News and heartbeats as text.
  private static func merged(_ news: AsyncStream<LiveNews>) -> AsyncStream<String> {
    AsyncStream { continuation in
      let clock = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(heartbeat))
          continuation.yield(": still here\n\n")
        }
      }
      let reader = Task {
        for await item in news { continuation.yield(item.text) }
        continuation.finish()
      }
      continuation.onTermination = { _ in
        clock.cancel()
        reader.cancel()
      }
    }
  }
}

extension LiveNews {
  /// As a server-sent event.
  fileprivate var text: String {
    switch self {
    case .changed(let length): "event: changed\nid: \(length)\ndata: {\"length\":\(length)}\n\n"
    case .job(let json): "event: job\ndata: \(json)\n\n"
    }
  }
}

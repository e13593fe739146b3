internal import Foundation
internal import Review
internal import Synchronization

/// Tells open pages that something changed, whoever did it: through this server, another one, or the command line.
///
/// It says only how long the ledger is now, nothing of what was done: what others decide is not to be told before it is open.
/// Each page then reads anew what it shows, through the same seals as ever.
final class LiveFeed: Sendable {
  private struct State {
    var listeners: [Int: Listener] = [:]
    var next = 0
    var length: Int?
  }

  private struct Listener {
    let user: String
    let stream: AsyncStream<LiveNews>.Continuation
  }

  private let state = Mutex(State())
  private let (knocks, knocking) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))

  /// Asks the watcher to look now, after something was done here.
  func look() { knocking.yield() }

  /// News for one open page, until it goes away.
  func listen(_ user: String) -> AsyncStream<LiveNews> {
    let (stream, continuation) = AsyncStream<LiveNews>.makeStream(bufferingPolicy: .bufferingNewest(20))
    let id = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = Listener(user: user, stream: continuation)
      return state.next
    }
    continuation.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) } }
    return stream
  }

  /// Tells one person's pages how far a piece of work is.
  func tell(_ user: String, _ news: LiveNews) {
    let streams = state.withLock { $0.listeners.values.filter { $0.user == user }.map(\.stream) }
    for stream in streams { stream.yield(news) }
  }

  /// Watches the ledger until the task is cancelled; all pages together cost one look a second.
  func watch(_ office: Office) async {
    let clock = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        self?.look()
      }
    }
    defer { clock.cancel() }
    for await _ in knocks {
      guard !Task.isCancelled else { break }
      guard let length = try? await office.work({ try $0.ledgerLength() }) else { continue }
      let streams = state.withLock { state -> [AsyncStream<LiveNews>.Continuation] in
        let isNews = state.length != nil && state.length != length
        state.length = length
        return isNews ? state.listeners.values.map(\.stream) : []
      }
      for stream in streams { stream.yield(.changed(length)) }
      // Many changes in a moment are one piece of news.
      if !streams.isEmpty { try? await Task.sleep(for: .milliseconds(200)) }
    }
  }

  /// Ends all streams, so that the server can stop.
  func close() {
    let streams = state.withLock { $0.listeners.values.map(\.stream) }
    for stream in streams { stream.finish() }
    knocking.finish()
  }
}

/// What an open page is told.
enum LiveNews: Sendable {
  /// The ledger is so long now.
  case changed(Int)
  /// A piece of work the person began is so far: JSON.
  case job(String)
}

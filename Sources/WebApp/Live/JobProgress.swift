internal import Foundation
internal import Synchronization

/// Tells the pages of the person who began a piece of work how far it is, a few times a second.
final class JobProgress: Sendable {
  private let feed: LiveFeed
  private let user: String
  /// The name that the page gave the work; `nil` when nobody asked.
  private let job: String?
  private let last = Mutex<Date>(.distantPast)

  private static let pause: TimeInterval = 0.15

  init(_ ask: Ask, job: String?) {
    feed = ask.office.feed
    user = ask.user
    self.job = job.map { String($0.prefix(64)) }
  }

  /// - Parameters:
  ///   - done: of `all`, in whatever unit.
  func update(_ done: Int, of all: Int) {
    guard let job else { return }
    let isDue = last.withLock { last in
      let now = Date()
      guard now.timeIntervalSince(last) >= JobProgress.pause else { return false }
      last = now
      return true
    }
    guard isDue, let json = try? JSONEncoder().encode(Report(job: job, done: min(done, all), all: all)) else { return }
    feed.tell(user, .job(String(decoding: json, as: UTF8.self)))
  }

  private struct Report: Encodable {
    let job: String
    let done: Int
    let all: Int
  }
}

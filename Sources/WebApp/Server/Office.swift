internal import Accounts
internal import Foundation
internal import NIOPosix
internal import Review

/// What all requests share: the review, who may come in, and threads to work on, since SQLite makes its callers wait.
final class Office: Sendable {
  let review: Review
  let settings: ServerSettings
  /// `nil` where one person needs none.
  let accounts: Accounts?
  let door: Door
  let library: PageLibrary
  let feed: LiveFeed
  let desks: DeskShelf
  let numbers = FlowShelf()
  /// Short work: a record, a decision, a page.
  private let quick: NIOThreadPool
  /// Work that takes seconds: imports, the search for duplicates, reports. It never keeps short work waiting for a thread.
  private let long: NIOThreadPool
  /// Whatever changes something: SQLite lets one writer in at a time, and those who wait for an import to end must not take the
  /// threads of those who only read.
  private let changing: NIOThreadPool

  /// Whether what is done now answers a request that changes something.
  @TaskLocal static var isChanging = false

  init(_ review: Review, _ settings: ServerSettings) throws {
    self.review = review
    self.settings = settings
    accounts = settings.access == .team ? try Accounts(besideReviewIn: review.folder) : nil
    library = try PageLibrary(readingFrom: settings.assets)
    door = Door(settings, accounts)
    quick = NIOThreadPool(numberOfThreads: 8)
    long = NIOThreadPool(numberOfThreads: 2)
    desks = DeskShelf()
    feed = LiveFeed()
    quick.start()
    long.start()
    changing = NIOThreadPool(numberOfThreads: 16)
    changing.start()
  }

  /// Does short work with the review.
  func work<Result: Sendable>(_ work: @escaping @Sendable (Review) throws -> Result) async throws -> Result {
    try await (Office.isChanging ? changing : quick).runIfActive { [review] in try work(review) }
  }

  /// Does work that may take seconds.
  func longWork<Result: Sendable>(_ work: @escaping @Sendable (Review) throws -> Result) async throws -> Result {
    try await (Office.isChanging ? changing : long).runIfActive { [review] in try work(review) }
  }

  func close() async {
    try? await quick.shutdownGracefully()
    try? await long.shutdownGracefully()
    try? await changing.shutdownGracefully()
  }
}

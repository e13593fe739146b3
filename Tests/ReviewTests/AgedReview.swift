import Fixtures
import Foundation
import GRDB
import Review

extension SmallReview {
  /// Takes from a review what migration 2 brought, so that it is as the version before left it, and alters it by `change`.
  func age(_ change: String = "") throws {
    let store = try DatabaseQueue(path: review.folder.appending(path: "review.winnow").path)
    try store.write { db in
      try db.execute(
        sql: """
          DROP TABLE duplicate_search; DROP TABLE unsure; DROP TABLE version;
          DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'; \(change)
          """)
    }
    try store.close()
  }
}

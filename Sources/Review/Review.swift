internal import Bibliography
package import Foundation
internal import GRDB
internal import ReviewProtocol
internal import Screening

/// One open review: a folder with the ledger, the files it names, and every operation that may change it.
package final class Review: Sendable {
  /// The review's folder.
  package let folder: URL
  let pool: DatabasePool
  /// What the protocol in force says of screening, read once.
  let rules = RulesInForce()
  /// The orders of stages that are ranked.
  let rankings = RankingShelf()

  private static let storeName = "review.winnow"

  /// Opens the review in `folder`.
  ///
  /// - Throws: ``Problem`` when there is none or it was made by a later version.
  package init(at folder: URL) throws {
    let store = folder.appending(path: Review.storeName)
    guard FileManager.default.fileExists(atPath: store.path) else {
      throw Problem(
        "no review here", file: folder.path,
        remedy: "Change into the review's folder, name it with --review, or make one with `winnow init DIR`.")
    }
    self.folder = folder
    let isLater: Bool
    do {
      pool = try Review.open(store)
      isLater = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
      guard try pool.read({ try $0.tableExists("ledger") }) else { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
    } catch let error as DatabaseError {
      throw Problem(
        "can't be opened as a review (\(error.message ?? error.resultCode.description))", file: store.path,
        remedy: "It is damaged or no review; restore it from a backup.")
    }
    guard !isLater else {
      throw Problem(
        "was made by a later version of Winnow", file: store.path, remedy: "Update Winnow; nothing was changed.")
    }
    try bringUpToDate()
  }

  /// Adds the tables that a review made by an earlier version lacks. Programs that open it at the same moment take turns.
  private func bringUpToDate() throws {
    guard try !pool.read(Schema.migrator.hasCompletedMigrations) else { return }
    let turn = Foundation.open(folder.path, O_RDONLY)
    guard turn >= 0, flock(turn, LOCK_EX) == 0 else {
      throw Problem("can't be locked", file: folder.path, remedy: "Check the folder's permissions.")
    }
    defer { close(turn) }
    try Schema.migrator.migrate(pool)
  }

  /// Makes a new review in `folder`, which must be empty or not exist yet.
  ///
  /// - Throws: ``Problem`` when the folder holds something already.
  package static func create(
    at folder: URL, title: String, protocolText: String, version: String, acting: Acting
  ) throws -> Review {
    let files = FileManager.default
    var isFolder: ObjCBool = true
    guard !files.fileExists(atPath: folder.path, isDirectory: &isFolder) || isFolder.boolValue else {
      throw Problem("is a file", file: folder.path, remedy: "Choose a new folder for the review.")
    }
    let contents = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    guard contents.allSatisfy({ $0.hasPrefix(".") }) else {
      throw Problem(
        "the folder is not empty", file: folder.path, text: contents.sorted().first,
        remedy: "Choose a new folder for the review.")
    }
    for name in ["searches", "fulltexts", "exports"] {
      try files.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data(protocolText.utf8).write(to: folder.appending(path: "protocol.yaml"))
    // The templates name it in their first line, so that editors complete and check while one writes.
    try Data(ProtocolSchema.json.utf8).write(to: folder.appending(path: "exports/protocol.schema.json"))
    // Built under another name: a kill leaves either no review or a whole one.
    let store = folder.appending(path: storeName)
    let draft = folder.appending(path: ".\(storeName).new")
    for suffix in ["", "-wal", "-shm"] { try? files.removeItem(atPath: draft.path + suffix) }
    try {
      let queue = try DatabaseQueue(path: draft.path)
      try Schema.migrator.migrate(queue)
      try queue.write { db in
        var ledger = try LedgerWriter(db, acting)
        try ledger.append(.reviewCreated(.init(title: title, winnow: version)))
        for stage in Stage.allCases {
          try ledger.append(.stageSet(.init(stage: stage, settings: .standard(for: stage))))
        }
      }
      try queue.close()
    }()
    try files.moveItem(at: draft, to: store)
    return try Review(at: folder)
  }

  /// WAL with a sync at every commit: what was acknowledged is on disk (SQLite documentation, `PRAGMA synchronous`).
  private static func open(_ store: URL) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // 32 MB of pages to write with, since decisions touch many places of a large review, and 8 MB for each of those who read:
      // what a server needs has a limit, and the system keeps the file in memory anyway.
      let pages = db.configuration.readonly ? 8192 : 32768
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -\(pages)")
    }
    return try DatabasePool(path: store.path, configuration: configuration)
  }

  /// Runs one operation in one durable transaction.
  ///
  /// - Throws: ``Problem`` when the one who acts may not do `act`; whatever the operation throws.
  func write<Result>(
    _ acting: Acting, to act: Act, _ body: (Database, inout LedgerWriter) throws -> Result
  ) throws -> Result {
    try pool.write { db in
      try Review.require(acting.actor, to: act, db)
      var ledger = try LedgerWriter(db, acting)
      return try body(db, &ledger)
    }
  }
}

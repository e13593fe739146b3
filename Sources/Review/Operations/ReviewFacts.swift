internal import GRDB

extension Review {
  /// How long the ledger is: it grows with everything that is done, so that a reader knows when to read again.
  package func ledgerLength() throws -> Int {
    try pool.read { try Int.fetchOne($0.cachedStatement(sql: "SELECT max(sequence) FROM ledger")) ?? 0 }
  }

  /// What tells this review from any other: the hash of the ledger's first entry.
  package func identity() throws -> String {
    try pool.read { try String.fetchOne($0.cachedStatement(sql: "SELECT hash FROM ledger WHERE sequence = 1")) ?? "" }
  }

  /// The title of the protocol in force, else the one the review was made with.
  package func title() throws -> String { try pool.read(Review.title) }

  /// The number of the protocol's version in force; `nil` when none is registered.
  package func protocolNumber() throws -> Int? {
    try pool.read { try Int.fetchOne($0.cachedStatement(sql: "SELECT max(version) FROM protocol")) }
  }
}

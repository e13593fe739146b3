internal import Bibliography
internal import CitationFormats
internal import Deduplication

/// Writes one record a work, each in the place of its first record, without holding records in memory: those that stand
/// further back in the input wait in a temporary file.
struct ClusterWriting {
  private let ids: [String]
  /// For each record the first of its cluster, itself when it has no duplicate.
  private let heads: [Int]
  private let clusters: [Int: Cluster]
  private let waiting: TemporaryFile
  private var places: [Int: Range<Int>] = [:]

  init(_ found: [Cluster], heads: [Int], ids: [String]) throws {
    self.ids = ids
    self.heads = heads
    clusters = Dictionary(uniqueKeysWithValues: found.map { ($0.members[0], $0) })
    waiting = try TemporaryFile()
  }

  /// Keeps a record that is to be merged into an earlier one.
  mutating func keep(_ index: Int, _ record: Record) throws {
    guard heads[index] != index else { return }
    let start = waiting.count
    try waiting.append(NeutralForm.bytes(record))
    places[index] = start..<waiting.count
  }

  /// All records have been shown to ``keep(_:_:)``.
  func isComplete() throws { try waiting.flush() }

  /// Writes a record, merged with its duplicates, unless it stands behind the first of its cluster.
  func write(_ index: Int, _ record: Record, with writer: CitationWriter) throws {
    guard heads[index] == index else { return }
    guard let cluster = clusters[index] else { return try writer.write(record) }
    let others = try cluster.members.dropFirst().map { try named(kept($0), $0) }
    try writer.write(RecordMerger.merge([record] + others).record)
  }

  private func kept(_ index: Int) throws -> Record {
    guard let place = places[index] else { return Record() }
    let value = try waiting.bytes(place).withUnsafeBytes { try JSONValue(parsing: $0) }
    guard case .object(let members) = value else { return Record() }
    return NeutralForm.record(members)
  }

  /// The record under the id that the tables have for it; an id of its own that others have too becomes a tag.
  private func named(_ record: Record, _ index: Int) -> Record {
    var named = record
    if let own = record.id, own != ids[index] { named.extra.append(Tag("file id", own)) }
    named.id = ids[index]
    return named
  }
}

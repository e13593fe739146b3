internal import Bibliography
internal import Charting

extension Event {
  /// Events of material and of matching tasks in one line of words.
  var materialSummary: String {
    switch self {
    case .materialAdded(let added):
      "added \(added.kind.rawValue) `\(added.name)` (\(added.fileName), SHA-256 \(added.sha256.prefix(12))): "
        + added.rows.counted(added.kind.rowWords.one, added.kind.rowWords.many)
        + (added.refused > 0 ? ", \(added.refused) refused" : "") + (added.record.map { ", of \($0.text)" } ?? "")
    case .materialRemoved(let removed):
      removed.isRemoved ? "removed material `\(removed.name)`" : "took material `\(removed.name)` in again"
    case .tasksMatched(let matched):
      "matched \(matched.inventories.words), \(matched.task) of \(matched.inventories[matched.side]): "
        + "\(Event.words(matched.likenesses)) by \(matched.reviewer)"
        + (matched.importedFrom.map { ", from \($0)" } ?? "")
    case .matchingFinished(let done):
      "\(done.reviewer) \(done.isFinished ? "is done with" : "goes on") matching \(done.inventories.words)"
    case .matchingAgreed(let agreed):
      "agreed on \(agreed.task) of \(agreed.inventories[agreed.side]) in matching \(agreed.inventories.words): "
        + "\(Event.words(agreed.likenesses)), by \(agreed.manner.rawValue)"
    default: kind
    }
  }

  private static func words(_ likenesses: [String: TaskMatching.Likeness]?) -> String {
    guard let likenesses else { return "taken back" }
    if likenesses.isEmpty { return "unique" }
    return likenesses.sorted { $0.key < $1.key }.map { task, likeness in
      likeness == .same ? "same as \(task)" : "overlaps \(task)"
    }.joined(separator: ", ")
  }
}

extension InventoryPair {
  /// The inventory on a side.
  subscript(side: TaskSide) -> String { side == .first ? first : second }
}

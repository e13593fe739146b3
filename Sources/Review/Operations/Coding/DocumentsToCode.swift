package import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// A document that can be coded, and how far it is, as a person may see it.
package struct DocumentToCode: Sendable {
  package let document: CodedDocument
  /// The source's short citation, or the transcript's name.
  package let label: String
  package let title: String
  /// The person's own state.
  package let own: State
  /// Own codes on passages.
  package let codes: Int
  /// How many are done with it, where the person may know: only one's own part while it is closed.
  package let finished: Int
  package let isOpen: Bool
  /// Excerpts that the team has to settle.
  package let differences: Int
  /// Whether it still needs somebody to code it, and the person isn't done with it.
  package let isWanted: Bool
  /// Why it can't be coded; `nil` where it can be.
  package let obstacle: Problem?

  package enum State: String, Sendable, CaseIterable {
    case untouched = "to code"
    case begun, finished
  }
}

extension Review {
  /// The abstracts and full texts of the included sources, then the transcripts. A source without an abstract has none here; a
  /// full text that is no text stands with its obstacle.
  ///
  /// - Throws: ``Problem`` when no protocol is registered.
  package func documentsToCode(seenBy viewer: String) throws -> [DocumentToCode] {
    try pool.read { db in
      let reading = try CodingReading(db)
      let sources = try Review.sources(db).map { try Review.mergedRecord($0, db) }
      let abstracts = sources.filter { $0.record.abstract?.trimmed.nilWhenEmpty != nil }.map { stored in
        Listed(.abstract(stored.id.number), stored.shortCitation, stored.record.title ?? "")
      }
      let fullTexts = try sources.compactMap { stored -> Listed? in
        let attached = try Review.fullTexts(of: stored.id, db)
        guard attached.contains(where: { $0.file != nil }) else { return nil }
        return Listed(
          .fullText(stored.id.number), stored.shortCitation, stored.record.title ?? "",
          FullTextReading.obstacle(attached, of: stored.id))
      }
      let transcripts = try Review.transcripts(db).map { Listed(.transcript($0.name), $0.name, $0.title) }
      return try (abstracts + fullTexts + transcripts).map { try Review.state($0, reading, viewer.foldedName, db) }
    }
  }

  private struct Listed {
    let document: CodedDocument
    let label: String
    let title: String
    let obstacle: Problem?

    init(_ document: CodedDocument, _ label: String, _ title: String, _ obstacle: Problem? = nil) {
      self.document = document
      self.label = label
      self.title = title
      self.obstacle = obstacle
    }
  }

  private static func state(
    _ listed: Listed, _ reading: CodingReading, _ seat: String, _ db: Database
  ) throws -> DocumentToCode {
    let rows = try reading.rows(of: listed.document, db)
    let isOpen = try CodingSeal.isOpen(listed.document, reading.coders, db)
    let isDone = rows.finished.contains { $0.seat == seat }
    let own = rows.of(seat)
    let isClosedToNew = isOpen && reading.coders > 1
    return DocumentToCode(
      document: listed.document, label: listed.label, title: listed.title,
      own: isDone ? .finished : own.isEmpty ? .untouched : .begun, codes: own.count,
      finished: isOpen ? rows.finished.count : isDone ? 1 : 0, isOpen: isOpen,
      differences: isOpen ? rows.excerpts(textHash: "").count { !$0.open.isEmpty } : 0,
      isWanted: listed.obstacle == nil && !isDone && rows.finished.count < reading.coders && !isClosedToNew,
      obstacle: listed.obstacle)
  }
}

internal import Bibliography
package import CitationFormats
package import Review
internal import Screening

/// The records behind a number of the flow diagram, to be written in any format.
///
/// From screening on a work comes as one merged record; identified records and duplicates come as their files had them.
package struct BoxExport: Sendable {
  /// The name of the box or number.
  package let box: String
  package let records: [RecordID]
  /// Whether each record comes as its file had it.
  package let isRaw: Bool

  /// - Throws: ``Problem`` when there is no such box.
  package init(_ box: String, of flow: PrismaFlow) throws {
    guard let records = flow.records(named: box) else {
      throw Problem("there is no box “\(box)”", remedy: "`winnow export --boxes` lists the names.")
    }
    self.box = box
    self.records = records
    isRaw = BoxExport.raw.contains(box)
  }

  /// Writes all records; the writer is to be finished afterwards.
  ///
  /// - Parameter viewer: with whose decisions and all that are open to him or her; `nil` for none.
  /// - Returns: how many votes of others were left out, because they are sealed.
  package func write(to writer: CitationWriter, from review: Review, decisionsSeenBy viewer: String?) throws -> Int {
    var sealed = 0
    // In a team, what a file told of decisions is not handed on past the seals.
    let isTeam = try !review.team().isOpen
    for start in stride(from: 0, to: records.count, by: 500) {
      let chunk = Array(records[start..<min(start + 500, records.count)])
      let stored = try read(chunk, from: review)
      let ids = stored.map(\.id)
      let marks = try viewer.map { try review.standingMarks(of: ids, alone: isRaw, seenBy: $0) } ?? [:]
      if let viewer { sealed += try review.sealedVotes(on: ids, alone: isRaw, from: viewer) }
      for one in stored {
        var record = one.numbered
        if isTeam { record.extra = ForeignMarks.withoutMarks(record.extra) }
        if viewer != nil { record.replaceDecisions(by: marks[one.id] ?? []) }
        try writer.write(record)
      }
    }
    return sealed
  }

  /// The records of a box as a file in memory, without decisions.
  package static func bytes(
    of box: String, in flow: PrismaFlow, as format: CitationFormat, from review: Review
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try CitationWriter(format) { bytes += $0 }
    _ = try BoxExport(box, of: flow).write(to: writer, from: review, decisionsSeenBy: nil)
    try writer.finish()
    return bytes
  }

  /// Some of the records, as they are exported.
  package func read(_ some: [RecordID], from review: Review) throws -> [StoredRecord] {
    try isRaw ? review.records(some) : review.mergedRecords(some)
  }

  /// Before screening the file's own records are meant, not the works they describe.
  private static let raw = Set(
    [
      FlowTotal.all, .databaseResults, .registerResults, .websiteResults, .organisationResults, .citationResults,
      .handResults, .duplicatesOfPrevious, .duplicatesFoundLate,
    ].map(\.rawValue) + FlowBox.allCases.filter(\.isOfDuplicates).map(\.rawValue))
}

internal import Bibliography
internal import Deduplication
internal import GRDB

/// The merged record of a work, field by field.
package struct MergedWork: Sendable, Equatable {
  /// All its records.
  package let members: [RecordID]
  package let fields: [Field]

  /// A field's value and the record it was taken from; of united lists the first record that had any.
  package struct Field: Sendable, Equatable {
    package let name: String
    package let value: String
    package let from: RecordID
  }
}

extension Review {
  /// The merged record of the work that a record belongs to, with the provenance of each field.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  package func mergedWork(of record: RecordID) throws -> MergedWork {
    try pool.read { db in
      let cluster = try Review.cluster(of: record, db)
      let order = [cluster.head] + cluster.members.filter { $0 != cluster.head }
      let merged = RecordMerger.merge(try Review.records(order, db).map(\.record))
      let fields = RecordField.allCases.compactMap { field -> MergedWork.Field? in
        guard let position = merged.provenance[field] else { return nil }
        return .init(name: field.rawValue, value: merged.record.text(of: field) ?? "", from: order[position])
      }
      return MergedWork(members: cluster.members, fields: fields)
    }
  }
}

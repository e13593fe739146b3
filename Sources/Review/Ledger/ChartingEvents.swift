package import Charting

/// What the ledger keeps about charting.
extension Event {
  /// Somebody charted a field of a source, or took the answer back.
  package struct FieldCharted: EventPayload {
    package static let ledgerName = "field charted"
    package var named: [RecordID] { [record] }
    package var event: Event { .fieldCharted(self) }

    package var record: RecordID
    package var reviewer: String
    /// Id of the field.
    package var field: String
    /// `nil` takes the answer back.
    package var answer: Answer?
    /// Number of the protocol version whose form was filled in.
    package var protocolVersion: Int
    /// Where the answer was brought in from, for example a CSV file.
    package var importedFrom: String?
    /// Random, so that a sealed entry can't be guessed by its hash.
    package var salt: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody is done with a source, or goes on with it.
  package struct ChartingFinished: EventPayload {
    package static let ledgerName = "charting finished"
    package var named: [RecordID] { [record] }
    package var event: Event { .chartingFinished(self) }

    package var record: RecordID
    package var reviewer: String
    package var isFinished: Bool
    package var protocolVersion: Int
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// The team's answer to a field of a source: what counts, where two people charted.
  package struct FieldAgreed: EventPayload {
    package static let ledgerName = "field agreed"
    package var named: [RecordID] { [record] }
    package var event: Event { .fieldAgreed(self) }

    package var record: RecordID
    package var field: String
    /// `nil` opens the field again.
    package var answer: Answer?
    package var manner: AgreementManner
    package var protocolVersion: Int
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody checked what one person charted of a source against the source.
  package struct ChartingVerified: EventPayload {
    package static let ledgerName = "charting verified"
    package var named: [RecordID] { [record] }
    package var event: Event { .chartingVerified(self) }

    package var record: RecordID
    package var reviewer: String
    package var isVerified: Bool
  }

  /// How answers by an older form are read from now on.
  package struct AnswersRecoded: EventPayload {
    package static let ledgerName = "answers recoded"
    package var event: Event { .answersRecoded(self) }

    package var recoding: Recoding
    /// Number of the protocol version whose form has the new values; answers by earlier forms are read by the mapping.
    package var protocolVersion: Int
  }

  /// What an empty cell of an evidence map means.
  package struct GapMarked: EventPayload {
    package static let ledgerName = "gap marked"
    package var named: [RecordID] { sources }
    package var event: Event { .gapMarked(self) }

    package var cell: MapCell
    /// `nil` takes the mark away.
    package var kind: GapKind?
    /// Sources that state the gap.
    package var sources: [RecordID]
  }
}

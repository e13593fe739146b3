package import Charting

/// What the ledger keeps about coding.
extension Event {
  /// Somebody gave a passage a code.
  package struct PassageCoded: EventPayload {
    package static let ledgerName = "passage coded"
    package var named: [RecordID] { document.named }
    package var event: Event { .passageCoded(self) }

    package var document: CodedDocument
    package var coder: String
    package var passage: Passage
    /// SHA-256 of the document's text when it was coded.
    package var textHash: String
    /// The words of the passage.
    package var quote: String
    package var code: CodePath
    /// Whose view it is, as far as the coder said so.
    package var voice: Voice
    /// Number of the protocol version whose codebook has the code.
    package var protocolVersion: Int
    /// Where it was brought in from, for example a CSV file.
    package var importedFrom: String?
    /// Random, so that a sealed entry can't be guessed by its hash.
    package var salt: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody took a code from a passage.
  package struct PassageUncoded: EventPayload {
    package static let ledgerName = "passage uncoded"
    package var named: [RecordID] { document.named }
    package var event: Event { .passageUncoded(self) }

    package var document: CodedDocument
    package var coder: String
    /// Ledger sequence of the event that gave the code.
    package var coding: Int
    /// As in ``PassageCoded/salt``.
    package var salt: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody noted something on a passage, a document, a code or the whole.
  package struct MemoWritten: EventPayload {
    package static let ledgerName = "memo written"
    package var named: [RecordID] { subject.document?.named ?? [] }
    package var event: Event { .memoWritten(self) }

    package var subject: MemoSubject
    package var author: String
    /// `nil` takes the memo back.
    package var text: String?
    /// As in ``PassageCoded/salt``.
    package var salt: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody is done with coding a document, or goes on with it.
  package struct CodingFinished: EventPayload {
    package static let ledgerName = "coding finished"
    package var named: [RecordID] { document.named }
    package var event: Event { .codingFinished(self) }

    package var document: CodedDocument
    package var coder: String
    package var isFinished: Bool
    package var protocolVersion: Int
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// The team's codes of an excerpt: what counts, where coders differ.
  package struct CodingAgreed: EventPayload {
    package static let ledgerName = "coding agreed"
    package var named: [RecordID] { document.named }
    package var event: Event { .codingAgreed(self) }

    package var document: CodedDocument
    package var passage: Passage
    package var textHash: String
    /// Empty where there is nothing to code; `nil` opens the excerpt again.
    package var codes: [CodePath]?
    package var manner: AgreementManner
    package var protocolVersion: Int
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody of the team signed the team's coding off, or withdrew that.
  package struct CodingSignedOff: EventPayload {
    package static let ledgerName = "coding signed off"
    package var event: Event { .codingSignedOff(self) }

    package var person: String
    package var isSigned: Bool
    /// SHA-256 of the team's coding that was signed.
    package var codingHash: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }
}

extension CodedDocument {
  /// The record it is of.
  var named: [RecordID] { record.map { [RecordID($0)] } ?? [] }
}

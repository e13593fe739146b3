/// What a memo is about.
package enum MemoSubject: Sendable, Hashable {
  case passage(CodedDocument, Passage)
  case document(CodedDocument)
  /// A code; everybody reads it at once.
  case code(CodePath)
  /// The coding as a whole; everybody reads it at once.
  case whole

  /// The document, where it is about one or a passage of it.
  package var document: CodedDocument? {
    switch self {
    case .passage(let document, _), .document(let document): document
    case .code, .whole: nil
    }
  }
}

extension MemoSubject {
  /// The passage, where it is about one.
  package var passage: Passage? { if case .passage(_, let passage) = self { passage } else { nil } }
}

/// What somebody noted while coding.
package struct Memo: Sendable, Equatable {
  package let subject: MemoSubject
  package let author: String
  package let text: String
  /// When it was written, as the ledger writes times.
  package let at: String

  package init(subject: MemoSubject, author: String, text: String, at: String) {
    self.subject = subject
    self.author = author
    self.text = text
    self.at = at
  }
}

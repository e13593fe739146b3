/// A text of the review on whose passages codes are put.
package enum CodedDocument: Sendable, Hashable {
  /// The abstract of a record, by its number.
  case abstract(Int)
  /// The full text of a record, by the record's number.
  case fullText(Int)
  /// A transcript of the review, by its name.
  case transcript(String)

  package enum Kind: String, Sendable, CaseIterable, Codable {
    case abstract
    case fullText = "fulltext"
    case transcript
  }

  package var kind: Kind {
    switch self {
    case .abstract: .abstract
    case .fullText: .fullText
    case .transcript: .transcript
    }
  }

  /// Number of its record; `nil` for a transcript.
  package var record: Int? {
    switch self {
    case .abstract(let record), .fullText(let record): record
    case .transcript: nil
    }
  }

  /// Name of a transcript; `nil` for texts of records.
  package var name: String? { if case .transcript(let name) = self { name } else { nil } }

  /// `abstract:12`, `fulltext:12`, `transcript:ward-3`.
  package var text: String {
    switch self {
    case .abstract(let record), .fullText(let record): "\(kind.rawValue):\(record)"
    case .transcript(let name): "\(kind.rawValue):\(name)"
    }
  }

  /// Reads ``text``; a record's number may have its R: `abstract:R12`.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0].lowercased()) else { return nil }
    let digits = parts[1].first == "R" || parts[1].first == "r" ? parts[1].dropFirst() : parts[1][...]
    switch kind {
    case .abstract, .fullText:
      guard let record = Int(digits), record > 0 else { return nil }
      self = kind == .abstract ? .abstract(record) : .fullText(record)
    case .transcript: self = .transcript(parts[1])
    }
  }
}

extension CodedDocument: Comparable {
  /// By kind, then by record or name.
  package static func < (a: CodedDocument, b: CodedDocument) -> Bool {
    switch (a, b) {
    case (.abstract(let a), .abstract(let b)), (.fullText(let a), .fullText(let b)): a < b
    case (.transcript(let a), .transcript(let b)): a < b
    default: a.place < b.place
    }
  }

  private var place: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}

extension CodedDocument: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let document = CodedDocument(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names no document")
    }
    self = document
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

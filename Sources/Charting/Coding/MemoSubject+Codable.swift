extension MemoSubject: Codable {
  private enum Key: CodingKey {
    case document, passage, code
  }

  /// `{"document":"abstract:12","passage":{"start":3,"end":9}}`, `{"code":"tasks:direct"}`, or `{}` for the whole.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let document = try container.decodeIfPresent(CodedDocument.self, forKey: .document) {
      let passage = try container.decodeIfPresent(Passage.self, forKey: .passage)
      self = passage.map { .passage(document, $0) } ?? .document(document)
    } else if let code = try container.decodeIfPresent(CodePath.self, forKey: .code) {
      self = .code(code)
    } else {
      self = .whole
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .passage(let document, let passage):
      try container.encode(document, forKey: .document)
      try container.encode(passage, forKey: .passage)
    case .document(let document): try container.encode(document, forKey: .document)
    case .code(let code): try container.encode(code, forKey: .code)
    case .whole: break
    }
  }
}

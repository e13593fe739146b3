/// The questions and sub-questions of a protocol with their places.
struct PlacedQuestion {
  let id: String
  let text: String
  let path: ProtocolPath
  /// Id of the question it is a part of.
  let parent: String?

  static func all(of content: ReviewProtocol) -> [PlacedQuestion] {
    content.questions.enumerated().flatMap { position, question in
      let path = ProtocolPath.root["questions"][position]
      let parts = question.subQuestions.enumerated().map { position, part in
        PlacedQuestion(id: part.id, text: part.text, path: path["sub_questions"][position], parent: question.id)
      }
      return [PlacedQuestion(id: question.id, text: question.text, path: path, parent: nil)] + parts
    }
  }
}

/// A charting field with its place.
struct PlacedField {
  let field: ChartingField
  let path: ProtocolPath
  /// The group or table it stands in.
  let outer: ChartingField?

  /// All fields in the order of the form, those inside groups behind their group.
  static func all(of content: ReviewProtocol) -> [PlacedField] {
    var placed: [PlacedField] = []
    func walk(_ fields: [ChartingField], _ path: ProtocolPath, _ outer: ChartingField?) {
      for (position, field) in fields.enumerated() {
        placed.append(PlacedField(field: field, path: path[position], outer: outer))
        walk(field.fields, path[position]["fields"], field)
      }
    }
    walk(content.charting.fields, .root["charting"]["fields"], nil)
    return placed
  }

  /// The field in a sentence: “charting field `role`”.
  var name: String { "charting field " + field.id.quotedID }
}

/// A code with its place.
struct PlacedCode {
  let code: Code
  let path: ProtocolPath

  /// All codes of a codebook at any depth.
  static func all(of codebook: Codebook, at path: ProtocolPath) -> [PlacedCode] {
    var placed: [PlacedCode] = []
    func walk(_ codes: [Code], _ path: ProtocolPath) {
      for (position, code) in codes.enumerated() {
        placed.append(PlacedCode(code: code, path: path[position]))
        walk(code.children, path[position]["children"])
      }
    }
    walk(codebook.codes, path["codes"])
    return placed
  }
}

extension String {
  /// An id in the middle of a sentence; what has none yet is called so.
  var quotedID: String { isEmpty ? "without id" : "`\(shortened)`" }

  /// A name or text in the middle of a sentence.
  var quoted: String { "“\(shortened)”" }
}

extension [String] {
  /// The first few, for a sentence: `a, b, c and 9 more`.
  func listed(upTo limit: Int = 5) -> String {
    guard count > limit else { return joined(separator: ", ") }
    return prefix(limit).joined(separator: ", ") + " and \(count - limit) more"
  }
}

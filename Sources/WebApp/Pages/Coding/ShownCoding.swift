internal import Charting

/// A code on a passage as a page shows it.
struct ShownCoding: Codable, Sendable {
  /// Number by which it is taken away.
  let id: Int
  /// Where the passage stands, in Unicode scalars of the text.
  let start: Int
  let end: Int
  let quote: String
  /// `tasks:direct/advocacy`
  let code: String
  let label: String
  let group: String?
  let setting: String?
  let participant: String?
  /// Whose view it is, in one line.
  let voice: String?
  let memo: String?
  /// Whether it is of an older text than the one shown.
  let isOlder: Bool
  /// Whether no codebook has the code any more.
  let isUnknown: Bool

  init(_ coding: Coding, _ books: [CodeTree], textHash: String) {
    (id, start, end, quote) = (coding.id, coding.passage.start, coding.passage.end, coding.quote)
    code = coding.code.text
    label = books.label(of: coding.code)
    (group, setting, participant) = (coding.voice.group, coding.voice.setting, coding.voice.participant)
    voice = coding.voice.line
    memo = coding.memo
    isOlder = coding.textHash != textHash
    isUnknown = !books.has(coding.code)
  }
}

/// Where two coders are compared, with its words.
struct ShownUnit: Codable, Sendable {
  let number: Int
  let start: Int
  let end: Int
  let text: String
  /// Who speaks, as the transcript writes it.
  let speaker: String?
  /// Whose view it is by itself, in one line.
  let voice: String?

  init(_ unit: DocumentText.Unit, of text: DocumentText) {
    (number, start, end) = (unit.number, unit.passage.start, unit.passage.end)
    self.text = text.quote(unit.passage)
    speaker = unit.speaker
    var said = unit.voice
    // The name stands before it already.
    if said?.participant?.lowercased() == unit.speaker?.lowercased() { said?.participant = nil }
    voice = said?.line
  }
}

/// A codebook to choose from.
struct ShownBook: Codable, Sendable {
  let id: String
  let label: String
  let codes: [Code]

  struct Code: Codable, Sendable {
    /// `tasks:direct/advocacy`
    let code: String
    let label: String
    /// With the codes above it: `Direct work / Advocacy`.
    let path: String
    let definition: String?
    let examples: String?
    let depth: Int
  }

  init(_ tree: CodeTree) {
    (id, label) = (tree.id, tree.label)
    codes = tree.codes.map { code in
      let above = sequence(first: code.value) { FieldValue($0).parent }
      return Code(
        code: CodePath(book: tree.id, path: code.value).text, label: code.label,
        path: above.reversed().map { tree.code($0)?.label ?? $0 }.joined(separator: " / "), definition: code.definition,
        examples: code.examples.isEmpty ? nil : code.examples.joined(separator: "; "), depth: min(code.depth, 4))
    }
  }
}

/// What somebody noted.
struct ShownMemo: Codable, Sendable {
  let by: String
  let text: String
  /// The words it is on; `nil` for the document.
  let quote: String?

  init(_ memo: Memo, of text: DocumentText) {
    by = memo.author
    self.text = memo.text
    quote = memo.subject.passage.map { text.quote($0) }
  }
}

extension Voice {
  /// `Lee, peers, day centre`; `nil` where nothing is said.
  var line: String? {
    let parts = [participant, group, setting].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension CodedDocument {
  /// Where it is coded.
  var path: String { "/coding/" + text.urlPart }
}

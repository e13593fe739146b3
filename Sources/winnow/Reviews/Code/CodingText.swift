internal import Bibliography
internal import Charting
internal import Review

/// Coding in words for the terminal.
enum CodingText {
  /// A passage's words, shortened in the middle.
  static func quote(_ words: String) -> String {
    let words = words.replacing("\n", with: " ")
    return words.count <= 100 ? "“\(words)”" : "“\(words.prefix(60)) … \(words.suffix(30))”"
  }

  /// Who speaks, as far as the coder said so.
  static func voice(_ voice: Voice) -> String {
    let parts = [voice.participant, voice.group, voice.setting].compactMap(\.self)
    return parts.isEmpty ? "" : "  (\(parts.joined(separator: ", ")))"
  }

  /// `#57 tasks:support “led groups”`, with what else is known of it.
  static func coding(_ coding: Coding, isOlder: Bool) -> String {
    "#\(coding.id) \(coding.code.text) \(quote(coding.quote))\(voice(coding.voice))"
      + (isOlder ? "  (of an older text)" : "") + (coding.memo.map { "  memo: \($0)" } ?? "")
  }

  static func subject(_ subject: MemoSubject) -> String {
    switch subject {
    case .passage(let document, let passage): "\(document.text) \(passage.start)–\(passage.end)"
    case .document(let document): document.text
    case .code(let code): code.text
    case .whole: "the whole"
    }
  }
}

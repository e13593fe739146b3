internal import Bibliography
internal import Charting

extension Event {
  /// Events of coding in one line of words.
  var codingSummary: String {
    switch self {
    case .passageCoded(let coded):
      "coded \(coded.document.text) “\(coded.quote.prefix(80))”: \(coded.code.text) by \(coded.coder)"
        + (coded.importedFrom.map { ", from \($0)" } ?? "")
    case .passageUncoded(let taken): "took code \(taken.coding) from \(taken.document.text), by \(taken.coder)"
    case .memoWritten(let memo):
      "memo on \(Event.words(memo.subject)) by \(memo.author): \(memo.text.map { "“\($0.prefix(120))”" } ?? "taken back")"
    case .codingFinished(let done):
      "\(done.coder) \(done.isFinished ? "is done with" : "goes on") coding \(done.document.text)"
    case .codingAgreed(let agreed):
      "agreed on \(agreed.document.text) \(agreed.passage.start)–\(agreed.passage.end): "
        + (agreed.codes.map { $0.isEmpty ? "no code" : $0.map(\.text).joined(separator: ", ") } ?? "open again")
        + ", by \(agreed.manner.rawValue)"
    case .codingSignedOff(let signed):
      "\(signed.person) \(signed.isSigned ? "signed the coding off" : "withdrew the signature") (\(signed.codingHash.prefix(12)))"
    default: kind
    }
  }

  private static func words(_ subject: MemoSubject) -> String {
    switch subject {
    case .passage(let document, let passage): "\(document.text) \(passage.start)–\(passage.end)"
    case .document(let document): document.text
    case .code(let code): "code \(code.text)"
    case .whole: "the whole"
    }
  }
}

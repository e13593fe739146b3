internal import Charting

extension Event {
  /// Events of charting in one line of words.
  var chartingSummary: String {
    switch self {
    case .fieldCharted(let charted):
      "charted \(charted.record.text) `\(charted.field)`: \(Event.words(charted.answer)) by \(charted.reviewer)"
        + " by the form of protocol version \(charted.protocolVersion)"
        + (charted.importedFrom.map { ", from \($0)" } ?? "")
    case .chartingFinished(let done):
      "\(done.reviewer) \(done.isFinished ? "is done with" : "goes on") charting \(done.record.text)"
    case .fieldAgreed(let agreed):
      "agreed on \(agreed.record.text) `\(agreed.field)`: \(Event.words(agreed.answer)), by \(agreed.manner.rawValue)"
    case .chartingVerified(let verified):
      "\(verified.reviewer) \(verified.isVerified ? "verified" : "no longer vouches for") the charting of \(verified.record.text)"
    case .answersRecoded(let recoded):
      "answers to `\(recoded.recoding.field)` from before protocol version \(recoded.protocolVersion) are read anew: "
        + recoded.recoding.moves.map {
          "“\($0.from)” is \($0.to.isEmpty ? "dropped" : $0.to.joined(separator: " or "))"
        }
        .joined(separator: "; ")
    case .gapMarked(let gap):
      "\(gap.cell.rows) “\(gap.cell.row)” × \(gap.cell.columns) “\(gap.cell.column)”: \(gap.kind?.rawValue ?? "no mark")"
    default: kind
    }
  }

  private static func words(_ answer: Answer?) -> String {
    guard let answer else { return "taken back" }
    let text = AnswerText.write(answer)
    return text.isEmpty ? "\(answer.entries.count) entries" : "“\(text.prefix(120))”"
  }
}

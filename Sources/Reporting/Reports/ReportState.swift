package import Documents
internal import Review
package import ReviewProtocol

extension ReportFacts {
  /// Which state of the review a report tells of, for its end.
  package var state: Document.Block {
    let ledger = snapshot.ledger
    let entry = Counted(
      String(ledger.sequence),
      Evidence("Entries of the ledger up to this state", .events, ["1 to \(ledger.sequence), last hash \(ledger.hash)"])
    )
    return .paragraph(
      "State of the review: ledger entry \(entry), \(code: String(ledger.hash.prefix(12))). Written by Winnow \(code: program)."
    )
  }

  /// A place of the protocol that nobody has filled in.
  static func missing(_ what: String, at path: String) -> Prose {
    .missing("\(what); write `\(path)` in protocol.yaml and amend the protocol")
  }

  /// What the protocol in force says, or where it would be entered.
  func stated(_ text: String?, _ what: String, at path: String) -> Prose {
    text.map { .given($0.sentencePart) } ?? ReportFacts.missing(what, at: path)
  }

  /// A setting of the protocol in force.
  func setting(_ number: Int?, _ what: String, at path: String) -> Prose {
    guard let number, let version = standing.inForce else { return ReportFacts.missing(what, at: path) }
    return "\(Counted.setting(String(number), path, version))"
  }
}

extension String {
  /// The text in one line and without the full stop at its end, so that a sentence can go on.
  var sentencePart: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.hasSuffix(".") && !line.hasSuffix("etc.") ? String(line.dropLast()) : line
  }

  /// The date of a time in ISO 8601.
  var day: String { String(prefix(10)) }
}

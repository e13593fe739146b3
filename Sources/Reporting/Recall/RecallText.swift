internal import Bibliography
internal import CitationFormats
internal import Review

extension RecallCurve {
  /// After how many records which share was found.
  package var text: String {
    guard included > 0 else { return "Nothing that was screened at title and abstract is included yet.\n" }
    return ([heading] + lines.map { "  " + $0 } + notes).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    "\(included.counted("included work")) among \(screened.count.counted("record")) screened at title and abstract"
  }

  /// `95 % found after 60 of 78 records (76.9 %)`.
  var lines: [String] {
    [0.5, 0.9, 0.95, 1].compactMap { share in
      screened(toFind: share).map { count in
        "\(AgreementWords.percent(share)) found after \(count) of \(screened.count.counted("record")) "
          + "(\(AgreementWords.percent(Double(count) / Double(screened.count))))"
      }
    }
  }

  var notes: [String] {
    [
      "Records in the order in which their verdicts fell; found are works that were included at full text in the end.",
      "By chance, as many are found as screened.",
    ] + [soFar].compactMap(\.self)
  }

  /// A row for each record in the order of screening: `screened,record,included,found,share_screened,share_found`.
  package var csv: String {
    var output: [UInt8] = []
    CSVWriter.writeRow(["screened", "record", "included", "found", "share_screened", "share_found"], into: &output)
    var found = 0
    for (place, one) in screened.enumerated() {
      if one.isIncluded { found += 1 }
      CSVWriter.writeRow(
        [
          String(place + 1), one.record.text, one.isIncluded ? "yes" : "no", String(found),
          RecallCurve.digits(Double(place + 1) / Double(screened.count)),
          included == 0 ? "" : RecallCurve.digits(Double(found) / Double(included)),
        ], into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Four decimals: enough for ten thousand records.
  private static func digits(_ share: Double) -> String { String((share * 10_000).rounded() / 10_000) }
}

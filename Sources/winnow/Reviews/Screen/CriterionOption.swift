import ArgumentParser
internal import Bibliography
internal import Screening

/// `I1=yes` on the command line.
struct CriterionOption: ExpressibleByArgument {
  let id: String
  let answer: CriterionAnswer

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[0].isEmpty, let answer = CriterionAnswer(rawValue: parts[1].lowercased()) else {
      return nil
    }
    id = parts[0]
    self.answer = answer
  }

  /// The answers by criterion; a later one on the same criterion counts.
  static func answers(_ options: [CriterionOption]) -> [String: CriterionAnswer] {
    Dictionary(options.map { ($0.id, $0.answer) }) { _, later in later }
  }
}

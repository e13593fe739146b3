/// Title, questions and PCC speak of the same (JBI Manual, 11.2.4).
extension ProtocolChecks {
  static let congruence: [Check] = [elementsInQuestions, elementsInTitle]

  private static let elementsInQuestions: Check = { content, report in
    let questions = PlacedQuestion.all(of: content).map(\.text)
    guard !questions.isEmpty, report.isWhole(.root["questions"]), !questions.contains(where: \.isPlaceholder) else {
      return
    }
    let words = questions.flatMap(\.words)
    for (path, name, element) in elementsInUse(of: content) where !element.occurs(among: words) {
      report.warn(
        .elementNotInQuestion, at: path["text"],
        "none of the questions names the \(name); looked for: \(element.wanted.listed())",
        remedy: "Use the words of the \(name) in a question, or add the words that the questions use to its `terms`.")
    }
  }

  private static let elementsInTitle: Check = { content, report in
    guard !content.title.isEmpty, !content.title.isPlaceholder else { return }
    let words = content.title.words
    for (path, name, element) in elementsInUse(of: content) where !element.occurs(among: words) {
      report.warn(
        .elementNotInTitle, at: path["text"],
        "the title doesn't name the \(name); looked for: \(element.wanted.listed())",
        remedy: "Name it in the title, or add the words that the title uses to the `terms` of the \(name).")
    }
  }

  /// The elements of PCC that have words to look for.
  private static func elementsInUse(of content: ReviewProtocol) -> [(ProtocolPath, String, PCCElement)] {
    content.pcc.elements.compactMap { name, element in
      element.isInUse && !element.wanted.isEmpty ? (.root["pcc"][name.rawValue], name.rawValue, element) : nil
    }
  }
}

extension PCCElement {
  /// Whether it says what it is and that text isn't a place to fill in.
  var isInUse: Bool { text.map { !$0.isPlaceholder } == true && notApplicable == nil }

  /// The words of its text that carry its meaning.
  fileprivate var wanted: [String] { WordMatch.significant(in: text ?? "") }

  /// Whether a word of its text or of its terms is among `words`.
  fileprivate func occurs(among words: [String]) -> Bool {
    WordMatch.anyOccurs(wanted + terms.flatMap(WordMatch.significant), among: words)
  }
}

extension ProtocolMessage.Code {
  static let elementNotInQuestion = Self(rawValue: "pcc-not-in-question")
  static let elementNotInTitle = Self(rawValue: "pcc-not-in-title")
}

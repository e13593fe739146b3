/// Objectives, questions, population, concept and context.
extension MarkdownDocument {
  mutating func addQuestions(_ content: ReviewProtocol) {
    heading(2, "Objectives")
    if content.objectives.isEmpty { block(Self.notStated) }
    bullets(content.objectives.map { "**\($0.id.cell):** \($0.text.cell)" })
    heading(2, "Review questions")
    if content.questions.isEmpty { block(Self.notStated) }
    bullets(
      content.questions.map { question in
        (["**\(question.id.cell):** \(question.text.cell)"]
          + question.subQuestions.map { "  - **\($0.id.cell):** \($0.text.cell)" }).joined(separator: "\n")
      })
    addPCC(content.pcc)
  }

  private mutating func addPCC(_ pcc: PCC) {
    heading(2, "Population, concept and context")
    table(
      ["Element", "In short", "Definition", "Words that point to it"],
      pcc.elements.map { name, element in
        ["**\(name.rawValue.capitalizedFirst)**", Self.short(element), element.definition.cell, element.terms.cell]
      })
  }

  private static func short(_ element: PCCElement) -> String {
    if let text = element.text { return text.cell }
    if let reason = element.notApplicable { return "Not applicable. \(reason.cell)" }
    return element.definition == nil ? notStated : ""
  }
}

extension String {
  /// `Population` of `population`.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

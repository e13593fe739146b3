/// What other programs call the words of a protocol. They are proposed, not taken: a near word may mean something else.
enum ChoiceSynonyms {
  /// - Parameter folded: what was written, as ``foldedWord`` makes it.
  static func meant(by folded: String, among words: [String]) -> String? {
    types[folded].flatMap { words.contains($0) ? $0 : nil }
  }

  /// Types of fields, after the form builders that teams know.
  private static let types = [
    "multiple choice": "multiple", "multi select": "multiple", "multiselect": "multiple", "multi": "multiple",
    "multiple select": "multiple", "checkbox": "multiple", "checkboxes": "multiple",
    "single choice": "single", "single select": "single", "select": "single", "dropdown": "single",
    "drop down": "single", "radio": "single", "radio button": "single", "radio buttons": "single",
    "yes/no": "yes or no", "yes no": "yes or no", "y/n": "yes or no", "boolean": "yes or no", "bool": "yes or no",
    "free text": "long text", "freetext": "long text", "paragraph": "long text", "textarea": "long text",
    "string": "text", "short text": "text", "integer": "number", "int": "number", "numeric": "number",
    "decimal": "number", "float": "number",
  ]
}

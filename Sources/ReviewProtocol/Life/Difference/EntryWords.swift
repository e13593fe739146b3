/// What an entry that came or went says, so that a reader needn't look it up.
enum EntryWords {
  /// `criterion E5 added: “…” (exclusion, full text, concept)`.
  static func sentence(_ entry: ProtocolEntry, _ name: EntryName, as group: GroupShape, _ verb: String) -> String {
    let words = describe(entry.value, as: group)
    return "\(name.title) \(verb)" + (words.main.isEmpty ? "" : ": \(words.main)")
      + (words.bare.isEmpty ? "" : " (\(words.bare))") + words.marks.map { ", \($0)" }.joined()
      + words.rest.map { (words.main.isEmpty && words.marks.isEmpty && $0 == words.rest.first ? ": " : "; ") + $0 }
      .joined()
  }

  private struct Description {
    var main = ""
    /// In brackets.
    var bare = ""
    /// Behind the brackets, short: `answers Q1`.
    var marks: [String] = []
    /// Named one by one.
    var rest: [String] = []
  }

  private static func describe(_ value: ProtocolValue, as group: GroupShape) -> Description {
    let main = group.keys.first {
      $0.shape.isFree && $0.name != group.identity && ($0.isRequired || $0.name == group.shorthand)
    }
    var words = Description()
    if let text = main.flatMap({ value[$0.name]?.text }) {
      words.main = group.name == ProtocolShape.field.name ? text.singleSpaced : TextDifference.quoted(text)
    }
    var bare: [String] = []
    for key in group.keys(of: [value]) where key.name != main?.name && key.name != group.identity {
      guard let member = value[key.name] else { continue }
      if let text = bareWords(member, key, of: value, group) {
        bare.append(text)
      } else if let mark = mark(member, key, in: group) {
        words.marks += mark.isEmpty ? [] : [mark]
      } else if !isSaid(key, in: group) {
        words.rest += named(key, member, in: group)
      }
    }
    words.bare = bare.joined(separator: ", ")
    return words
  }

  /// Values that need no name beside them.
  private static func bareWords(
    _ member: ProtocolValue, _ key: KeyShape, of value: ProtocolValue, _ group: GroupShape
  ) -> String? {
    switch "\(group.name).\(key.name)" {
    case "charting_field.type":
      let type = ValueWords.short(member, as: key.shape)
      let values = (value["values"]?.elements ?? []).compactMap { $0["value"]?.text }
      return values.isEmpty
        ? type : "\(type): \(values.map { TextDifference.quoted($0) }.joined(separator: ", "))"
    case "source.planned": return ChangePhrases.steps(member)
    case "criterion.stage": return member == .text("both") ? "both stages" : ValueWords.short(member, as: key.shape)
    case "criterion.kind", "criterion.element", "source.kind", "output.kind", "author.roles":
      return ValueWords.short(member, as: key.shape)
    default: return nil
    }
  }

  /// Marks of an entry; an empty one when the value says nothing.
  private static func mark(_ value: ProtocolValue, _ key: KeyShape, in group: GroupShape) -> String? {
    switch "\(group.name).\(key.name)" {
    case "charting_field.question", "output.question": "answers \(ValueWords.short(value, as: key.shape))"
    case "exclusion_reason.criterion": "belongs to \(ChangePhrases.criteria(value))"
    case "charting_field.required", "charting_field.repeatable": value == .flag(true) ? key.words : ""
    default: nil
    }
  }

  /// Whether another part of the sentence has it.
  private static func isSaid(_ key: KeyShape, in group: GroupShape) -> Bool {
    group.name == ProtocolShape.field.name && key.name == "values"
  }

  private static func named(_ key: KeyShape, _ value: ProtocolValue, in group: GroupShape) -> [String] {
    switch ("\(group.name).\(key.name)", key.shape) {
    case ("limit.value", _): [ValueWords.short(value, as: key.shape)]
    case (_, .group(let inner)):
      inner.keys(of: [value]).flatMap { key in
        value[key.name].map { named(key, $0, in: inner) } ?? []
      }
    case (_, .groups(let shape)):
      ["\(name(of: key, in: group)): " + entries(value, as: shape())]
    case (_, .text), (_, .lines), (_, .identifier), (_, .reference), (_, .choice), (_, .flag), (_, .integer),
      (_, .share),
      (_, .date), (_, .list):
      ["\(name(of: key, in: group)): \(ValueWords.short(value, as: key.shape))"]
    }
  }

  private static func name(of key: KeyShape, in group: GroupShape) -> String {
    ChangePhrases.name(of: key, in: group)?.replacing(" of {}", with: "") ?? key.words
  }

  /// The entries of a list inside the entry: `Q1a “…”, Q1b “…”`.
  private static func entries(_ list: ProtocolValue, as group: GroupShape) -> String {
    ProtocolEntry.all(of: list, as: group).map { entry in
      let words = describe(entry.value, as: group)
      return entry.name + (words.main.isEmpty ? "" : " \(words.main)")
    }
    .joined(separator: ", ")
  }
}

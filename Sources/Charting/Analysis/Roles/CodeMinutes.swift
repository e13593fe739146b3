internal import Bibliography

/// Logged minutes by codes of a codebook.
package struct CodeMinutes: Sendable, Equatable {
  /// By the codes' paths.
  package let minutes: [String: Int]
  /// Minutes of categories that are no code, or may be several, by category.
  package let elsewhere: [String: Int]

  /// Each activity's category is looked for among the codes' paths, then among their labels, then among the ends of their paths.
  package static func of(_ activities: [Activity], codes: [FieldValue]) -> CodeMinutes {
    let keys: [(FieldValue) -> String] = [
      { $0.value }, { $0.label }, { $0.value.split(separator: "/").last.map(String.init) ?? "" },
    ]
    let indexes = keys.map { key in
      Dictionary(grouping: codes) { Folding.words(key($0)) }.compactMapValues { $0.count == 1 ? $0[0].value : nil }
    }
    var (minutes, elsewhere) = ([String: Int](), [String: Int]())
    for activity in activities {
      let wanted = Folding.words(activity.category)
      if let code = indexes.lazy.compactMap({ $0[wanted] }).first {
        minutes[code, default: 0] += activity.minutes ?? 0
      } else {
        elsewhere[activity.category, default: 0] += activity.minutes ?? 0
      }
    }
    return CodeMinutes(minutes: minutes, elsewhere: elsewhere)
  }
}

/// A screening decision, label or note that travels with a record from file to file.
///
/// Any format can carry one: it is a tag of a reserved name in ``Record/extra`` whose value is one line of pairs
/// `key=value`, parted by `; `. In values `%`, `;` and line breaks stand as `%25`, `%3B` and `%0A`.
package enum ScreeningMark: Sendable, Equatable {
  case decision(Decision)
  case label(Remark)
  case note(Remark)

  /// `stage=title-abstract; by=anna; verdict=exclude; reason=Wrong population; on=2026-03-04`
  package struct Decision: Sendable, Equatable {
    package var verdict: Verdict
    /// `title-abstract` or `full-text`; `nil` where the file doesn't say.
    package var stage: String?
    /// The reviewer.
    package var by: String?
    /// Whether it answers a conflict or is final, and not one reviewer's vote; `kind=resolution`.
    package var isResolution: Bool
    package var reason: String?
    package var note: String?
    /// The day, `2026-03-04`.
    package var on: String?

    package init(
      _ verdict: Verdict, stage: String? = nil, by: String? = nil, isResolution: Bool = false, reason: String? = nil,
      note: String? = nil, on: String? = nil
    ) {
      self.verdict = verdict
      self.stage = stage
      self.by = by
      self.isResolution = isResolution
      self.reason = reason
      self.note = note
      self.on = on
    }
  }

  package enum Verdict: String, Sendable, CaseIterable {
    case include, exclude, maybe
    /// The report could not be had.
    case notRetrieved = "not-retrieved"
  }

  /// `text=Peer support; by=anna; on=2026-03-04`
  package struct Remark: Sendable, Equatable {
    package var text: String
    package var by: String?
    package var on: String?

    package init(_ text: String, by: String? = nil, on: String? = nil) {
      self.text = text
      self.by = by
      self.on = on
    }
  }
}

extension ScreeningMark {
  /// Names of tags that hold marks.
  package static let decisionTag = "screening-decision"
  package static let labelTag = "screening-label"
  package static let noteTag = "screening-note"

  package static func isTag(_ name: String) -> Bool { [decisionTag, labelTag, noteTag].contains(name) }

  /// The mark as a record carries it.
  package var tag: Tag {
    switch self {
    case .decision(let decision):
      Tag(
        ScreeningMark.decisionTag,
        MarkText.line([
          ("stage", decision.stage), ("by", decision.by), ("kind", decision.isResolution ? "resolution" : nil),
          ("verdict", decision.verdict.rawValue), ("reason", decision.reason), ("note", decision.note),
          ("on", decision.on),
        ]))
    case .label(let remark): Tag(ScreeningMark.labelTag, ScreeningMark.line(remark))
    case .note(let remark): Tag(ScreeningMark.noteTag, ScreeningMark.line(remark))
    }
  }

  /// Reads a tag; `nil` when it is none of these, or a decision without a verdict.
  package init?(_ tag: Tag) {
    switch tag.name {
    case ScreeningMark.decisionTag:
      let pairs = MarkText.pairs(tag.value)
      guard let verdict = pairs["verdict"].flatMap({ Verdict(rawValue: $0.lowercased()) }) else { return nil }
      self = .decision(
        Decision(
          verdict, stage: pairs["stage"], by: pairs["by"], isResolution: pairs["kind"] == "resolution",
          reason: pairs["reason"], note: pairs["note"], on: pairs["on"]))
    case ScreeningMark.labelTag: self = .label(ScreeningMark.remark(tag.value))
    case ScreeningMark.noteTag: self = .note(ScreeningMark.remark(tag.value))
    default: return nil
    }
  }

  private static func line(_ remark: Remark) -> String {
    MarkText.line([("text", remark.text), ("by", remark.by), ("on", remark.on)])
  }

  /// A text that somebody typed without keys is the remark itself.
  private static func remark(_ line: String) -> Remark {
    let pairs = MarkText.pairs(line)
    guard let text = pairs["text"] else { return Remark(line) }
    return Remark(text, by: pairs["by"], on: pairs["on"])
  }
}

extension Record {
  /// The decisions, labels and notes the record carries, in file order.
  package var marks: [ScreeningMark] { extra.compactMap(ScreeningMark.init) }
}

/// Pairs in one line.
private enum MarkText {
  static func line(_ pairs: [(key: String, value: String?)]) -> String {
    pairs.compactMap { key, value in value.map { "\(key)=\(escaped($0))" } }.joined(separator: "; ")
  }

  /// The values by key; of a repeated key the first.
  static func pairs(_ line: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for part in line.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = part[..<equals].trimmed.lowercased()
      let value = PercentText.decoded(part[part.index(after: equals)...].trimmed)
      if !value.isEmpty, pairs[key] == nil { pairs[key] = value }
    }
    return pairs
  }

  private static func escaped(_ text: String) -> String {
    PercentText.encoded(text) { $0 == UInt8(ascii: ";") || $0 < 0x20 }
  }
}

internal import Bibliography
import Foundation

/// What Rayyan appends to a record's notes:
/// `RAYYAN-INCLUSION: {"Anna"=>"Included"} | RAYYAN-LABELS: a,b | RAYYAN-EXCLUSION-REASONS: x,y | USER-NOTES: {"Anna"=>["text"]}`.
enum RayyanMarks {
  private static let keys: [StaticString] = [
    "RAYYAN-INCLUSION:", "RAYYAN-LABELS:", "RAYYAN-EXCLUSION-REASONS:", "USER-NOTES:",
  ]

  /// The marks in a note; `nil` when Rayyan wrote nothing there.
  static func marks(in note: String) -> [ScreeningMark]? {
    guard note.holds("RAYYAN-") || note.holds("USER-NOTES:") else { return nil }
    let parts = parts(of: note)
    guard !parts.isEmpty else { return nil }
    let reasons = list(parts["RAYYAN-EXCLUSION-REASONS"])
    let reason = reasons.isEmpty ? nil : reasons.joined(separator: ", ")
    var marks: [ScreeningMark] = pairs(parts["RAYYAN-INCLUSION"]).compactMap { name, word in
      ForeignMarks.verdict(word).map { verdict in
        .decision(.init(verdict, by: name, reason: verdict == .exclude ? reason : nil))
      }
    }
    marks += list(parts["RAYYAN-LABELS"]).map { .label(.init($0)) }
    marks += pairs(parts["USER-NOTES"]).map { .note(.init($1, by: $0)) }
    return marks
  }

  /// The text behind each key, up to the next.
  private static func parts(of note: String) -> [String: String] {
    var note = note
    return note.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      let starts = keys.compactMap { key in bytes.position(of: key).map { (key: key, start: $0) } }
        .sorted { $0.start < $1.start }
      var parts: [String: String] = [:]
      for (position, found) in starts.enumerated() {
        let end = position + 1 < starts.count ? starts[position + 1].start : bytes.count
        let start = found.start + found.key.utf8CodeUnitCount
        var text = TextDecoding.string(UnsafeRawBufferPointer(rebasing: bytes[start..<end])).trimmed
        while text.hasSuffix("|") { text = text.dropLast().trimmed }
        parts[found.key.description.replacingOccurrences(of: ":", with: "")] = text
      }
      return parts
    }
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `{"Anna"=>"Included", "Ben"=>["one", "two"]}`: each value with the name before it.
  private static func pairs(_ text: String?) -> [(name: String, value: String)] {
    guard let text else { return [] }
    var pairs: [(name: String, value: String)] = []
    var name: String?
    for (quoted, isName) in quotedTexts(Array(text.utf8)) {
      if isName {
        name = quoted
      } else if let name, !quoted.trimmed.isEmpty {
        pairs.append((name, quoted))
      }
    }
    return pairs
  }

  /// Texts in quotation marks, and whether `=>` (or `:`) follows.
  private static func quotedTexts(_ bytes: [UInt8]) -> [(text: String, isName: Bool)] {
    var texts: [(text: String, isName: Bool)] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      var text: [UInt8] = []
      position += 1
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
        text.append(bytes[position])
        position += 1
      }
      position += 1
      let next = bytes[min(position, bytes.count)...].first { $0 != 0x20 }
      texts.append(
        (String(decoding: text, as: UTF8.self), next == UInt8(ascii: "=") || next == UInt8(ascii: ":")))
    }
    return texts
  }
}

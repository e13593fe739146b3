internal import Bibliography
import Foundation

/// An entry's fields, of which those taken are marked.
struct BibTeXFields {
  private let fields: [BibTeXField]
  private var isUsed: [Bool]

  init(_ fields: [BibTeXField]) {
    self.fields = fields
    isUsed = Array(repeating: false, count: fields.count)
  }

  /// The text of the first field that isn't empty, in the order of `names`; marks it as used.
  mutating func take(_ names: String..., style: LaTeXText.Style = .text) -> String? {
    for name in names {
      guard let index = firstIndex(of: name) else { continue }
      let text = LaTeXText.decode(fields[index].value, style: style)
      isUsed[index] = true
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The raw value of a field; marks it as used.
  mutating func takeRaw(_ name: String) -> [UInt8]? {
    guard let index = firstIndex(of: name) else { return nil }
    isUsed[index] = true
    return fields[index].value
  }

  /// The text of a field, which stays unused.
  func text(_ name: String, style: LaTeXText.Style = .text) -> String? {
    guard let index = firstIndex(of: name) else { return nil }
    let text = LaTeXText.decode(fields[index].value, style: style)
    return text.isEmpty ? nil : text
  }

  /// Puts a field that was taken back among those that have no place of their own.
  mutating func putBack(_ name: String) {
    for index in fields.indices where fields[index].name == name { isUsed[index] = false }
  }

  func has(_ name: String) -> Bool { firstIndex(of: name) != nil }

  /// Everything not taken, in file order.
  var leftOver: [Tag] {
    fields.indices.compactMap { index in
      guard !isUsed[index] else { return nil }
      let style: LaTeXText.Style = BibTeXFields.verbatim.contains(fields[index].name) ? .verbatim : .text
      let text = LaTeXText.decode(fields[index].value, style: style)
      return text.isEmpty ? nil : Tag(fields[index].name, text)
    }
  }

  /// The first unused field of this name with something in it.
  private func firstIndex(of name: String) -> Int? {
    fields.indices.first { index in
      !isUsed[index] && fields[index].name == name && fields[index].value.contains { $0 > 0x20 }
    }
  }

  /// Names of fields with addresses, paths or identifiers.
  static let verbatim: Set<String> = [
    "url", "doi", "file", "eprint", "local-url", "crossref", "adsurl", "biburl", "pdf", "link", "ee", "unique-id",
    "accession", "issn", "isbn",
  ]
}

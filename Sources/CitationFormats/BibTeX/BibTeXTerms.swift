internal import Bibliography

/// Lists of terms in one text.
enum BibTeXTerms {
  /// Terms parted by semicolons where there are any, else by commas.
  static func split(_ text: String?) -> [String] {
    guard let text else { return [] }
    return split(text, at: UInt8(ascii: text.utf8.contains(UInt8(ascii: ";")) ? ";" : ","))
  }

  /// The terms between separators, without blanks around them.
  static func split(_ text: String?, at separator: UInt8) -> [String] {
    guard var text else { return [] }
    return text.withUTF8 { bytes in
      UnsafeRawBufferPointer(bytes).split(separator: separator).compactMap { part in
        let term = UnsafeRawBufferPointer(rebasing: part).trimmingBlanks
        return term.isEmpty ? nil : String(decoding: term, as: UTF8.self)
      }
    }
  }
}

internal import Mustache

/// Escapes text for HTML, scalar by scalar.
///
/// The template library's own way goes by characters as people see them. A sign that joins a `<` or `"` makes another
/// character of it, which that way lets through, and browsers read the mark all the same.
struct HTMLText: MustacheContentType {
  /// What a template begins with so that its values are escaped this way.
  static let pragma: String = {
    MustacheContentTypes.register(HTMLText(), named: "PAGE")
    return "{{% CONTENT_TYPE: PAGE}}"
  }()

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: { HTMLText.escapes[$0] != nil }) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let escape = HTMLText.escapes[byte] { out += escape } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let escapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "<"): Array("&lt;".utf8), UInt8(ascii: ">"): Array("&gt;".utf8),
    UInt8(ascii: "&"): Array("&amp;".utf8),
    UInt8(ascii: "\""): Array("&quot;".utf8), UInt8(ascii: "'"): Array("&#39;".utf8),
  ]
}

internal import Bibliography

/// The citation keys that Winnow writes.
enum BibTeXKey {
  /// The record's own id where BibTeX can take it, else a made one.
  static func key(of record: Record) -> String {
    if let id = record.id, isLegal(id), !isMade(id, for: record) { return id }
    return made(for: record)
  }

  /// Whether a key was made by this program for the record, and is no id of its own.
  static func isMade(_ key: String, for record: Record) -> Bool {
    guard let dash = key.utf8.lastIndex(of: UInt8(ascii: "-")), (2...8).contains(key.utf8[dash...].count) else {
      return false
    }
    return key == made(for: record)
  }

  /// `mueller2019rapid` and a few characters made from the whole record, which keep the keys of one file apart.
  private static func made(for record: Record) -> String {
    let family = ascii(Folding.key(record.authors.first?.family ?? ""))
    let words = Folding.words(record.title ?? "").split(separator: " ").map { ascii(String($0)) }
    let word = words.first { $0.utf8.count > 3 } ?? words.first ?? ""
    let name = family.isEmpty ? "Anon" : family.prefix(1).uppercased() + family.dropFirst()
    return name + (record.date.map { String($0.year) } ?? "") + word + "-" + fingerprint(of: record)
  }

  /// Letters, digits and a few signs, a letter first: what every program takes.
  private static func isLegal(_ id: String) -> Bool {
    guard let first = id.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A, id.utf8.count <= 80 else {
      return false
    }
    return id.utf8.allSatisfy { byte in
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || "-_.:+/".utf8.contains(byte)
    }
  }

  private static func ascii(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A }, as: UTF8.self)
  }

  /// FNV-1a in 32 bits over what tells records apart.
  private static func fingerprint(of record: Record) -> String {
    var hash: UInt32 = 2_166_136_261
    let parts = [
      record.title, record.doi?.text, record.pmid?.text, record.journal, record.volume, record.pages,
      record.url, record.accession, record.abstract,
    ]
    for part in parts {
      for byte in (part ?? "").utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      hash = (hash ^ 0xFF) &* 16_777_619
    }
    return String(hash, radix: 36)
  }
}

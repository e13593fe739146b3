internal import Bibliography

/// The name of a journal, book or conference, folded for comparison with its abbreviations.
package struct JournalKey: Sendable, Equatable {
  /// Words of the name up to a subtitle, small words left out.
  let words: [[UInt8]]
  /// The first four bytes of each word, ascending, each once.
  let stems: [UInt32]
  let hash: UInt64
  /// Hashes of the ISSNs.
  let issns: [UInt32]
  let traits: PublicationTraits

  private static let mostWords = 16

  /// Returns `nil` when the record names no journal.
  package init?(_ journal: String?, issn: String?) {
    issns = issn.map(JournalKey.numbers) ?? []
    guard journal != nil || !issns.isEmpty else { return nil }
    let whole = FoldedText(journal ?? "")
    let name = FoldedText(JournalKey.withoutSubtitle(journal ?? ""))
    let kept = name.words.prefix(JournalKey.mostWords).filter { !JournalKey.passedOver.contains($0) }
    words = kept.map { Array(name.text($0)) }
    stems = Set(kept.map { name.text($0).prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }).sorted()
    var hash = StableHash()
    for word in kept { hash.add(UInt64(word.hash)) }
    self.hash = kept.isEmpty ? 0 : hash.value
    traits = .ofJournal(whole)
  }

  private static let passedOver = WordSet("the of and for in on a an de la le et und der die fur y e del di")

  /// Cuts `: official publication of ...`, `(Basel, Switzerland)` and `. Conference: 29th ...`, and a French article.
  private static func withoutSubtitle(_ name: String) -> String {
    let name = name.hasPrefix("L'") ? String(name.dropFirst(2)) : name
    let cut = name.utf8.firstIndex { isCut($0) } ?? name.endIndex
    var head = name[..<cut]
    let conference = ". Conference"
    if head.hasSuffix(conference) { head = head.dropLast(conference.count) }
    return head.utf8.count >= 3 ? String(head) : name
  }

  private static func isCut(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x3D || byte == 0x3B || byte == 0x28 || byte == 0x5B
  }

  private static func numbers(_ text: String) -> [UInt32] {
    text.utf8.split { !($0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 == 0x78 || $0 == 0x2D) }.compactMap { part in
      let digits = part.filter { $0 != 0x2D }.map { $0 & 0xDF | 0x10 }
      return digits.count == 8 ? StableHash.short(digits) : nil
    }
  }
}

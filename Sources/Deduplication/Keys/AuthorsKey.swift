internal import Bibliography

/// The authors of a record, folded for comparison whatever way a source writes names.
package struct AuthorsKey: Sendable, Equatable {
  /// Later authors of long lists tell nothing new.
  private static let most = 20

  /// Whether anyone is named.
  package var isEmpty: Bool { families.isEmpty }
  /// How the first author's family name begins, for looking records up; `nil` where nobody is named.
  package var firstFamily: UInt32? { isEmpty ? nil : stem }
  /// Hashes of the words of all family names, author by author.
  private(set) var families: [UInt32] = []
  /// The first four bytes of each of `families`, 0 for short ones: a slip in the rest of a name leaves them alone.
  private(set) var stems: [UInt32] = []
  /// Hashes of all words of names, given names among them, ascending: sources mistake one for the other.
  private(set) var words: [UInt32] = []
  /// Hashes of the first author's words.
  private(set) var first: [UInt32] = []
  /// The first four bytes of the first author's family name.
  private(set) var stem: UInt32 = 0
  /// The first letter of the first author's given name, 0 where none is known.
  private(set) var initial: UInt8 = 0
  /// How many authors the record names.
  private(set) var count = 0

  init(_ authors: [PersonName]) {
    for author in authors.prefix(AuthorsKey.most) { add(author) }
    count = max(count, authors.count - 1)
    words.sort()
  }

  /// `et al.`, register numbers and initials among the family names are no names.
  private mutating func add(_ name: PersonName) {
    let family = FoldedText(name.family)
    let given = FoldedText(name.given)
    let named = family.words.filter { AuthorsKey.isName($0, family) }
    let start = families.count
    for word in named { addFamily(word, family) }
    var others = given.words[...]
    // `del, Pino M`: the particle stood alone before the comma.
    if named.isEmpty, let only = others.first, others.count > 1 || only.count > 2 {
      addFamily(only, given)
      others = others.dropFirst()
    }
    guard families.count > start else { return }
    for word in others where word.count > 2 { words.append(word.hash) }
    if count == 0 {
      first = families + others.filter { $0.count > 2 }.map(\.hash)
      stem = AuthorsKey.stem(named.first.map(family.text) ?? given.text(given.words[0]))
      initial = others.first.map { given.bytes[$0.start] } ?? 0
    }
    count += 1
  }

  private mutating func addFamily(_ word: FoldedText.Word, _ text: FoldedText) {
    families.append(word.hash)
    words.append(word.hash)
    stems.append(word.count < 5 ? 0 : AuthorsKey.stem(text.text(word)))
  }

  private static func isName(_ word: FoldedText.Word, _ text: FoldedText) -> Bool {
    word.count > 1 && !passedOver.contains(word)
      && text.text(word).count { $0 >= 0x30 && $0 <= 0x39 } * 2 < word.count
  }

  private static func stem(_ word: ArraySlice<UInt8>) -> UInt32 { word.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

  private static let passedOver = WordSet(
    "et al anonymous anon jr sr ii iii iv de del der den van von di da la le el du")
}

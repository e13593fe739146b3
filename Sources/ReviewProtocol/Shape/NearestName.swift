internal import Bibliography

/// The name somebody probably meant.
enum NearestName {
  /// The one of `names` from which `text` differs by one or two letters.
  static func slip(for text: String, among names: [String]) -> String? {
    let wanted = text.foldedWord
    guard wanted.utf8.count <= 80 else { return nil }
    return names.compactMap { name in
      EditDistance.between(Array(wanted.utf8), Array(name.foldedWord.utf8)).map { (distance: $0, name: name) }
    }
    .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }?.name
  }

  /// The one of `names` that is nearest to `text` by its letters, or begins or ends like it; `nil` when none is near.
  static func of(_ text: String, among names: [String]) -> String? {
    let wanted = text.foldedWord
    guard !wanted.isEmpty, wanted.utf8.count <= 80 else { return nil }
    let folded = names.map { (name: $0, word: $0.foldedWord) }
    // Of names equally near the one that begins alike: E1 before I2 for E2.
    let byLetters = folded.compactMap { name, word in
      EditDistance.between(Array(wanted.utf8), Array(word.utf8))
        .map { (distance: $0, apart: -zip(wanted, word).prefix { $0 == $1 }.count, name: name) }
    }
    if let nearest = byLetters.min(by: { $0 < $1 }) { return nearest.name }
    guard wanted.utf8.count > 2 else { return nil }
    return folded.first {
      $0.word.hasPrefix(wanted) || $0.word.hasSuffix(wanted) || $0.word.count > 2 && wanted.hasPrefix($0.word)
    }?.name
  }
}

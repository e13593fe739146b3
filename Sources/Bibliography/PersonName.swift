import Foundation

/// A person, or a group that signs as an author.
package struct PersonName: Sendable, Equatable, Hashable {
  /// Family name with its particles, or the whole name of a group.
  package var family: String
  /// Given names or initials; empty for groups and for people known by one name.
  package var given: String

  package init(family: String, given: String = "") {
    self.family = family
    self.given = given
  }

  /// Reads `Family, Given` or `Family, Given, Suffix`; without a comma the whole text is the family name.
  package init(commaSeparated text: String) {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      self.init(family: text.trimmed)
      return
    }
    self.init(family: text[..<comma].trimmed, given: text[text.utf8.index(after: comma)...].trimmed)
  }

  /// Reads `Family IN` as MEDLINE's short form writes it, `Family I N` and, as engineers' databases do, `I. N. Family`:
  /// initials are recognised by their capitals, `Jr` and the like may follow them. Anything else is a family name.
  package init(withTrailingInitials text: String) {
    let text = text.trimmed
    if let plain = PersonName.plain(text) {
      self = plain
      return
    }
    let words = text.split(separator: " ")
    guard !text.utf8.contains(UInt8(ascii: ",")), words.count > 1 else {
      self.init(commaSeparated: text)
      return
    }
    let suffix = words.count > 2 && PersonName.suffixes.contains(words[words.count - 1]) ? words.last : nil
    let name = suffix == nil ? words[...] : words.dropLast()
    var trailing = name.reversed().prefix { $0.utf8.count <= 2 && $0.count == 1 && $0.allSatisfy(\.isUppercase) }.count
    if trailing == 0, PersonName.isInitials(name[name.count - 1]) { trailing = 1 }
    let leading = name.prefix { $0.utf8.last == UInt8(ascii: ".") && $0.count <= 5 && PersonName.isInitials($0) }.count
    if trailing > 0, trailing < name.count {
      self.init(
        family: name.dropLast(trailing).joined(separator: " "), given: name.suffix(trailing).joined(separator: " "))
    } else if leading > 0, leading < name.count {
      self.init(
        family: name.dropFirst(leading).joined(separator: " "), given: name.prefix(leading).joined(separator: " "))
    } else {
      self.init(family: text)
      return
    }
    if let suffix { given += ", \(suffix)" }
  }

  /// `Smith JA` and `van der Berg J.-P.` in ASCII, which nearly all are: the last word is the initials and no other is.
  private static func plain(_ text: String) -> PersonName? {
    let bytes = text.utf8
    guard let blank = bytes.lastIndex(of: 0x20), blank > bytes.startIndex else { return nil }
    var letters = 0
    for byte in bytes[blank...].dropFirst() {
      if byte >= 0x41, byte <= 0x5A {
        letters += 1
      } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".") {
        return nil
      }
    }
    // A name of several initials parted by blanks, or with a suffix, takes the long way.
    let before = text[..<blank]
    let word = before.utf8.lastIndex(of: 0x20).map { before.utf8[$0...].dropFirst() } ?? before.utf8[...]
    guard (1...4).contains(letters), !bytes.contains(0x2C), word.count > 1, word.last != 0x2E, word.last != 0x20,
      !suffixes.contains(text[bytes.index(after: blank)...])
    else { return nil }
    return PersonName(family: String(before), given: String(text[bytes.index(after: blank)...]))
  }

  /// Generational suffixes as databases write them.
  package static let suffixes: Set<Substring> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd", "4th"]

  /// At most four capitals, dots and hyphens among them.
  private static func isInitials(_ word: Substring) -> Bool {
    guard word.utf8.count <= 16 else { return false }
    let letters = word.count(where: \.isUppercase)
    guard (1...4).contains(letters) else { return false }
    if word.allSatisfy({ $0.isUppercase || $0 == "-" || $0 == "." }) { return true }
    // `Ch.L.` and `Ng.`: two letters and a dot for one name.
    return word.last == "."
      && word.split { $0 == "." || $0 == "-" }.allSatisfy { part in
        part.count <= 2 && part.first?.isUppercase == true && part.dropFirst().allSatisfy(\.isLowercase)
      }
  }

  /// Like ``init(withTrailingInitials:)``, but a text with a word such as `Group` in it is a group's name.
  package init(byNameOrGroup text: String) {
    // Nearly all names are `Family, Given`, in which no group's word stands.
    if let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")), !text[..<comma].utf8.contains(0x20) {
      self.init(commaSeparated: text)
      return
    }
    if PersonName.namesGroup(text) {
      self.init(family: text.trimmed)
    } else {
      self.init(withTrailingInitials: text)
    }
  }

  /// Whether a word such as `Group` tells that no person is named.
  package static func namesGroup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.split(separator: 0x20).contains { isGroupWord($0) } }
  }

  private static func isGroupWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, word.count >= 4, word.count <= 13 else { return false }
    return groupWords.contains { group in
      group.count == word.count && group[0] == first | 0x20 && zip(group, word).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  private static let groupWords: [[UInt8]] = [
    "association", "centre", "center", "collaboration", "collaborators", "college", "committee", "consortium",
    "council", "department", "foundation", "group", "institute", "investigators", "ministry", "network", "organisation",
    "organization", "society", "team", "university",
  ].map { Array($0.utf8) }

  /// `Family, Given`: the neutral form.
  package var inverted: String {
    given.isEmpty ? family : "\(family), \(given)"
  }

  /// `Family GM`: family name and initials, as citations in text use it.
  package var short: String {
    let isASCII = given.utf8.allSatisfy { $0 < 0x80 }
    let initials = isASCII ? PersonName.asciiInitials(given) : PersonName.initials(given)
    return initials.isEmpty ? family : family + " " + initials
  }

  /// Whether `text` is ``short``; made without making it.
  package func hasShortForm(_ text: UnsafeRawBufferPointer) -> Bool {
    let length = family.utf8.count
    guard text.count > length, text[length] == 0x20, family.utf8.elementsEqual(text[..<length]),
      given.utf8.allSatisfy({ $0 < 0x80 })
    else { return String(decoding: text, as: UTF8.self) == short }
    return PersonName.asciiInitials(given).utf8.elementsEqual(text[(length + 1)...])
  }

  private static func initials(_ given: String) -> String {
    given.split { !$0.isLetter }.map { part in
      part.count <= 3 && part.allSatisfy(\.isUppercase) ? String(part) : String(part.prefix(1))
    }.joined().uppercased()
  }

  /// ``initials(_:)`` of a name without letters outside ASCII.
  private static func asciiInitials(_ given: String) -> String {
    var given = given
    return given.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { output in
        var length = 0
        var start = 0
        while start < bytes.count {
          var end = start
          while end < bytes.count, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
          let isInitials = end - start <= 3 && bytes[start..<end].allSatisfy { $0 < 0x60 }
          for position in start..<(isInitials ? end : min(end, start + 1)) {
            output[length] = bytes[position] & 0xDF
            length += 1
          }
          start = end + 1
        }
        return length
      }
    }
  }
}

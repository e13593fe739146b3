internal import Bibliography

/// An entry's fields, of which those taken are marked. The first field of a name that has a value counts; what repeats
/// it stays among those left over.
struct BibTeXFields {
  private(set) var all: [BibTeXField] = []
  /// Where the field of each name is; -1 when there is none.
  private var places = [Int32](repeating: -1, count: BibTeXFieldName.allCases.count)

  init() { all.reserveCapacity(24) }

  /// Takes a field; one without a value says nothing.
  mutating func append(_ field: BibTeXField) {
    guard field.value.contains(where: { $0 > 0x20 }) else { return }
    if let name = field.name, places[Int(name.rawValue)] < 0 {
      places[Int(name.rawValue)] = Int32(clamping: all.count)
    }
    all.append(field)
  }

  /// Whether the field has a value and wasn't taken.
  func has(_ name: BibTeXFieldName) -> Bool { index(of: name) != nil }

  /// The value as written, which stays unused.
  func raw(_ name: BibTeXFieldName) -> UnsafeRawBufferPointer? { index(of: name).map { all[$0].value } }

  /// The value as written; marks it as used.
  mutating func takeRaw(_ name: BibTeXFieldName) -> UnsafeRawBufferPointer? {
    guard let index = index(of: name) else { return nil }
    all[index].isUsed = true
    return all[index].value
  }

  /// The text of a field, which stays unused.
  func text(_ name: BibTeXFieldName) -> String? {
    guard let index = index(of: name) else { return nil }
    let text = LaTeXText.decode(all[index].value, style: name.isVerbatim ? .verbatim : .text)
    return text.isEmpty ? nil : text
  }

  /// The text of a field; marks it as used.
  mutating func take(_ name: BibTeXFieldName) -> String? {
    let text = text(name)
    markUsed(name)
    return text
  }

  /// The text of a field that is verbatim here, whatever it is elsewhere.
  func verbatim(_ name: BibTeXFieldName) -> String? {
    guard let raw = raw(name) else { return nil }
    let text = LaTeXText.decode(raw, style: .verbatim)
    return text.isEmpty ? nil : text
  }

  mutating func markUsed(_ name: BibTeXFieldName) {
    if let index = index(of: name) { all[index].isUsed = true }
  }

  /// Puts a field that was taken back among those that have no place of their own.
  mutating func putBack(_ name: BibTeXFieldName) {
    let place = places[Int(name.rawValue)]
    if place >= 0 { all[Int(place)].isUsed = false }
  }

  /// Everything not taken, in file order.
  var leftOver: [Tag] {
    var tags: [Tag] = []
    for field in all where !field.isUsed {
      let text = LaTeXText.decode(field.value, style: BibTeXFields.isVerbatim(field) ? .verbatim : .text)
      if !text.isEmpty { tags.append(Tag(TextDecoding.string(field.written), text)) }
    }
    return tags
  }

  private func index(of name: BibTeXFieldName) -> Int? {
    let place = Int(places[Int(name.rawValue)])
    return place >= 0 && !all[place].isUsed ? place : nil
  }

  /// Names such as `bdsk-url-2` or `url_Slides` have addresses as well.
  private static func isVerbatim(_ field: BibTeXField) -> Bool {
    if let name = field.name { return name.isVerbatim }
    let written = field.written
    guard written.count >= 3 else { return false }
    for start in 0...(written.count - 3)
    where written[start] | 0x20 == UInt8(ascii: "u") && written[start + 1] | 0x20 == UInt8(ascii: "r")
      && written[start + 2] | 0x20 == UInt8(ascii: "l")
    {
      return true
    }
    return false
  }
}

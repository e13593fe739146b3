import Foundation

extension UnsafeRawBufferPointer {
  /// Whether `isHit` holds for any place at which `byte` stands.
  func places(of byte: UInt8, contain isHit: (Int) -> Bool) -> Bool {
    guard let base = baseAddress else { return false }
    var start = 0
    while start < count, let found = memchr(base + start, Int32(byte), count - start) {
      start = UnsafeRawPointer(found) - base
      if isHit(start) { return true }
      start += 1
    }
    return false
  }

  /// Where `marker`, which must be ASCII and not empty, first occurs; `nil` when it doesn't.
  func position(of marker: StaticString) -> Int? {
    let length = marker.utf8CodeUnitCount
    guard let base = baseAddress, length > 0, count >= length else { return nil }
    let last = count - length
    var start = 0
    while start <= last, let found = memchr(base + start, Int32(marker.utf8Start[0]), last - start + 1) {
      if memcmp(found, marker.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
      start = UnsafeRawPointer(found) - base + 1
    }
    return nil
  }
}

extension String {
  /// The text before and behind the first occurrence of `marker`, which must be ASCII; `nil` when there is none.
  func cut(at marker: StaticString) -> (before: Substring, behind: Substring)? {
    var text = self
    guard let position = text.withUTF8({ UnsafeRawBufferPointer($0).position(of: marker) }) else { return nil }
    let start = utf8.index(startIndex, offsetBy: position)
    return (self[..<start], self[utf8.index(start, offsetBy: marker.utf8CodeUnitCount)...])
  }

  /// The text behind the first occurrence of `marker`, which must be ASCII; `nil` when there is none.
  func behind(_ marker: StaticString) -> Substring? { cut(at: marker)?.behind }

  /// Whether `marker`, which must be ASCII, occurs in the text.
  func holds(_ marker: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).position(of: marker) } != nil
  }
}

internal import CLibStemmer

/// Snowball’s English stemmer; it keeps a buffer of its own, so each thread needs its own.
final class Stemmer {
  private let handle: OpaquePointer

  init() {
    guard let handle = sb_stemmer_new("english", nil) else { preconditionFailure("libstemmer has English") }
    self.handle = handle
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  func stem(_ word: UnsafeBufferPointer<UInt8>) -> String {
    guard let stemmed = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else {
      return String(decoding: word, as: UTF8.self)
    }
    return String(
      decoding: UnsafeBufferPointer(start: stemmed, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
  }
}

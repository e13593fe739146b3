internal import Bibliography

/// How much a type says: databases call articles what they don't know better, and anything `other`.
enum TypeQuality {
  static func rank(_ type: RecordType, votes: Int) -> [Int] {
    switch type {
    case .other, .webpage: [0, votes, 0]
    case .article: [1, votes, 0]
    case .book, .chapter, .conference, .dataset, .newspaper, .patent, .preprint, .registration, .report, .thesis:
      [1, votes, 1]
    }
  }
}

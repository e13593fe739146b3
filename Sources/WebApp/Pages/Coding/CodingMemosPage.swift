internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// What the team noted while coding: on the whole and on codes, which everybody reads at once, and on texts that are open.
struct CodingMemosPage: Page {
  static let template = "coding-memos"
  let heading: String
  let groups: [Group]
  let isEmpty: Bool
  let books: [ShownBook]
  let mayWrite: Bool

  /// The memos on one thing.
  struct Group: Codable, Sendable {
    let title: String
    /// Where the text is coded; `nil` for codes and the whole.
    let path: String?
    let memos: [Line]
  }

  struct Line: Codable, Sendable {
    let by: String
    let on: String
    let text: String
    /// What takes it back here: the code, or empty for the whole; `nil` where it is another's, or on a text.
    let ownCode: String?
    let isOwn: Bool
  }

  /// - Throws: ``Problem`` when no protocol is registered.
  init(_ review: Review, _ viewer: String, _ words: Strings) throws {
    heading = words["coding.memos"]
    let trees = try review.codebooks()
    let texts = try Dictionary(
      review.documentsToCode(seenBy: viewer).map { ($0.document, $0.label) }, uniquingKeysWith: { first, _ in first })
    let all = try review.memos(seenBy: viewer)
    func title(_ memo: Memo) -> (title: String, path: String?) {
      switch memo.subject {
      case .whole: return (words["coding.memos.whole"], nil)
      case .code(let code): return (words("coding.memos.code", ["code": trees.label(of: code)]), nil)
      case .document(let document), .passage(let document, _):
        let kind = words["coding.one.\(document.kind.rawValue)"]
        return ("\(kind), \(texts[document] ?? document.text)", document.path)
      }
    }
    let titles = all.map { title($0).title }.uniqued
    groups = titles.map { one in
      let own = all.filter { title($0).title == one }
      return Group(title: one, path: own.first.flatMap { title($0).path }, memos: own.map { Line($0, viewer) })
    }
    isEmpty = all.isEmpty
    books = trees.map(ShownBook.init)
    mayWrite = try review.team().may(viewer, .discuss)
  }
}

extension CodingMemosPage.Line {
  fileprivate init(_ memo: Memo, _ viewer: String) {
    (by, text) = (memo.author, memo.text)
    on = String(memo.at.prefix(10))
    let isMine = memo.author.foldedName == viewer.foldedName
    switch memo.subject {
    case .whole: ownCode = isMine ? "" : nil
    case .code(let code): ownCode = isMine ? code.text : nil
    case .document, .passage: ownCode = nil
    }
    isOwn = ownCode != nil
  }
}

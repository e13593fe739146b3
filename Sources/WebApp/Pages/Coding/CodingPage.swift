internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// A text beside its codebooks: words are chosen and get codes.
struct CodingPage: Page {
  static let template = "coding-document"
  let heading: String
  /// `abstract:12`
  let document: String
  let path: String
  let kind: String
  let label: String
  let title: String
  /// What tells this review from any other.
  let review: String
  /// SHA-256 of the text, which goes along with every code.
  let textHash: String
  let units: [ShownUnit]
  let books: [ShownBook]
  /// The groups and settings that the protocol names; any where it names none.
  let groups: [String]
  let settings: [String]
  let hasGroups: Bool
  let hasSettings: Bool
  /// One's own passages.
  let passages: [ShownCoding]
  /// Those of an older text, and those whose code no codebook has any more.
  let older: [ShownCoding]
  let hasOlder: Bool
  /// What one noted on the document.
  let memo: String
  /// What others noted, once it is open.
  let notes: [ShownMemo]
  let hasNotes: Bool
  let mayCode: Bool
  let isFinished: Bool
  let isOpenForWriting: Bool
  let isWaitingForOthers: Bool
  /// Whether one may take up again what one was done with.
  let mayGoOn: Bool
  /// Whether others are done with it, so that one can't begin any more.
  let isClosedToOne: Bool
  let compare: String?
  let differences: Int
  let hasDifferences: Bool
  let record: String?
  let previous: String?
  let next: String?
  let left: Int

  init(_ review: Review, _ document: CodedDocument, _ viewer: String, _ words: Strings) throws {
    let sheet = try review.codingSheet(document, seenBy: viewer)
    let text = sheet.text
    let all = try review.documentsToCode(seenBy: viewer).filter { $0.obstacle == nil }
    kind = words["coding.one.\(text.document.kind.rawValue)"]
    heading = words("coding.heading", ["kind": kind.lowercased(), "label": text.label])
    self.document = text.document.text
    path = text.document.path
    label = text.label
    let here = all.firstIndex { $0.document == text.document }
    title = here.map { all[$0].title } ?? ""
    self.review = String(try review.identity().prefix(16))
    textHash = sheet.textHash
    units = text.units.map { ShownUnit($0, of: text) }
    books = sheet.books.map(ShownBook.init)
    (groups, settings) = (sheet.dimensions.groups, sheet.dimensions.settings)
    (hasGroups, hasSettings) = (!groups.isEmpty, !settings.isEmpty)
    let own = sheet.own.map { ShownCoding($0, sheet.books, textHash: sheet.textHash) }
    passages = own.filter { !$0.isOlder }
    older = own.filter { $0.isOlder }
    hasOlder = !older.isEmpty
    let seat = viewer.foldedName
    memo = sheet.memos.last { $0.author.foldedName == seat && $0.subject.passage == nil }?.text ?? ""
    notes = sheet.memos.filter { $0.author.foldedName != seat }.map { ShownMemo($0, of: text) }
    hasNotes = !notes.isEmpty
    mayCode = try review.team().may(viewer, .chart)
    isFinished = sheet.isFinished
    isClosedToOne = mayCode && !isFinished && sheet.isOpen && sheet.coders > 1
    isOpenForWriting = mayCode && !isFinished && !isClosedToOne
    isWaitingForOthers = isFinished && !sheet.isOpen
    mayGoOn = isFinished && (!sheet.isOpen || sheet.coders < 2)
    compare = sheet.isOpen && !sheet.excerpts.isEmpty ? path + "/compare" : nil
    differences = sheet.open.count
    hasDifferences = differences > 0
    record = text.document.record.map { "/records/R\($0)" }
    previous = here.flatMap { $0 > 0 ? all[$0 - 1].document.path : nil }
    next = here.flatMap { $0 + 1 < all.count ? all[$0 + 1].document.path : nil }
    left = mayCode ? all.count { $0.isWanted } : 0
  }
}

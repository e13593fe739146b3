import Accounts
import Fixtures
import Foundation
import Review
import Screening

/// A review as large as few are.
enum LargeReview {
  /// So many different records with abstracts of a usual length.
  static func ris(_ records: Int) -> String {
    let sentence = "What peer support workers do in community services is told here at some length, with what helped. "
    let abstract = String(repeating: sentence, count: 14)
    return (1...records).map { number in
      "TY  - JOUR\nTI  - Peer workers in services of kind \(number)\nAU  - Meyer, B\nPY  - \(1980 + number % 45)\n"
        + "AB  - Record number \(number). \(abstract)\nKW  - Peer Group\nER  - \n"
    }.joined(separator: "\n")
  }

  /// Makes a registered review that is open for screening, and prints a token for each reviewer.
  static func make(at folder: URL, records: Int, reviewers: Int) throws {
    let acting = SmallReview.acting("r1")
    let review = try Review.create(
      at: folder, title: "A large review", protocolText: ProtocolText.small, version: "benchmark", acting: acting)
    try review.registerProtocol(acting: acting)
    try review.openStage(.titleAbstract, acting: SmallReview.acting("r1", why: "a benchmark"))
    let file = FileManager.default.temporaryDirectory.appending(path: "winnow-large-\(UUID().uuidString).ris")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ris(records).utf8).write(to: file)
    _ = try review.importRecords([.init(file: file, source: "MEDLINE", kind: .database)], acting: acting)
    let accounts = try Accounts(besideReviewIn: folder)
    let password = try PasswordHash(of: Secret().text)
    for number in 1...reviewers {
      let user = "r\(number)"
      try review.setMember(user, roles: number == 1 ? [.owner, .reviewer] : [.reviewer], acting: acting)
      try accounts.setPassword(password, of: user, now: Date())
      print(user, try accounts.makeToken("benchmark", for: user, now: Date()).text)
    }
  }
}

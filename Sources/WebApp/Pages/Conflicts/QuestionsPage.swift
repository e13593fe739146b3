internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// Questions with which records were put aside.
struct QuestionsPage: Page {
  static let template = "questions"
  let heading: String
  let tabs: [Tab]
  let mayAnswer: Bool
  let open: [Line]
  let hasOpen: Bool
  let answered: [Line]
  let hasAnswered: Bool

  struct Line: Codable, Sendable {
    let number: Int
    let record: RecordLine
    let stage: String
    let who: String
    let question: String
    let answer: String?
  }
}

struct AnswerBody: Codable, Sendable { let answer: String }

extension Site {
  mutating func addQuestions() {
    page("/questions", in: .conflicts, "Questions with which records were put aside, as far as one may see them.") {
      ask in
      try await ask.office.work { try QuestionsPage($0, ask.user, ask.office.library.strings) }
    }
    action(
      .post, "/questions/{question}/answer", to: .answerQuestions,
      "Answers a question; the record comes back to the one who asked.", taking: AnswerBody.self
    ) { ask, body in
      guard let question = Int(try ask.part("question")) else { throw Refusal.missing("this question") }
      try await ask.office.work { try $0.answer(question, body.answer, acting: ask.acting()) }
      return Nothing()
    }
  }
}

extension QuestionsPage {
  init(_ review: Review, _ viewer: String, _ strings: Strings) throws {
    let questions = try review.questions(seenBy: viewer)
    let heads = try questions.map { try review.head(of: $0.record) }
    let records = try review.lines(of: Array(Set(heads)), untitled: strings["conflicts.record.untitled"])
    let lines = zip(questions, heads).compactMap { question, head in
      records[head].map {
        Line(
          number: question.number, record: $0, stage: question.stage.title, who: question.reviewer,
          question: question.question, answer: question.answer)
      }
    }
    heading = strings["room.conflicts"]
    tabs = try Tab.conflicts(review, here: "questions", viewer, strings)
    mayAnswer = try review.team().may(viewer, .answerQuestions)
    open = lines.filter { $0.answer == nil }
    answered = lines.filter { $0.answer != nil }.reversed()
    (hasOpen, hasAnswered) = (!open.isEmpty, !answered.isEmpty)
  }
}

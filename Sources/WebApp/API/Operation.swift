internal import HTTPTypes
internal import Screening

/// One thing that the API can do.
struct Operation: Sendable {
  let method: HTTPRequest.Method
  /// Behind `/api/v1`, with its parts as `{name}`.
  let path: String
  /// What it does, in a sentence.
  let summary: String
  let body: Schema?
  /// `nil` for a file.
  let answer: Schema?
  let act: Act

  init(
    _ method: HTTPRequest.Method, _ path: String, _ summary: String, body: Schema?, answer: Schema?, act: Act
  ) {
    self.method = method
    self.path = path
    self.summary = summary
    self.body = body
    self.answer = answer
    self.act = act
  }
}

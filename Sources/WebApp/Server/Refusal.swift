package import Bibliography
package import HTTPTypes

/// An answer that is no: with its HTTP status, what is wrong and what to do.
package struct Refusal: Error, Sendable {
  package let status: HTTPResponse.Status
  package let problem: Problem
  /// Seconds after which it is worth trying again.
  package var retryAfter: Int?
  /// What stands now, where somebody was faster; JSON.
  package var current: String?

  package init(_ status: HTTPResponse.Status, _ problem: Problem, retryAfter: Int? = nil, current: String? = nil) {
    self.status = status
    self.problem = problem
    self.retryAfter = retryAfter
    self.current = current
  }

  /// There is no such thing here.
  static func missing(_ what: String) -> Refusal {
    Refusal(.notFound, Problem("there is no such thing here: \(what)", remedy: "Go back, or begin at the overview."))
  }

  /// Nobody is logged in.
  static let stranger = Refusal(
    .unauthorized, Problem("you are not logged in", remedy: "Log in and do it again; what you sent was not recorded."))

  /// What any error amounts to.
  init(_ error: any Error) {
    if let refusal = error as? Refusal {
      self = refusal
    } else if let problem = error as? Problem {
      self.init(.unprocessableContent, problem)
    } else {
      self.init(
        .internalServerError,
        Problem("something went wrong here", remedy: "Try it again. Nothing that was acknowledged is lost."))
    }
  }
}

internal import Accounts
internal import Hummingbird
internal import NIOCore

/// What is known of a request while it is handled.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Address of the other side: the proxy, where there is one.
  let address: String
  /// Who asks; `nil` for somebody who is not logged in.
  var person: Person?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "?"
  }
}

/// Somebody who may come in.
struct Person: Sendable {
  /// The name under which the person acts in the review.
  let user: String
  let entrance: Entrance

  /// By what the person came in.
  enum Entrance: Sendable {
    /// The only one, on the same machine.
    case single
    case session(Secret)
    case token
  }
}

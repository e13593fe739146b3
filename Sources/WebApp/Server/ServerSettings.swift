package import Accounts
package import Foundation

/// How a server is run.
package struct ServerSettings: Sendable {
  /// Where it listens.
  package var host: String
  /// 0 for any that is free.
  package var port: Int
  package var access: Access
  /// The address that people type, when it isn't the one the server listens at: `https://review.example.org`.
  package var publicURL: String?
  /// Whether a proxy stands in front that sets `X-Forwarded-For`.
  package var isBehindProxy: Bool
  package var sessions: SessionLimits
  /// A folder to read pages, styles and scripts from at each request, for whoever works on them.
  package var assets: URL?
  /// Largest file that can be uploaded, in bytes.
  package var largestUpload: Int
  /// Seconds after which a connection on which no whole request comes is closed.
  package var patience: Int
  /// What the time is.
  package var now: @Sendable () -> Date

  /// Who may come in.
  package enum Access: Sendable, Equatable {
    /// One person, who needs no login, on the same machine.
    case single(user: String)
    /// People with accounts.
    case team
  }

  package init(
    host: String = "127.0.0.1", port: Int = 8484, access: Access, publicURL: String? = nil, isBehindProxy: Bool = false,
    sessions: SessionLimits = SessionLimits(), assets: URL? = nil, largestUpload: Int = 1 << 30, patience: Int = 60,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.host = host
    self.port = port
    self.access = access
    self.publicURL = publicURL
    self.isBehindProxy = isBehindProxy
    self.sessions = sessions
    self.assets = assets
    self.largestUpload = largestUpload
    self.patience = patience
    self.now = now
  }

  /// Whether only programs on this machine can reach it.
  package var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

  /// Whether the browser speaks TLS with it, directly or with its proxy.
  var isSecure: Bool { publicURL?.hasPrefix("https://") ?? false }
}

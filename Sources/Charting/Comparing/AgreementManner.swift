/// How the team came to the answer that counts.
package enum AgreementManner: String, Sendable, Codable, CaseIterable {
  /// The two who charted agreed.
  case consensus
  /// A third person decided.
  case arbiter
}

package import Foundation
internal import Screening

/// Who tries passwords has to wait: five wrong ones for an account, or twenty from an address, within a quarter of an hour.
///
/// Wrong tries are forgotten after that time. An account's limit counts the address too, so that nobody can lock another out
/// from elsewhere; a second, wider limit for the account alone stops tries from many addresses.
package struct LoginThrottle: Sendable {
  private var failures: [Key: [Date]] = [:]

  private enum Key: Hashable, Sendable {
    case pair(account: String, address: String)
    case account(String)
    case address(String)

    var limit: Int {
      switch self {
      case .pair: 5
      case .address: 20
      case .account: 50
      }
    }
  }

  package static let window: Double = 15 * 60

  package init() {}

  /// Seconds to wait before another try; `nil` when it may be made now.
  package mutating func wait(_ user: String, from address: String, now: Date) -> Int? {
    let waits = keys(user, address).compactMap { key -> Double? in
      let recent = (failures[key] ?? []).filter { now.timeIntervalSince($0) < LoginThrottle.window }
      failures[key] = recent.isEmpty ? nil : recent
      guard recent.count >= key.limit else { return nil }
      return LoginThrottle.window - now.timeIntervalSince(recent[recent.count - key.limit])
    }
    return waits.max().map { Int($0.rounded(.up)) }
  }

  /// A try that was wrong. Called before the password is looked at, and taken back by ``succeeded``, so that tries made at
  /// the same moment all count.
  package mutating func count(_ user: String, from address: String, now: Date) {
    if failures.count > 10_000 { forget(before: now) }
    for key in keys(user, address) { failures[key, default: []].append(now) }
  }

  /// The right password came.
  package mutating func succeeded(_ user: String, from address: String) {
    failures[.pair(account: seat(user), address: address)] = nil
    for key in [Key.account(seat(user)), .address(address)] { _ = failures[key]?.popLast() }
  }

  private func keys(_ user: String, _ address: String) -> [Key] {
    [.pair(account: seat(user), address: address), .account(seat(user)), .address(address)]
  }

  private mutating func forget(before now: Date) {
    failures = failures.filter { _, dates in dates.contains { now.timeIntervalSince($0) < LoginThrottle.window } }
  }
}

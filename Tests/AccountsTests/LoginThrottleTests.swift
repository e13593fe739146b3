import Accounts
import Foundation
import Testing

@Suite struct WhoTriesPasswords {
  let start = Date(timeIntervalSince1970: 1_700_000_000)

  func fail(
    _ throttle: inout LoginThrottle, _ user: String, from address: String, times: Int, after seconds: Double = 0
  ) {
    for _ in 0..<times { throttle.count(user, from: address, now: start + seconds) }
  }

  @Test func waitsAfterFiveWrongOnesForAnAccountUntilAQuarterOfAnHourIsOver() {
    var throttle = LoginThrottle()
    fail(&throttle, "amara", from: "10.0.0.1", times: 4)
    #expect(throttle.wait("amara", from: "10.0.0.1", now: start) == nil)
    fail(&throttle, "amara", from: "10.0.0.1", times: 1)
    #expect(throttle.wait("amara", from: "10.0.0.1", now: start) == 900)
    #expect(throttle.wait("amara", from: "10.0.0.1", now: start + 899) == 1)
    #expect(throttle.wait("amara", from: "10.0.0.1", now: start + 900) == nil)
  }

  @Test func doesNotKeepOthersFromThatAddressOrTheAccountFromElsewhere() {
    var throttle = LoginThrottle()
    fail(&throttle, "amara", from: "10.0.0.1", times: 5)
    #expect(throttle.wait("jonas", from: "10.0.0.1", now: start) == nil)
    #expect(throttle.wait("amara", from: "10.0.0.2", now: start) == nil)
  }

  @Test func waitsAfterTwentyFromOneAddressWhateverTheNames() {
    var throttle = LoginThrottle()
    for number in 0..<20 { fail(&throttle, "name \(number)", from: "10.0.0.1", times: 1) }
    #expect(throttle.wait("another", from: "10.0.0.1", now: start) == 900)
    #expect(throttle.wait("another", from: "10.0.0.2", now: start) == nil)
  }

  @Test func waitsAfterFiftyForAnAccountFromWherever() {
    var throttle = LoginThrottle()
    for number in 0..<50 { fail(&throttle, "amara", from: "10.0.1.\(number)", times: 1) }
    #expect(throttle.wait("amara", from: "10.0.2.1", now: start) == 900)
    #expect(throttle.wait("jonas", from: "10.0.2.1", now: start) == nil)
  }

  @Test func cannotGetAroundItByWritingTheNameOtherwise() {
    var throttle = LoginThrottle()
    for name in ["amara", "Amara", "AMARA", "aMARA", "AMara"] { fail(&throttle, name, from: "a", times: 1) }
    #expect(throttle.wait("amarA", from: "a", now: start) != nil)
  }

  @Test func beginsAnewAfterTheRightOneAndOnlyForThatAccount() {
    var throttle = LoginThrottle()
    fail(&throttle, "amara", from: "a", times: 5)
    throttle.succeeded("amara", from: "a")
    #expect(throttle.wait("amara", from: "a", now: start) == nil)
    fail(&throttle, "jonas", from: "a", times: 15)
    fail(&throttle, "amara", from: "a", times: 1)
    throttle.succeeded("amara", from: "a")
    #expect(throttle.wait("ines", from: "a", now: start) == nil)
    fail(&throttle, "ines", from: "a", times: 1)
    #expect(throttle.wait("kim", from: "a", now: start) != nil)
  }

  @Test func bringsNothingDownWhenTheClockJumps() {
    var throttle = LoginThrottle()
    fail(&throttle, "amara", from: "a", times: 1)
    _ = throttle.wait("amara", from: "a", now: start + 5000)
    fail(&throttle, "amara", from: "a", times: 1, after: 5000)
    for _ in 0..<3 { throttle.succeeded("amara", from: "a") }
    #expect(throttle.wait("amara", from: "a", now: start + 5000) == nil)
  }
}

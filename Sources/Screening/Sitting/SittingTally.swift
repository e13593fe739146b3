/// What one reviewer did between starting and quitting.
package struct SittingTally: Sendable, Equatable {
  /// The last choice on each record decided in this sitting.
  private(set) var choices: [String: Choice] = [:]
  private(set) var parked: Set<String> = []
  /// When decisions were made, seconds.
  private var times: [Double] = []
  private let started: Double

  package init(started: Double) { self.started = started }

  /// A longer gap is a pause and no part of the pace, seconds.
  package static let pause = 300.0

  package mutating func decided(_ record: String, _ choice: Choice, at time: Double) {
    choices[record] = choice
    parked.remove(record)
    times.append(time)
  }

  package mutating func park(_ record: String) { parked.insert(record) }

  package mutating func takeBack(_ record: String) {
    choices[record] = nil
    parked.remove(record)
  }

  /// Decisions an hour over the last forty, pauses left out; `nil` before there are five.
  package var pace: Int? {
    let recent = times.suffix(41)
    let gaps = zip(recent, recent.dropFirst()).map { $1 - $0 }.filter { $0 <= SittingTally.pause }
    let seconds = gaps.reduce(0, +)
    guard gaps.count >= 4, seconds > 0 else { return nil }
    return Int((Double(gaps.count) * 3600 / seconds).rounded())
  }

  /// `42 decided in 25 min: 18 include, 20 exclude, 4 maybe; 1 parked.`
  package func summary(at time: Double) -> String {
    let minutes = Int(((time - started) / 60).rounded())
    let duration = minutes < 1 ? "less than a minute" : minutes < 120 ? "\(minutes) min" : hours(minutes)
    let parts = Choice.allCases.compactMap { choice -> String? in
      let count = choices.values.count { $0 == choice }
      return count > 0 ? "\(count) \(choice.rawValue)" : nil
    }
    let parks = parked.isEmpty ? "" : "; \(parked.count) parked"
    guard !choices.isEmpty else { return "Nothing decided in this sitting\(parks)." }
    return "\(choices.count) decided in \(duration): \(parts.joined(separator: ", "))\(parks)."
  }

  private func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

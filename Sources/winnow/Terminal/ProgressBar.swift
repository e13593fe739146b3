import Foundation

/// A progress line on the terminal; silent when standard error is no terminal or `--quiet` is given.
final class ProgressBar {
  private let label: String
  private let total: Int?
  private let isShown: Bool
  private var lastShown = -1.0
  private let started = ProgressBar.now()

  /// - Parameter total: the amount of work; `nil` when it isn't known.
  init(_ label: String, total: Int?, quiet: Bool) {
    self.label = label
    self.total = total.flatMap { $0 > 0 ? $0 : nil }
    isShown = !quiet && Console.isTerminal
  }

  /// Shows that `done` of the total is done; draws at most ten times a second.
  func update(_ done: Int) {
    guard isShown else { return }
    let elapsed = ProgressBar.now() - started
    guard elapsed - lastShown >= 0.1 else { return }
    lastShown = elapsed
    _ = Console.write(Array("\r\u{1B}[2K\(line(done))".utf8), to: 2)
  }

  /// Removes the line.
  func finish() {
    guard isShown, lastShown >= 0 else { return }
    _ = Console.write(Array("\r\u{1B}[2K".utf8), to: 2)
  }

  private func line(_ done: Int) -> String {
    guard let total else { return "\(label)  \(done)" }
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    return "\(label)  \(bar) \(Int(share * 100)) %"
  }

  private static func now() -> Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  }
}

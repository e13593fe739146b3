import ArgumentParser
import Foundation
internal import Screening

/// How a reviewer meets the records: a page where the terminal can show one, else lines.
enum ScreeningFace {
  /// Runs a sitting to its end and says what was done.
  ///
  /// - Parameters:
  ///   - keys: a preset or a file of keys, as the person wrote it.
  ///   - plain: lines even on a terminal.
  /// - Throws: ``Problem`` when it can't begin; a failure when a script had commands that were not done.
  static func run(_ desk: any ScreeningDesk, keys: String?, plain: Bool) throws {
    let map = try KeyMap.chosen(keys)
    guard plain || !canShowPage else {
      var loop = try ScreeningLoop(desk: desk, keys: map)
      Console.print(try loop.run())
      return
    }
    let isPerson = isatty(0) == 1
    var sitting = try PlainScreening(desk: desk, keys: map, now: { ScreeningLoop.now }, say: Console.print)
    sitting.run {
      if isPerson { _ = Console.write(Array("> ".utf8), to: 1) }
      return readLine()
    }
    if sitting.hadFailure, !isPerson { throw ExitCode.failure }
  }

  private static var canShowPage: Bool {
    let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(0) == 1 && isatty(1) == 1 && !["", "dumb"].contains(term)
  }
}

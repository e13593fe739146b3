internal import Bibliography
import ArgumentParser
import Foundation

/// Where commands say things: data on standard output, everything else on standard error.
enum Console {
  /// A line of data on standard output.
  static func print(_ line: String) {
    guard write([UInt8]((line + "\n").utf8), to: 1) else {
      say("Error: standard output can't be written: \(String(cString: strerror(errno)))")
      exit(1)
    }
  }

  /// A message on standard error.
  static func say(_ line: String) {
    _ = write([UInt8]((line + "\n").utf8), to: 2)
  }

  /// Bytes to a file descriptor, all of them; `false`, with `errno` set, when that fails. A reader that went away ends the
  /// program quietly.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    return bytes.withUnsafeBytes { buffer in
      while start < buffer.count {
        let written = Foundation.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        if written < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE { exit(0) }
          return false
        }
        start += written
      }
      return true
    }
  }

  /// Whether messages go to a person at a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }
}

/// Options every command that works on files or a review has.
struct CommonOptions: ParsableArguments {
  @Flag(name: .long, help: "No progress and no summary on standard error.")
  var quiet = false
}

import Foundation

/// A connection that sends what it likes, when it likes.
final class SlowConnection {
  private let descriptor: Int32
  struct Refused: Error {}

  init(_ server: URL) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(server.port ?? 80).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard connected == 0 else { throw Refused() }
  }

  deinit { close(descriptor) }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What the other side says within so many seconds, at most its first piece.
  func answer(within seconds: Double) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(seconds * 1000)) > 0 else { return "" }
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// Whether the other side says `text` before it falls silent for a minute; what it says before is passed over.
  func hears(_ text: String) -> Bool {
    var heard = ""
    while !heard.contains(text) {
      let more = answer(within: 60)
      guard !more.isEmpty else { return false }
      heard += more
    }
    return true
  }

  /// Whether the other side closes within so many seconds; what it says before doesn't matter.
  func isClosed(within seconds: Double) -> Bool {
    let end = Date() + seconds
    var buffer = [UInt8](repeating: 0, count: 4096)
    repeat {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(max(0, end.timeIntervalSinceNow * 1000))) > 0 else { return false }
      if recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT)) <= 0 { return true }
    } while Date() < end
    return false
  }
}

package import Foundation

/// One HTTP request over a socket of its own, sent byte for byte as a test wants it.
package enum PlainHTTP {
  /// What came back.
  package struct Answer: Sendable {
    package let status: Int
    /// In the order in which they came, names in lower case.
    package let headers: [(name: String, value: String)]
    package let body: Data

    /// The first header of a name.
    package subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Sends a request and waits for the whole answer, on a thread that may wait.
  ///
  /// - Parameter path: as it is to stand in the first line.
  package static func send(
    _ method: String, _ path: String, to server: URL, headers: [(String, String)], body: Data? = nil,
    patience seconds: Int = 120
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try exchange(method, path, server, headers, body, seconds) })
      }
    }
  }

  private static func exchange(
    _ method: String, _ path: String, _ server: URL, _ headers: [(String, String)], _ body: Data?, _ seconds: Int
  ) throws -> Answer {
    let socket = try connect(server, seconds)
    defer { close(socket) }
    var lines = ["\(method) \(path) HTTP/1.1"]
    if !headers.contains(where: { $0.0.lowercased() == "host" }) {
      lines.append("Host: \(server.host() ?? "127.0.0.1"):\(server.port ?? 80)")
    }
    lines += headers.map { "\($0.0): \($0.1)" }
    if body != nil || method != "GET" { lines.append("Content-Length: \(body?.count ?? 0)") }
    lines.append("Connection: close")
    var request = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    request.append(body ?? Data())
    // A server that refuses early may close before all is sent: what it said counts.
    write(request, to: socket)
    return try read(from: socket, isHead: method == "HEAD")
  }

  private static func connect(_ server: URL, _ seconds: Int) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var wait = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(server.port ?? 80).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.connect(descriptor, $0, size) }
    }
    guard connected == 0 else {
      close(descriptor)
      throw Failure(description: "nobody listens at \(server)")
    }
    return descriptor
  }

  private static func write(_ data: Data, to socket: Int32) {
    data.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let sent = Foundation.send(socket, bytes.baseAddress! + start, bytes.count - start, Int32(MSG_NOSIGNAL))
        guard sent > 0 else { return }
        start += sent
      }
    }
  }

  private static func read(from socket: Int32, isHead: Bool) throws -> Answer {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var head: (status: Int, headers: [(name: String, value: String)], end: Int)?
    while true {
      if head == nil { head = parseHead(data) }
      if let head, let answer = try finished(head, data, isHead: isHead) { return answer }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      data.append(contentsOf: buffer[..<count])
    }
    guard let head else {
      throw Failure(description: "no answer: \(String(decoding: data.prefix(200), as: UTF8.self))")
    }
    return Answer(status: head.status, headers: head.headers, body: data.dropFirst(head.end))
  }

  private static func parseHead(_ data: Data) -> (status: Int, headers: [(name: String, value: String)], end: Int)? {
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    return (status, headers, end.upperBound)
  }

  /// The answer, once all of its body is there; `nil` while more is to come.
  private static func finished(
    _ head: (status: Int, headers: [(name: String, value: String)], end: Int), _ data: Data, isHead: Bool
  ) throws -> Answer? {
    func answer(_ body: Data) -> Answer { Answer(status: head.status, headers: head.headers, body: body) }
    let rest = Data(data.dropFirst(head.end))
    if isHead || head.status == 204 || head.status == 304 { return answer(Data()) }
    func value(_ name: String) -> String? { head.headers.first { $0.name == name }?.value }
    if let length = value("content-length").flatMap({ Int($0) }) {
      return rest.count >= length ? answer(rest.prefix(length)) : nil
    }
    guard value("transfer-encoding")?.lowercased() == "chunked" else { return nil }
    return unchunked(rest).map(answer)
  }

  private static func unchunked(_ data: Data) -> Data? {
    var body = Data()
    var position = data.startIndex
    while let line = data[position...].range(of: Data("\r\n".utf8)) {
      guard let size = Int(String(decoding: data[position..<line.lowerBound], as: UTF8.self), radix: 16) else {
        return nil
      }
      if size == 0 { return body }
      guard line.upperBound + size + 2 <= data.endIndex else { return nil }
      body.append(data[line.upperBound..<line.upperBound + size])
      position = line.upperBound + size + 2
    }
    return nil
  }
}

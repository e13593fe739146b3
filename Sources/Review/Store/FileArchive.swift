internal import Bibliography
import Foundation

/// A folder of the review that keeps files as they came and never changes them: `searches/` export files, `fulltexts/` reports.
struct FileArchive {
  let folder: URL

  /// A file in the archive.
  struct Copy {
    let url: URL
    let sha256: String
    let bytes: Int
    /// Whether this call made it.
    let isNew: Bool
  }

  /// Copies `file` into the archive under its own name, or the name with a number when another file has it.
  ///
  /// The copy is on disk when this returns. A copy with the same bytes, which an interrupted call may have left, is used again.
  /// - Parameters:
  ///   - name: the whole name to keep it under, instead of its own.
  ///   - base: the name to keep it under, before the extension, instead of its own.
  /// - Throws: ``Problem`` when the file can't be read or the copy not be written.
  func keep(_ file: URL, named name: String? = nil, as base: String? = nil) throws -> Copy {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    removeLeftovers()
    let named = name.map { folder.appending(path: $0) } ?? file
    let incoming = folder.appending(path: ".incoming-\(UUID().uuidString)")
    let (sha256, bytes) = try FileArchive.copy(file, to: incoming)
    for number in 1... {
      let target = folder.appending(path: FileArchive.name(named, base, number))
      if FileManager.default.fileExists(atPath: target.path) {
        guard try FileArchive.sha256(of: target) == sha256 else { continue }
        try FileManager.default.removeItem(at: incoming)
        return Copy(url: target, sha256: sha256, bytes: bytes, isNew: false)
      }
      try FileManager.default.moveItem(at: incoming, to: target)
      syncFolder()
      return Copy(url: target, sha256: sha256, bytes: bytes, isNew: true)
    }
    preconditionFailure("the loop ends by returning")
  }

  /// Takes back a copy of a call that came to nothing.
  func discard(_ copy: Copy) {
    try? FileManager.default.removeItem(at: copy.url)
  }

  /// SHA-256 of a file's bytes.
  ///
  /// - Throws: ``Problem`` when it can't be read.
  static func sha256(of file: URL) throws -> String {
    try copy(file, to: nil).sha256
  }

  /// A name from elsewhere made safe to keep a file under: no folders, no control or reserved characters, not hidden, at most
  /// 100 characters.
  static func safeName(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let reserved = Set<Unicode.Scalar>(":*?\"<>|".unicodeScalars)
    let scalars = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .unassigned: false
      default: !reserved.contains(scalar)
      }
    }
    let visible = String(String.UnicodeScalarView(scalars)).drop { $0 == "." || $0 == " " || $0 == "-" }.trimmed
    guard !visible.isEmpty else { return "upload" }
    // Names are limited to 255 bytes; the extension is worth keeping, and a number may come in between.
    var (base, rest) = (String(visible.prefix(100)), "")
    if visible.count > 100, let dot = visible.suffix(12).lastIndex(of: ".") {
      rest = String(visible[dot...])
      base = String(visible.prefix(100 - rest.count))
    }
    while (base + rest).utf8.count > 200, !base.isEmpty { base.removeLast() }
    return base.isEmpty ? "upload" : base + rest
  }

  /// `export.ris`, then `export-2.ris`.
  private static func name(_ file: URL, _ base: String?, _ number: Int) -> String {
    if number == 1, base == nil { return file.lastPathComponent }
    let base = base ?? file.deletingPathExtension().lastPathComponent
    if number == 1 { return file.pathExtension.isEmpty ? base : "\(base).\(file.pathExtension)" }
    return file.pathExtension.isEmpty ? "\(base)-\(number)" : "\(base)-\(number).\(file.pathExtension)"
  }

  private func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let oldest = Date(timeIntervalSinceNow: -3600)
    for name in names where name.hasPrefix(".incoming-") && UUID(uuidString: String(name.dropFirst(10))) != nil {
      let path = folder.appending(path: name).path
      let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
      if let changed, changed < oldest { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// Reads `file` in pieces, writes them to `target` if there is one, and returns their SHA-256 and number.
  private static func copy(_ file: URL, to target: URL?) throws -> (sha256: String, bytes: Int) {
    let input = open(file.path, O_RDONLY)
    guard input >= 0 else { throw failure("can't be read", file) }
    defer { close(input) }
    let output = target.map { open($0.path, O_WRONLY | O_CREAT | O_EXCL, 0o644) }
    if let output, output < 0 { throw failure("can't be copied into the review", file) }
    defer { if let output { close(output) } }
    var hash = SHA256()
    var bytes = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(input, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw failure("can't be read", file) }
      if count == 0 { break }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      bytes += count
      var written = 0
      while let output, written < count {
        let step = write(output, buffer.baseAddress! + written, count - written)
        guard step > 0 else { throw failure("can't be copied into the review", file) }
        written += step
      }
    }
    if let output, fsync(output) != 0 { throw failure("can't be copied into the review", file) }
    return (hash.finish(), bytes)
  }

  private func syncFolder() {
    let descriptor = open(folder.path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ what: String, _ file: URL) -> Problem {
    Problem(
      "\(what): \(String(cString: strerror(errno)))", file: file.path,
      remedy: "Check the disk and the file's permissions.")
  }
}

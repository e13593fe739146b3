/// A file format for citations that Winnow can detect and read, and in some cases write.
///
/// Each format is one such value, defined in a file of its own and listed in ``all``.
package struct CitationFormat: Sendable {
  /// The name used with `--from` and `--to`.
  package let name: String
  /// What people call it.
  package let title: String
  /// Usual file name extensions, without dots.
  package let extensions: [String]
  /// What in a file's content gives the format away, in words.
  package let detectedBy: String
  /// Whether a file that begins like this is of the format.
  let detect: @Sendable (FormatHead) -> Bool
  /// Reads all records of a source.
  let read: @Sendable (ByteSource, RecordSink) throws -> Void
  /// How records are written; `nil` when the format is read only.
  let writer: RecordWriter?
  /// Whether Winnow reads the format.
  package let canRead: Bool

  package init(
    name: String, title: String, extensions: [String], detectedBy: String,
    detect: @escaping @Sendable (FormatHead) -> Bool,
    read: @escaping @Sendable (ByteSource, RecordSink) throws -> Void, writer: RecordWriter? = nil,
    canRead: Bool = true
  ) {
    self.name = name
    self.title = title
    self.extensions = extensions
    self.detectedBy = detectedBy
    self.detect = detect
    self.read = read
    self.writer = writer
    self.canRead = canRead
  }

  /// Whether Winnow writes the format.
  package var canWrite: Bool { writer != nil }

  /// The format of this name, `nil` when there is none.
  package static func named(_ name: String) -> CitationFormat? { all.first { $0.name == name } }

  /// The format a file name suggests for writing, `nil` when its extension belongs to none.
  package static func forWriting(fileName: String) -> CitationFormat? {
    let lower = fileName.lowercased()
    return all.first { format in format.canWrite && format.extensions.contains { lower.hasSuffix("." + $0) } }
  }
}

extension CitationFormat: Hashable {
  package static func == (a: CitationFormat, b: CitationFormat) -> Bool { a.name == b.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

package import Bibliography

/// Writing records in any format that can be written: begin, each record, end.
package enum CitationWriter {
  /// What stands before the first record.
  package static func begin(_ format: CitationFormat, into output: inout [UInt8]) {
    output.append(contentsOf: (format.writer?.begin ?? "").utf8)
  }

  /// Appends one record; nothing when the format is read only.
  package static func write(_ record: Record, as format: CitationFormat, into output: inout [UInt8]) {
    format.writer?.write(record, &output)
  }

  /// What stands behind the last record.
  package static func end(_ format: CitationFormat, into output: inout [UInt8]) {
    output.append(contentsOf: (format.writer?.end ?? "").utf8)
  }
}

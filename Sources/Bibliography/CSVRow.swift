/// A row of CSV (RFC 4180): what needs quotes gets them, and the line ends with CR LF.
package enum CSVRow {
  /// Appends a row.
  package static func append(_ fields: [String], to output: inout [UInt8]) {
    for (column, field) in fields.enumerated() {
      if column > 0 { output.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes || field.utf8.first == 0x20 || field.utf8.last == 0x20 else {
        output.append(contentsOf: field.utf8)
        continue
      }
      output.append(0x22)
      for byte in field.utf8 {
        if byte == 0x22 { output.append(0x22) }
        output.append(byte)
      }
      output.append(0x22)
    }
    output.append(contentsOf: "\r\n".utf8)
  }
}

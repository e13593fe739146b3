package import Bibliography

/// Writing records in any format that can be written.
package enum CitationWriter {
  /// What stands before the first record.
  package static func begin(_ format: CitationFormat, into output: inout [UInt8]) {
    if format == .csv { CSVWriter.writeRow(CSVWriter.heading, into: &output) }
  }

  /// Appends one record.
  ///
  /// - Precondition: `format.canWrite`.
  package static func write(_ record: Record, as format: CitationFormat, into output: inout [UInt8]) {
    switch format {
    case .ris: RISWriter.write(record, into: &output)
    case .medline: MEDLINEWriter.write(record, into: &output)
    case .csv: CSVWriter.write(record, into: &output)
    case .jsonLines:
      NeutralForm.write(record, into: &output)
      output.append(UInt8(ascii: "\n"))
    case .pubmedXML: preconditionFailure("PubMed XML is read only")
    }
  }
}

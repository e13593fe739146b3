extension CitationFormat {
  /// Winnow's neutral form.
  package static let jsonLines = CitationFormat(
    name: "jsonl", title: "JSON Lines, Winnow's neutral form", extensions: ["jsonl", "ndjson"],
    detectedBy: "a first line that is a JSON object",
    detect: { head in head.first.hasPrefix("{") && (head.first.contains("\":") || head.first.contains("\" :")) },
    read: { try JSONLinesReader.read($0, sink: $1) },
    writer: RecordWriter { record, output in
      NeutralForm.write(record, into: &output)
      output.append(0x0A)
    })
}

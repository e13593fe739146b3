internal import Bibliography

extension CitationFormat {
  /// Trials exported from the WHO's register platform.
  package static let ictrpXML = CitationFormat(
    name: "ictrp-xml", title: "WHO ICTRP XML", extensions: ["xml"],
    detectedBy: "`<Trials_downloaded_from_ICTRP>`, or `<Trial>` with a `<TrialID>`",
    detect: { head in
      guard head.first.hasPrefix("<") else { return false }
      return head.text.contains("<Trials_downloaded_from_ICTRP")
        || head.text.contains("<Trial>") && head.text.contains("<TrialID>")
    },
    read: { source, sink in
      try XMLRecordReader.readRecords(source, elements: ["Trial"], sink: sink) { ICTRPMapping.record($0) }
    })
}

/// From the elements of a trial to a record.
enum ICTRPMapping {
  static func record(_ element: XMLElement) -> Record {
    var record = Record()
    record.type = .registration
    record.title = element.first("Scientific_title")?.text ?? element.first("Public_title")?.text
    record.accession = element.first("TrialID")?.text
    record.source = element.first("Source_Register")?.text
    record.url = (element.first("web_address") ?? element.first("url"))?.text
    record.date = date(element)
    record.keywords = (element.first("Condition")?.text ?? "").split(separator: ";").map { String($0).trimmed }
    let hasScientificTitle = element.first("Scientific_title")?.text != nil
    let known: Set<String> = [
      "Scientific_title", "TrialID", "Source_Register", "web_address", "url", "Condition", "Date_registration3",
    ]
    for child in element.children where !known.contains(child.name) {
      if child.isNamed("Public_title"), !hasScientificTitle { continue }
      if let text = child.text { record.extra.append(Tag(child.name, text)) }
    }
    return record
  }

  /// `20260510`, else the day-first `10/05/2026`.
  private static func date(_ element: XMLElement) -> PublicationDate? {
    if let text = element.first("Date_registration3")?.text, let date = PublicationDate(parsing: text) { return date }
    guard let text = element.first("Date_registration")?.text else { return nil }
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 999 else { return PublicationDate(parsing: text) }
    return PublicationDate(year: parts[2], month: parts[1], day: parts[0])
  }
}

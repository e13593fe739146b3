internal import Bibliography
internal import Review

/// What the page’s script reads: each record once, and lists of places among them.
struct FlowPageData {
  private let flow: PrismaFlow
  private let lists: [FlowList]
  private let records: [RecordID: StoredRecord]
  private let order: [RecordID]

  init(_ flow: PrismaFlow, _ lists: [FlowList], _ records: [RecordID: StoredRecord]) {
    self.flow = flow
    self.lists = lists
    self.records = records
    order = Set(lists.flatMap(\.records)).sorted()
  }

  /// `records` (number, authors, title, year, where it appeared, DOI, PMID, reason), `reasons`, and `lists` by their names
  /// (title, places in `records`). Safe inside a `script` element.
  var json: String {
    let reasons = (flow.reasons + flow.otherReasons)
    var reasonOf: [RecordID: Int] = [:]
    for (place, reason) in reasons.enumerated() { for record in reason.records { reasonOf[record] = place } }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let value = JSONValue.object([
      ("records", .array(order.map { line($0, reasonOf[$0]) })),
      ("reasons", .array(reasons.map { .string($0.text) })),
      (
        "lists",
        .object(
          lists.map { list in
            (list.name, .array([.string(list.title), .array(list.records.compactMap { places[$0] }.map(number))]))
          })
      ),
    ])
    return FlowPageData.safe(value.jsonText)
  }

  private func line(_ id: RecordID, _ reason: Int?) -> JSONValue {
    let words = RecordWords(id, records[id]?.record)
    let fields: [JSONValue] = [
      .string(id.text), .string(words.authors), .string(words.title), .string(words.year), .string(words.place),
      .string(words.doi), .string(words.pmid),
    ]
    return .array(fields + (reason.map { [number($0)] } ?? []))
  }

  private func number(_ value: Int) -> JSONValue { .number(String(value)) }

  /// Inside `script`, nothing that ends it or begins a comment; byte by byte, since marks may join the signs.
  private static func safe(_ json: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(json.utf8.count)
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): output += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): output += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): output += Array("\\u0026".utf8)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// What a list says of a record.
struct RecordWords {
  let authors: String
  let title: String
  let year: String
  /// Journal, volume, issue and pages, as far as they are known.
  let place: String
  let doi: String
  let pmid: String

  init(_ id: RecordID, _ record: Record?) {
    let names = record?.authors.map(\.short) ?? []
    authors = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", et al." : "")
    title = record?.title ?? ""
    year = record?.date.map { String($0.year) } ?? ""
    let issue = record?.issue.map { "(\($0))" } ?? ""
    let pages = record?.pages.map { ":\($0)" } ?? ""
    place = [record?.journal, (record?.volume ?? "") + issue + pages].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
    doi = record?.doi?.text ?? ""
    pmid = record?.pmid?.text ?? ""
  }
}

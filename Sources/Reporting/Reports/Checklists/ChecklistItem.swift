internal import Bibliography
package import Documents

/// One item of a reporting checklist, with what the review says to it.
package struct ChecklistItem: Sendable, Equatable {
  /// Number in the fillable form, with an asterisk where the item is optional.
  package let number: String
  /// Number in the published table, where it is another one.
  package let tableNumber: String?
  package let section: String
  /// What is to be reported, in our own words.
  package let topic: String
  /// What the review has, or what is missing and where to enter it.
  package let answer: Prose

  init(_ number: String, _ tableNumber: String? = nil, _ section: String, _ topic: String, _ answer: Prose) {
    self.number = number
    self.tableNumber = tableNumber
    self.section = section
    self.topic = topic
    self.answer = answer
  }
}

extension [ChecklistItem] {
  /// The items as a table whose last column is empty, for the pages of the manuscript.
  func table(_ name: String, _ caption: Prose, notes: [Prose]) -> DocumentTable {
    let hasTwoNumbers = contains { $0.tableNumber != nil }
    var columns = [DocumentTable.Column("Item", width: 0.6)]
    if hasTwoNumbers { columns.append(.init("In the table", width: 0.7)) }
    columns += [
      .init("Topic", width: 1.2), .init("What to report", width: 2.6), .init("In this review", width: 4),
      .init("Reported on page", width: 0.8),
    ]
    var rows: [DocumentTable.Row] = []
    var section = ""
    for item in self {
      if item.section != section {
        section = item.section
        rows.append(.init([.init(Prose([.strong(section)]))], role: .section))
      }
      let numbers = [item.number] + (hasTwoNumbers ? [item.tableNumber ?? "–"] : [])
      let (topic, rest) = item.parts
      rows.append(
        .init(
          numbers.map { .init(Prose([.code($0)])) }
            + [.init(Prose([.words(topic)])), .init(Prose([.words(rest)])), .init(item.answer), .init("")]))
    }
    return DocumentTable(name, caption, columns: columns, rows: rows, notes: notes)
  }
}

extension ChecklistItem {
  /// The topic's name and what is to be reported.
  fileprivate var parts: (String, String) {
    let parts = topic.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    return parts.count == 2 ? (parts[0], parts[1]) : ("", topic)
  }
}

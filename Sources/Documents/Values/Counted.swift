/// A number in a report, with what it was counted from.
package struct Counted: Sendable, Equatable {
  /// As people read it: `25`, `84 %`, `65.3 to 93.6 %`.
  package var text: String
  package var evidence: Evidence

  package init(_ text: String, _ evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }

  /// How many there are of something.
  ///
  /// - Parameters:
  ///   - items: what is counted, each once.
  ///   - what: what they are, in words: `Records screened`.
  package static func count(_ items: [String], _ kind: Evidence.Kind, _ what: String) -> Counted {
    Counted(String(items.count), Evidence(what, kind, items, isCount: true))
  }
}

extension Counted {
  /// The number with the word for what is counted: `1 record`, `25 records`.
  package func of(_ one: Prose, _ many: Prose) -> Prose { Prose([.number(self)]) + " " + (text == "1" ? one : many) }
}

/// What a number was counted or computed from.
package struct Evidence: Sendable, Hashable {
  /// What the number says, in words: `Records screened`.
  package var what: String
  package var kind: Kind
  /// Ids of records, of sources or of entries of the ledger, or the place in the protocol.
  package var items: [String]
  /// Whether the number is how many items there are; else it was computed from them.
  package var isCount: Bool

  package init(_ what: String, _ kind: Kind, _ items: [String], isCount: Bool = false) {
    self.what = what
    self.kind = kind
    self.items = items
    self.isCount = isCount
  }

  package enum Kind: String, Sendable, CaseIterable {
    case records
    /// Included sources, by the number of their record.
    case sources
    /// Rows of material that isn't a record: passages, activities, ratings.
    case rows
    /// Entries of the ledger, by sequence.
    case events
    /// A place in the protocol: `selection.title_abstract.reviewers, version 2`.
    case setting
    /// Files, by path inside the review.
    case files
  }

  /// The items in a line; numbers that follow each other as a range: `R1 to R4, R9`.
  package var listing: String {
    var parts: [String] = []
    var run: (prefix: String, first: Int, last: Int)?
    func close() -> [String] {
      guard let run else { return [] }
      return switch run.last - run.first {
      case 0: ["\(run.prefix)\(run.first)"]
      case 1: ["\(run.prefix)\(run.first)", "\(run.prefix)\(run.last)"]
      default: ["\(run.prefix)\(run.first) to \(run.prefix)\(run.last)"]
      }
    }
    for item in items {
      let prefix = String(item.prefix { !$0.isASCII || !$0.isNumber })
      if let number = Int(item.dropFirst(prefix.count)), number >= 0, item == "\(prefix)\(number)" {
        if let open = run, open.prefix == prefix, open.last + 1 == number {
          run?.last = number
        } else {
          parts += close()
          run = (prefix, number, number)
        }
      } else {
        parts += close() + [item]
        run = nil
      }
    }
    return (parts + close()).joined(separator: kind == .records || kind == .sources || kind == .events ? ", " : "; ")
  }
}

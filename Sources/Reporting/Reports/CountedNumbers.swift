package import Documents
package import Review
package import ReviewProtocol

extension PrismaFlow {
  /// A number of the flow with the records behind it.
  package func number(_ total: FlowTotal) -> Counted {
    .count(records(in: total).map(\.text), .records, total.title)
  }

  /// The size of a box with the records in it.
  package func number(_ box: FlowBox) -> Counted { .count(records(in: box).map(\.text), .records, box.title) }
}

extension Counted {
  /// How many records there are.
  static func records(_ records: [RecordID], _ what: String) -> Counted {
    .count(records.sorted().map(\.text), .records, what)
  }

  /// How many included sources there are.
  static func sources(_ ids: [String], _ what: String) -> Counted { .count(ids, .sources, what) }

  /// Something that the protocol lays down.
  ///
  /// - Parameter path: where in `protocol.yaml`: `selection.reviewers_per_record`.
  static func setting(_ text: String, _ path: String, _ version: ProtocolVersion) -> Counted {
    Counted(text, Evidence("Laid down in the protocol", .setting, ["\(path), protocol version \(version.number)"]))
  }

  /// The number of a version of the protocol.
  static func version(_ version: ProtocolVersion) -> Counted {
    Counted(
      String(version.number),
      Evidence("Version of the protocol", .setting, ["version \(version.number), SHA-256 \(version.sha256)"]))
  }
}

extension Prose {
  /// Text in which the program has set numbers already: each stretch of digits points to what they were counted from.
  init(_ text: String, from evidence: Evidence) {
    var runs: [Run] = []
    var words = ""
    var number = ""
    func isPart(_ character: Character) -> Bool {
      character.isASCII && character.isNumber || !number.isEmpty && (character == "." || character == ",")
    }
    func closeNumber() {
      guard !number.isEmpty else { return }
      var tail = ""
      while let last = number.last, last == "." || last == "," { tail = String(number.removeLast()) + tail }
      runs.append(.number(Counted(number, evidence)))
      (number, words) = ("", tail)
    }
    for character in text {
      if isPart(character) {
        if number.isEmpty, !words.isEmpty {
          runs.append(.words(words))
          words = ""
        }
        number.append(character)
      } else {
        closeNumber()
        words.append(character)
      }
    }
    closeNumber()
    self.init(words.isEmpty ? runs : runs + [.words(words)])
  }
}

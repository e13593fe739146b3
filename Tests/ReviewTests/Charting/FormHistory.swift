import Charting
import Fixtures
import Review

/// A form that changes again and again at random, with sources charted by each of its versions, and beside it what must become of
/// every answer: computed from the changes alone, value by value.
struct FormHistory {
  struct Field: Equatable {
    var id: String
    var values: [String]
  }

  /// What must be read of an answer now.
  enum Expected: Equatable {
    case values(Set<String>)
    /// A value was split, and nobody has chosen.
    case open
  }

  let team: ChartingTeam
  private(set) var fields: [Field]
  /// Of each source what its answers have become, by the field as it is called now.
  private(set) var expected: [[String: Expected]] = []
  /// Of each source what was charted, by the field as it was called then.
  private(set) var charted: [[String: Set<String>]] = []
  private var random: SeededGenerator
  private var names = 0

  init(seed: UInt64, sources: Int) throws {
    random = SeededGenerator(seed: seed)
    fields = [Field(id: "f1", values: ["v1", "v2", "v3", "v4"]), Field(id: "f2", values: ["v5", "v6", "v7"])]
    names = 7
    team = try ChartingTeam(sources: sources, protocolText: FormHistory.protocolText(fields))
  }

  private static func protocolText(_ fields: [Field]) -> String {
    let lines = fields.map { field in
      "    - {id: \(field.id), label: Field \(field.id), type: multiple, question: Q1, definition: What \(field.id) is., "
        + "values: [\(field.values.joined(separator: ", "))]}\n"
    }
    return ProtocolText.small.replacing("appraisal: {", with: "    " + lines.joined().dropFirst(4) + "appraisal: {")
  }

  private mutating func name(_ letter: String) -> String {
    names += 1
    return "\(letter)\(names)"
  }

  /// Two people chart the next source alike by the form as it is.
  mutating func chartNext() throws {
    let source = charted.count + 1
    var answers: [String: Set<String>] = [:]
    for field in fields {
      answers[field.id] = Set(field.values.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
    for user in ["amara", "jonas"] {
      try team.finish(source, by: user, answers.mapValues { $0.sorted().joined(separator: "; ") })
    }
    charted.append(answers)
    expected.append(answers.mapValues { .values($0) })
  }

  /// The team chooses for an answer that is open.
  mutating func settleOne() throws {
    for source in expected.indices {
      guard let field = fields.first(where: { expected[source][$0.id] == .open }),
        let value = field.values.randomElement(using: &random)
      else { continue }
      try team.review.agree(
        on: field.id, of: RecordID(source + 1), .reported(value), by: .consensus, acting: SmallReview.acting("amara"))
      expected[source][field.id] = .values([value])
      return
    }
  }

  // MARK: Changes

  /// One amendment of the form, with its mapping where values or the field got other names.
  mutating func change() throws {
    let place = Int.random(in: fields.indices, using: &random)
    let former = fields[place].id
    var moves: [Recoding.Move] = []
    var isRenamed = false
    switch Int.random(in: 0..<8, using: &random) {
    case 0: fields[place].values.append(name("v"))
    case 1: fields.append(Field(id: name("f"), values: [name("v"), name("v")]))
    case 2 where fields.count > 1:
      fields.remove(at: place)
      for source in expected.indices { expected[source][former] = nil }
      return try amend(nil)
    case 3:
      fields[place].id = name("f")
      isRenamed = true
      rename(former, to: fields[place].id)
      if Bool.random(using: &random) { moves = [moved(in: place, 1)] }
    case 4: moves = [moved(in: place, 2)]
    case 5 where fields[place].values.count > 2: moves = merged(in: place)
    default: moves = [moved(in: place, 1)]
    }
    apply(moves, to: fields[place].id)
    let recoding = Recoding(field: fields[place].id, formerField: isRenamed ? former : nil, moves: moves)
    try amend(moves.isEmpty && !isRenamed ? nil : recoding)
  }

  private mutating func rename(_ former: String, to id: String) {
    for source in expected.indices {
      if let answer = expected[source].removeValue(forKey: former) { expected[source][id] = answer }
    }
  }

  /// A value gets another name, or is split into several.
  private mutating func moved(in place: Int, _ parts: Int) -> Recoding.Move {
    let value = fields[place].values.remove(at: Int.random(in: fields[place].values.indices, using: &random))
    let newer = (0..<parts).map { _ in name("v") }
    fields[place].values += newer
    return .init(value, to: newer)
  }

  /// Two values become one of them, or a third.
  private mutating func merged(in place: Int) -> [Recoding.Move] {
    let (one, other) = (fields[place].values.removeFirst(), fields[place].values.removeFirst())
    let target = Bool.random(using: &random) ? one : name("v")
    fields[place].values.append(target)
    return target == one ? [.init(other, to: [one])] : [.init(one, to: [target]), .init(other, to: [target])]
  }

  private mutating func apply(_ moves: [Recoding.Move], to field: String) {
    for source in expected.indices {
      guard case .values(let values) = expected[source][field] else { continue }
      let found = moves.filter { values.contains($0.from) }
      expected[source][field] =
        found.contains { $0.to.count > 1 }
        ? .open : .values(values.subtracting(found.map(\.from)).union(found.flatMap(\.to)))
    }
  }

  private func amend(_ recoding: Recoding?) throws {
    try team.team.small.edit(FormHistory.protocolText(fields))
    try team.review.amendProtocol(acting: SmallReview.acting("paul", why: "the form was tried"))
    guard let recoding else { return }
    try team.review.recode(recoding, acting: SmallReview.acting("paul", why: "other words for the same"))
  }
}

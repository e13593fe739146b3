import Bibliography
import Fixtures
import ReviewProtocol
import Testing

@Suite struct NoDifferenceIsOverlooked {
  /// Every key that stands in the protocol, wherever, makes a change of its section when it is left out.
  @Test func everyKeyThatGoesIsSaid() throws {
    let whole = TelehealthProtocol.value.json
    for path in whole.paths where !path.isEmpty {
      let old = TelehealthProtocol.value
      let new = ProtocolDocument(Array(whole.edited(path) { _ in nil }.jsonText.utf8)).value
      let changes = ProtocolDifference.changes(from: old, to: new)
      #expect((old == new) == changes.isEmpty, "\(path)")
      guard case .name(let section)? = path.first else { continue }
      #expect(changes.allSatisfy { $0.section == section }, "\(path)")
    }
  }

  @Test(arguments: 0..<8) func changesAreEmptyExactlyWhenValuesAreEqual(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let start = TelehealthProtocol.value
    var old = start
    for _ in 0..<60 {
      var json = Bool.random(using: &random) ? start.json : old.json
      for _ in 0..<Int.random(in: 0...4, using: &random) { json = json.withRandomEdit(&random) }
      let new = ProtocolDocument(Array(json.jsonText.utf8)).value
      let changes = ProtocolDifference.changes(from: old, to: new)
      #expect((old == new) == changes.isEmpty)
      #expect(ProtocolDifference.changes(from: new, to: old).isEmpty == changes.isEmpty)
      #expect(ProtocolDifference.changes(from: old, to: new) == changes)
      for sentence in changes.map(\.sentence) {
        #expect(!sentence.isEmpty && !sentence.contains("\n") && sentence.last != "." && sentence.last != " ")
      }
      old = new
    }
  }
}

/// A step into a JSON value.
private enum Step: Equatable, CustomStringConvertible {
  case name(String)
  case position(Int)

  var description: String {
    switch self {
    case .name(let name): name
    case .position(let position): String(position)
    }
  }
}

extension JSONValue {
  /// The ways to all values in it.
  fileprivate var paths: [[Step]] {
    switch self {
    case .null, .bool, .number, .string: [[]]
    case .array(let elements):
      [[]] + elements.enumerated().flatMap { index, element in element.paths.map { [.position(index)] + $0 } }
    case .object(let members): [[]] + members.flatMap { member in member.value.paths.map { [.name(member.name)] + $0 } }
    }
  }

  /// The value with what stands at the end of a way changed, or left out.
  fileprivate func edited(_ path: [Step], _ edit: (JSONValue) -> JSONValue?) -> JSONValue {
    guard let step = path.first else { return edit(self) ?? .null }
    let rest = Array(path.dropFirst())
    func inner(_ value: JSONValue) -> JSONValue? { rest.isEmpty ? edit(value) : value.edited(rest, edit) }
    switch (self, step) {
    case (.object(let members), .name(let name)):
      return .object(members.compactMap { $0.name == name ? inner($0.value).map { (name, $0) } : $0 })
    case (.array(let elements), .position(let position)):
      return .array(elements.enumerated().compactMap { $0 == position ? inner($1) : $1 })
    default: return self
    }
  }

  fileprivate func withRandomEdit(_ random: inout SeededGenerator) -> JSONValue {
    guard let path = paths.dropFirst().randomElement(using: &random) else { return self }
    let choice = Int.random(in: 0..<10, using: &random)
    let shuffle = random.next()
    return edited(path) { value in
      switch value {
      case .null: return nil
      case .bool(let flag): return choice < 8 ? .bool(!flag) : nil
      case .number(let text): return choice < 8 ? .number(text == "2" ? "3" : "2") : nil
      case .string(let text):
        let words = text.split(separator: " ").map(String.init)
        switch choice {
        case 0: return nil
        case 1, 2: return .string(text + " more")
        case 3: return .string(words.dropFirst().joined(separator: " "))
        case 4: return .string(text.replacing("a", with: "e"))
        case 5: return .string("T1")
        default: return .string(words.reversed().joined(separator: " "))
        }
      case .array(let elements):
        var generator = SeededGenerator(seed: shuffle)
        switch choice {
        case 0: return nil
        case 1, 2, 3: return .array(elements.shuffled(using: &generator))
        case 4, 5: return .array(elements + elements.prefix(1))
        default: return .array(Array(elements.dropFirst()))
        }
      case .object(let members): return choice < 6 ? .object(members.dropLast()) : nil
      }
    }
  }
}

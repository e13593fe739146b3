import Bibliography
import Fixtures
import Foundation
import ReviewProtocol
import Testing

@Suite struct TheShapeOfProtocols {
  @Test func theSchemaInProtocolsIsTheOneThatIsPrinted() throws {
    let shown = try String(
      contentsOf: Places.package.appending(path: "Protocols/protocol.schema.json"), encoding: .utf8)
    #expect(shown == ProtocolSchema.json, "run `winnow protocol schema > Protocols/protocol.schema.json`")
  }

  @Test func theSchemaDescribesEveryKeyOfEveryGroup() throws {
    let json = try JSONSerialization.jsonObject(with: Data(ProtocolSchema.json.utf8))
    let schema = try #require(json as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: Any])
    for group in GroupShape.all {
      let entry = group.name == "protocol" ? schema : definitions[group.name] as? [String: Any]
      let properties = try #require(entry?["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(group.keys.map(\.name)))
      #expect(properties.values.allSatisfy { ($0["description"] as? String)?.hasSuffix(".") == true })
      #expect(Set(entry?["required"] as? [String] ?? []) == Set(group.keys.filter(\.isRequired).map(\.name)))
      #expect(entry?["additionalProperties"] as? Bool == false)
    }
    #expect(definitions.count == GroupShape.all.count - 1)
    for reference in ProtocolSchema.json.matches(of: /#\/definitions\/([a-z_]+)/) {
      #expect(definitions[String(reference.1)] != nil)
    }
  }

  /// A key that a protocol may have and nothing reads would be lost without a word.
  @Test func everyKeyOfTheShapeReachesTheDocument() {
    let whole = GroupShape.all[0].sample(deep: 2)
    let content = ProtocolDocument(Array(whole.jsonText.utf8)).content
    for (name, rest) in whole.withoutEachMember {
      #expect(ProtocolDocument(Array(rest.jsonText.utf8)).content != content, "\(name) is not read")
    }
  }

  @Test func theExampleOfTheTestsUsesEveryKeyOfTheDocument() {
    let value = ProtocolDocument(GardenProtocol.bytes).value
    for key in ProtocolShape.document.keys { #expect(value[key.name] != nil, "\(key.name)") }
  }

  @Test func everyKeyIsExplainedInASentence() {
    for group in GroupShape.all {
      for key in group.keys {
        #expect(key.about.hasSuffix(".") || key.about.hasSuffix(")"), "\(group.name).\(key.name)")
      }
    }
  }

  @Test func aProtocolReadsBackTheSameFromItsCanonicalForm() {
    for text in [GardenProtocol.text, LongProtocol.text] {
      let document = ProtocolDocument(Array(text.utf8))
      let again = ProtocolDocument(Array(document.value.canonicalText.utf8))
      #expect(again.value == document.value)
      #expect(again.content == document.content)
      #expect(again.messages.isEmpty)
      #expect(again.value.canonicalText == document.value.canonicalText)
    }
  }

  @Test func ordersOfKeysQuotesAndNotesMakeNoDifference() {
    let other = GardenProtocol.text
      .replacing("  - {id: O1, text: Map", with: "  # the first\n  - text: Map").replacing(
        "studied.}", with: "studied.\n    id: 'O1'"
      )
      .replacing("type: country, question: Q1}", with: "question: [Q1], type: \"country\"}")
    #expect(other != GardenProtocol.text)
    #expect(ProtocolDocument(Array(other.utf8)).value == ProtocolDocument(GardenProtocol.bytes).value)
  }
}

extension GroupShape {
  /// Every group of the shape once, the document first.
  fileprivate static let all: [GroupShape] = {
    var groups: [GroupShape] = []
    func collect(_ group: GroupShape) {
      guard !groups.contains(where: { $0.name == group.name }) else { return }
      groups.append(group)
      for key in group.keys {
        switch key.shape {
        case .group(let inner): collect(inner)
        case .groups(let inner): collect(inner())
        case .text, .lines, .identifier, .reference, .choice, .flag, .integer, .share, .date, .list: break
        }
      }
    }
    collect(ProtocolShape.document)
    return groups
  }()

  /// A value with every key; groups that hold themselves do so `deep` times.
  fileprivate func sample(deep: Int) -> JSONValue {
    .object(keys.compactMap { key in key.shape.sample(in: self, deep: deep).map { (key.name, $0) } })
  }
}

extension Shape {
  fileprivate func sample(in group: GroupShape, deep: Int) -> JSONValue? {
    switch self {
    case .text, .lines: return .string("some text")
    case .identifier, .reference: return .string("x1")
    // Neither the first nor the last of several, which may stand for what isn't said.
    case .choice(let words): return .string(words[words.count / 2])
    case .flag: return .bool(true)
    case .integer(let range): return .number("\(range.upperBound)")
    case .share: return .number("0.5")
    case .date: return .string("2026-03-04")
    case .list(let element):
      switch element {
      case .text: return .array([.string("one"), .string("two")])
      case .reference: return .array([.string("x1")])
      case .choice(let words): return .array([.string(words[0])])
      case .integer(let range): return .array([.number("\(range.lowerBound)")])
      }
    case .group(let inner): return inner.sample(deep: deep)
    case .groups(let inner):
      let isItself = inner().name == group.name
      if isItself, deep == 0 { return nil }
      return .array([inner().sample(deep: isItself ? deep - 1 : deep)])
    }
  }
}

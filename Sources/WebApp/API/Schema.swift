internal import Bibliography
internal import Foundation

/// What a value looks like as JSON, found out by watching it decode itself.
indirect enum Schema: Sendable, Equatable {
  case text, whole, number, truth
  case list(Schema)
  case map(Schema)
  case object([Member])
  /// Bytes of a file.
  case file
  /// Cut short where a type holds itself.
  case anything

  struct Member: Sendable, Equatable {
    let name: String
    let schema: Schema
    let isOptional: Bool
  }

  init<Value: Decodable>(of type: Value.Type) { self = SchemaReader.schema(of: type, depth: 0) }

  /// JSON Schema as OpenAPI 3.1 has it.
  var json: JSONValue {
    switch self {
    case .text: .object([("type", .string("string"))])
    case .whole: .object([("type", .string("integer"))])
    case .number: .object([("type", .string("number"))])
    case .truth: .object([("type", .string("boolean"))])
    case .list(let items): .object([("type", .string("array")), ("items", items.json)])
    case .map(let values): .object([("type", .string("object")), ("additionalProperties", values.json)])
    case .file: .object([("type", .string("string")), ("format", .string("binary"))])
    case .anything: .object([])
    case .object(let members):
      .object([
        ("type", .string("object")), ("properties", .object(members.map { ($0.name, $0.schema.json) })),
        ("required", .array(members.filter { !$0.isOptional }.map { .string($0.name) })),
      ])
    }
  }
}

/// Decodes a type from nothing, and notes what it asks for.
private final class SchemaReader: Decoder {
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] = [:]
  let depth: Int
  var found: Schema = .object([])

  init(depth: Int) { self.depth = depth }

  static func schema<Value: Decodable>(of type: Value.Type, depth: Int) -> Schema {
    if type == String.self { return .text }
    if type == Bool.self { return .truth }
    if type == Double.self { return .number }
    if type is any FixedWidthInteger.Type { return .whole }
    if let list = type as? any ListOfDecodables.Type { return .list(list.itemSchema(depth)) }
    if let map = type as? any MapOfDecodables.Type { return .map(map.itemSchema(depth)) }
    if let optional = type as? any OptionalDecodable.Type { return optional.wrappedSchema(depth) }
    guard depth < 6 else { return .anything }
    let reader = SchemaReader(depth: depth + 1)
    _ = try? Value(from: reader)
    return reader.found
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keyed<Key>(reader: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Stop() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    found = .text
    throw Stop()
  }

  struct Stop: Error {}

  func note(_ name: String, _ schema: Schema, isOptional: Bool) {
    guard case .object(let members) = found else { return }
    found = .object(members + [.init(name: name, schema: schema, isOptional: isOptional)])
  }

  struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: SchemaReader
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      let schema = SchemaReader.schema(of: type, depth: reader.depth)
      reader.note(key.stringValue, schema, isOptional: false)
      return try SchemaReader.sample(type, depth: reader.depth)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      reader.note(key.stringValue, SchemaReader.schema(of: type, depth: reader.depth), isOptional: true)
      return nil
    }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { note(key, .truth) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { note(key, .text) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { note(key, .whole) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { note(key, .number) }

    private func note<Value>(_ key: Key, _ schema: Schema) -> Value? {
      reader.note(key.stringValue, schema, isOptional: true)
      return nil
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw Stop() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Stop() }
    func superDecoder() throws -> any Decoder { throw Stop() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw Stop() }
  }

  /// Some value of a type, so that decoding goes on behind it.
  static func sample<Value: Decodable>(_ type: Value.Type, depth: Int) throws -> Value {
    let samples: [Any] = ["", false, 0, 0.0, 0 as Int64, 0 as UInt8]
    if let sample = samples.lazy.compactMap({ $0 as? Value }).first { return sample }
    if let list = type as? any ListOfDecodables.Type, let empty = list.none as? Value { return empty }
    if let map = type as? any MapOfDecodables.Type, let empty = map.none as? Value { return empty }
    guard depth < 6 else { throw Stop() }
    return try Value(from: SchemaReader(depth: depth + 1))
  }
}

private protocol ListOfDecodables {
  static func itemSchema(_ depth: Int) -> Schema
  static var none: Any { get }
}

extension Array: ListOfDecodables where Element: Decodable {
  fileprivate static func itemSchema(_ depth: Int) -> Schema { SchemaReader.schema(of: Element.self, depth: depth) }
  fileprivate static var none: Any { [Element]() }
}

private protocol MapOfDecodables {
  static func itemSchema(_ depth: Int) -> Schema
  static var none: Any { get }
}

extension Dictionary: MapOfDecodables where Key == String, Value: Decodable {
  fileprivate static func itemSchema(_ depth: Int) -> Schema { SchemaReader.schema(of: Value.self, depth: depth) }
  fileprivate static var none: Any { [String: Value]() }
}

private protocol OptionalDecodable {
  static func wrappedSchema(_ depth: Int) -> Schema
}

extension Optional: OptionalDecodable where Wrapped: Decodable {
  fileprivate static func wrappedSchema(_ depth: Int) -> Schema {
    SchemaReader.schema(of: Wrapped.self, depth: depth)
  }
}

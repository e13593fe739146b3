internal import CLibYAML

/// The events of libyaml as Swift values.
enum YAMLEvents {
  enum Event {
    case scalar(String, isPlain: Bool, Place)
    case alias(String, Place)
    /// A scalar with a tag, which mostly is a text that begins with an exclamation mark.
    case tag(Place)
    /// A mapping or sequence begins.
    case start(isMapping: Bool, Place)
    case end
    case secondDocument(Place)
  }

  /// Why libyaml could not go on.
  struct Failure {
    let place: Place
    let what: String
    let remedy: String
  }

  /// The last text in quotes that runs over several lines.
  struct QuotedText {
    let start: Place
    let lastLine: Int

    init?(_ event: yaml_event_t) {
      guard event.type == YAML_SCALAR_EVENT, event.end_mark.line > event.start_mark.line,
        [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(event.data.scalar.style)
      else { return nil }
      start = Place(event.start_mark)
      lastLine = Int(event.end_mark.line) + 1
    }
  }

  /// Hands out the events of `bytes` until `body` returns false or the text ends.
  ///
  /// - Returns: whether the text was read to its end.
  static func each(of bytes: [UInt8], _ body: (Event) -> Bool, failed: (Failure) -> Void) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return false }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var documents = 0
      var quoted: QuotedText?
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          failed(YAMLSyntax.failure(of: parser, in: bytes, behind: quoted))
          return false
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return true }
        if event.type == YAML_DOCUMENT_START_EVENT { documents += 1 }
        quoted = QuotedText(event) ?? quoted
        guard let value = value(of: event, documents: documents) else { continue }
        guard body(value) else { return false }
      }
    }
  }

  private static func value(of event: yaml_event_t, documents: Int) -> Event? {
    let place = Place(event.start_mark)
    return switch event.type {
    case YAML_DOCUMENT_START_EVENT: documents > 1 ? .secondDocument(place) : nil
    case YAML_ALIAS_EVENT: .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "", place)
    case YAML_SCALAR_EVENT where event.data.scalar.tag != nil: .tag(place)
    case YAML_SCALAR_EVENT:
      .scalar(
        String(
          decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self),
        isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE, place)
    case YAML_SEQUENCE_START_EVENT: .start(isMapping: false, place)
    case YAML_MAPPING_START_EVENT: .start(isMapping: true, place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    default: nil
    }
  }
}

extension Place {
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

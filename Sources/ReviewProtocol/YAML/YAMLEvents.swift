internal import CLibYAML

/// The events of libyaml as Swift values.
enum YAMLEvents {
  enum Event {
    case scalar(Scalar)
    case alias(String, Place)
    /// A scalar with a tag, which mostly is a text that begins with an exclamation mark.
    case tag(Range<Place>)
    /// A mapping or sequence begins, in braces or brackets when `isFlow`.
    case start(isMapping: Bool, isFlow: Bool, Place)
    /// It ends; the place is the one behind it.
    case end(Place)
    case secondDocument(Place)
  }

  struct Scalar {
    let text: String
    let style: YAMLNode.Style
    /// From its first character to behind its last.
    let span: Range<Place>
    /// Lines on which something of it stands.
    let lines: Int
  }

  /// Why libyaml could not go on.
  struct Failure {
    let place: Place
    let what: String
    let remedy: String
    /// How to read on behind it.
    var mend: YAMLMend?
    /// Whether brackets or braces were open: a note may have swallowed the closing one.
    var isInBrackets = false
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

  /// Hands out the events of `source` until `body` returns false or the text ends.
  ///
  /// - Returns: whether the text was read to its end.
  static func each(of source: SourceText, _ body: (Event) -> Bool, failed: (Failure) -> Void) -> Bool {
    var documents = 0
    return parse(source) { event in
      if event.type == YAML_DOCUMENT_START_EVENT { documents += 1 }
      return value(of: event, documents: documents, in: source).map(body) ?? true
    } failed: {
      failed($0)
    }
  }

  /// The first place where libyaml could not go on, found without making values of what stands before it.
  static func firstFailure(in source: SourceText) -> Failure? {
    var failure: Failure?
    var depth = 0
    _ = parse(source) { event in
      switch event.type {
      case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: depth += 1
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: depth -= 1
      default: break
      }
      return depth <= YAMLTree.deepest
    } failed: {
      failure = $0
    }
    return failure
  }

  private static func parse(
    _ source: SourceText, _ body: (yaml_event_t) -> Bool, failed: (Failure) -> Void
  ) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return false }
    defer { yaml_parser_delete(&parser) }
    return source.bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var quoted: QuotedText?
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          failed(YAMLSyntax.failure(of: parser, in: source, behind: quoted))
          return false
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return true }
        quoted = QuotedText(event) ?? quoted
        guard body(event) else { return false }
      }
    }
  }

  private static func value(of event: yaml_event_t, documents: Int, in source: SourceText) -> Event? {
    let place = Place(event.start_mark)
    return switch event.type {
    case YAML_DOCUMENT_START_EVENT: documents > 1 ? .secondDocument(place) : nil
    case YAML_ALIAS_EVENT: .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "", place)
    case YAML_SCALAR_EVENT where event.data.scalar.tag != nil: .tag(span(of: event))
    case YAML_SCALAR_EVENT: .scalar(scalar(of: event, in: source))
    case YAML_SEQUENCE_START_EVENT:
      .start(
        isMapping: false, isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, place)
    case YAML_MAPPING_START_EVENT:
      .start(isMapping: true, isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end(Place(event.end_mark))
    default: nil
    }
  }

  private static func scalar(of event: yaml_event_t, in source: SourceText) -> Scalar {
    let style: YAMLNode.Style =
      switch event.data.scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .quoted
      }
    let span = span(of: event)
    return Scalar(
      text: String(
        decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self),
      style: style, span: span, lines: lines(of: span, style, in: source))
  }

  private static func lines(of span: Range<Place>, _ style: YAMLNode.Style, in source: SourceText) -> Int {
    let end = span.upperBound.column == 1 ? span.upperBound.line : span.upperBound.line + 1
    guard end - span.lowerBound.line > 1 else { return 1 }
    switch style {
    case .plain, .quoted: return source.writtenLines(in: span.lowerBound.line..<end)
    // The first line holds the mark only.
    case .literal, .folded: return source.writtenLines(in: span.lowerBound.line + 1..<end)
    }
  }

  private static func span(of event: yaml_event_t) -> Range<Place> {
    let start = Place(event.start_mark)
    return start..<max(start, Place(event.end_mark))
  }
}

extension Place {
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

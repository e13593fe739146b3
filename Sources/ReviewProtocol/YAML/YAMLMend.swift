/// How to read on behind a mistake that stops libyaml, so that one run names all such lines.
struct YAMLMend {
  /// A place inside the text that has the mistake: what libyaml makes of that text is not used.
  let place: Place
  let edit: Edit
  /// A key that the text swallowed, because it stands further to the right than the keys above it.
  var key: String?

  enum Edit {
    /// Another sign in the place of the colon.
    case colon
    /// Blanks from here to the end of the line.
    case rest(Place)
  }

  /// How many mistakes are mended in one text.
  static let most = 100
  /// How many bytes are read again for it.
  static let mostBytes = 48 << 20

  /// Mends `source` until libyaml can read it, or stops for another reason.
  ///
  /// - Returns: what was mended, and the mistakes to report: one for each line.
  static func mend(_ source: inout SourceText, from first: YAMLEvents.Failure) -> ([YAMLMend], [YAMLEvents.Failure]) {
    var mends: [YAMLMend] = []
    var failures: [YAMLEvents.Failure] = []
    var swallowed: Swallowed?
    var bytes = 0
    var next: YAMLEvents.Failure? = first
    while let failure = next, var mend = failure.mend, mends.count < most, bytes < mostBytes,
      mend.apply(to: &source)
    {
      let line = failure.place.line
      if let block = swallowed, block.reaches(line, in: source),
        mend.key != nil || source.indentation(line) != block.indentation
      {
        if source.indentation(line) != block.indentation { mend.key = nil }
        swallowed?.last = line
      } else if line != mends.last?.place.line {
        failures.append(failure)
        swallowed = mend.key == nil ? nil : Swallowed(line, in: source)
      }
      mends.append(mend)
      bytes += source.offset(of: failure.place) ?? 0
      next = YAMLEvents.firstFailure(in: source)
    }
    return (mends.sorted { $0.place < $1.place }, failures)
  }

  /// Lines in a row that stand further to the right than the keys above them: one mistake.
  private struct Swallowed {
    let indentation: Int
    var last: Int

    init(_ line: Int, in source: SourceText) {
      indentation = source.indentation(line) ?? 0
      last = line
    }

    func reaches(_ line: Int, in source: SourceText) -> Bool {
      line > last && (last...line).allSatisfy { (source.indentation($0) ?? .max) >= indentation }
    }
  }

  /// Changes the text; `false` when there is nothing to change.
  private func apply(to source: inout SourceText) -> Bool {
    switch edit {
    case .colon:
      guard let offset = source.offset(of: place), offset < source.bytes.count,
        source.bytes[offset] == UInt8(ascii: ":")
      else { return false }
      // A semicolon means nothing to YAML.
      source.replace(at: offset, by: UInt8(ascii: ";"))
    case .rest(let start):
      guard let offset = source.offset(of: start), source.line(start.line)[offset...].contains(where: { $0 != 0x20 })
      else { return false }
      source.blank(from: offset, inLine: start.line)
    }
    return true
  }
}

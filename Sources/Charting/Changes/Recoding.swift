package import Bibliography

/// How answers by an older form are read by a newer one: the mapping that a change of the form is recorded with.
///
/// Old answers stay as they were given. A value that was renamed or merged is read under its new name; one that was split is
/// open until somebody chooses for each source.
package struct Recoding: Sendable, Equatable, Codable {
  /// Id of the field in the newer form.
  package var field: String
  /// Its id in the older form, where it was another.
  package var formerField: String?
  package var moves: [Move]

  /// What becomes of one value.
  package struct Move: Sendable, Equatable, Codable {
    /// The value as it was.
    package var from: String
    /// What it is now: one value where it was renamed or merged, several where it was split, none where it was dropped.
    package var to: [String]

    package init(_ from: String, to: [String]) {
      self.from = from
      self.to = to
    }
  }

  package init(field: String, formerField: String? = nil, moves: [Move]) {
    self.field = field
    self.formerField = formerField
    self.moves = moves
  }

  /// What reading an answer by a mapping came to.
  package enum Outcome: Sendable, Equatable {
    case answer(Answer)
    /// A split value: somebody must choose, from these.
    case open(Answer, choices: [String])
  }

  /// Reads an answer by the mapping.
  package func read(_ answer: Answer) -> Outcome {
    guard answer.state == .reported else { return .answer(answer) }
    var (read, choices) = (answer, [String]())
    read.entries = []
    for entry in answer.entries {
      guard let move = moves.first(where: { $0.from == entry.value }) else {
        read.entries.append(entry)
        continue
      }
      if move.to.count > 1 { choices += move.to }
      guard move.to.count == 1 else { continue }
      var moved = entry
      moved.value = move.to[0]
      // Two values that were merged may both have been chosen.
      if !read.entries.contains(where: { $0.value == moved.value && $0.quote == moved.quote }) {
        read.entries.append(moved)
      }
    }
    return choices.isEmpty && !read.entries.isEmpty ? .answer(read) : .open(read, choices: choices)
  }

  /// The mapping, when it fits a field.
  ///
  /// - Throws: ``Problem`` when it names values that the field doesn't have, or moves one value twice.
  package func checked(against newer: FormField) throws(Problem) -> Recoding {
    guard newer.kind == .single || newer.kind == .multiple || newer.kind == .codes else {
      throw Problem(
        "“\(newer.label)” has no list of values", remedy: "Only answers of single, multiple and codes are recoded.")
    }
    let known = Set(newer.values.map(\.value))
    for target in moves.flatMap(\.to) where !known.contains(target) {
      throw Problem(
        "“\(newer.label)” has no value “\(target)”", remedy: "Amend the protocol's form first, then record the mapping."
      )
    }
    for from in Set(moves.map(\.from)) where moves.count(where: { $0.from == from }) > 1 {
      throw Problem(
        "“\(from)” is moved twice", remedy: "Name all its new values in one: \(from)=one,two.")
    }
    return self
  }
}

package import Bibliography

/// A codebook of the protocol as coding uses it.
package struct CodeTree: Sendable, Equatable {
  /// Id of the codebook.
  package let id: String
  package let label: String
  /// The codes by their paths, parents before their children.
  package let codes: [FieldValue]

  package init(id: String, label: String, codes: [FieldValue]) {
    self.id = id
    self.label = label
    self.codes = codes
  }

  /// A code by its path.
  package func code(_ path: String) -> FieldValue? { codes.first { $0.value == path } }
}

extension [CodeTree] {
  /// The code that a person means: `tasks:direct/advocacy`; without the codebook where one codebook has the code; by the last
  /// part of the path or by the label where one code is called so.
  ///
  /// - Throws: ``Problem`` that names the codes that come near.
  package func code(meant text: String) throws(Problem) -> CodePath {
    let wanted = text.trimmed
    if let whole = CodePath(wanted), let book = first(where: { $0.id == whole.book }), book.code(whole.path) != nil {
      return whole
    }
    let name = Folding.words(wanted)
    let exact = named { book, code in code.value == wanted }
    let found =
      !exact.isEmpty ? exact : named { _, code in Folding.words(code.label) == name || code.lastPart == wanted }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Problem(
        "several codes are called so", text: text,
        remedy: "Name one of \(found.map { "`\($0.text)`" }.joined(separator: ", ")); nothing was recorded.")
    }
    let near = nearest(to: wanted)
    throw Problem(
      isEmpty ? "the protocol has no codebook" : "no codebook has this code", text: text,
      remedy: isEmpty
        ? "Write `codebooks:` in protocol.yaml and amend the protocol; nothing was recorded."
        : near.isEmpty
          ? "`winnow code book` lists the codes; nothing was recorded."
          : "Did you mean \(near.map { "`\($0.text)`" }.joined(separator: " or "))? Nothing was recorded.")
  }

  /// Whether a codebook has the code.
  package func has(_ code: CodePath) -> Bool { first { $0.id == code.book }?.code(code.path) != nil }

  /// What people read instead of a code's path.
  package func label(of code: CodePath) -> String {
    first { $0.id == code.book }?.code(code.path)?.label ?? code.path
  }

  private func named(_ fits: (CodeTree, FieldValue) -> Bool) -> [CodePath] {
    flatMap { book in book.codes.filter { fits(book, $0) }.map { CodePath(book: book.id, path: $0.value) } }
  }

  /// At most three codes whose path, last part or label is spelt almost so.
  private func nearest(to text: String) -> [CodePath] {
    let wanted = Folding.wordBytes(CodePath(text)?.path ?? text)
    let distances = flatMap { book in
      book.codes.compactMap { code -> (code: CodePath, distance: Int)? in
        let spellings = [code.value, code.lastPart, code.label].map { Folding.wordBytes($0) }
        let distance = spellings.compactMap { EditDistance.between(wanted, $0) }.min()
        return distance.map { (CodePath(book: book.id, path: code.value), $0) }
      }
    }
    return distances.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }.prefix(3).map(\.code)
  }
}

extension FieldValue {
  /// The last part of a code's path.
  fileprivate var lastPart: String { value.split(separator: "/").last.map(String.init) ?? value }
}

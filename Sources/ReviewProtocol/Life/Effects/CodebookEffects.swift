/// Codebooks: sources coded with a code that is gone, stands elsewhere or means something else.
extension Amendment {
  var codebookEffects: [AmendmentEffect] {
    let codes = changes(in: "codebooks").filter { $0.list == "codes" && $0.key != "children" }
    var order: [[String]] = []
    var groups: [[String]: [ProtocolChange]] = [:]
    for change in codes {
      let key = key(change)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(change)
    }
    return removedCodebooks
      + order.compactMap { key in codeEffect(groups[key] ?? [], codebook: key[0], code: key[1]) }
  }

  private func key(_ change: ProtocolChange) -> [String] { [change.container.last ?? "", change.subject ?? ""] }

  private var removedCodebooks: [AmendmentEffect] {
    changes(in: "codebooks").filter { $0.list == "codebooks" && $0.kind == .removed && $0.key == nil }.map { change in
      let items = coded(change.subject ?? "") { _ in true }
      return effect(
        [change], .codesChanged, items,
        "code \(items.counted("source")) anew that \(items.count == 1 ? "was" : "were") coded with `\(change.subject ?? "")`",
        none: "nothing to code again: no source was coded with it")
    }
  }

  private func codeEffect(_ changes: [ProtocolChange], codebook: String, code: String) -> AmendmentEffect? {
    if let added = changes.first(where: { $0.kind == .added && $0.key == nil }) {
      let items = coded(codebook) { _ in true }
      return effect(
        [added], .codesAdded, items, "\(items.counted("source")) coded before could be checked for `\(code)`",
        none: "nothing to code again: no source was coded before", weight: .optional)
    }
    let weighty = changes.filter { $0.key != "examples" && !($0.kind == .moved && $0.key != nil) }
    guard !weighty.isEmpty else { return nil }
    let before = weighty.first?.formerSubject ?? code
    let items = coded(codebook) { isCode($0, before, in: codebook) }
    let isRemoved = weighty.contains { $0.kind == .removed && $0.key == nil }
    let isNameOnly = weighty.allSatisfy { $0.key == "id" || $0.key == "label" }
    let has = "\(items.counted("source")) coded `\(before)`"
    return effect(
      weighty, .codesChanged, items,
      isRemoved
        ? "choose another code for \(has)"
        : isNameOnly ? "\(has): check that the new name says the same" : "look again at \(has)",
      none: "nothing to code again: no source is coded `\(before)`")
  }

  /// Sources with a fitting answer in a field that uses the codebook.
  private func coded(_ codebook: String, where fits: (String) -> Bool) -> [Int] {
    let fields = old.charting.fields.withPaths.filter { $0.field.codebook == codebook }.map(\.path)
    return Set(fields.flatMap { sources(of: $0, where: fits) }).sorted()
  }

  /// Whether an answer means a code, by its path, its id or its label.
  private func isCode(_ answer: String, _ path: String, in codebook: String) -> Bool {
    codeNames[codebook]?[path]?.contains(answer.foldedLabel) ?? false
  }
}

extension [ChartingField] {
  /// Each field with its path, those inside of groups and tables too.
  var withPaths: [(path: String, field: ChartingField)] {
    flatMap { field in [(field.id, field)] + field.fields.withPaths.map { ("\(field.id)/\($0.path)", $0.field) } }
  }
}

extension [Code] {
  /// Each code with its path.
  var withPaths: [(path: String, code: Code)] {
    flatMap { code in [(code.id, code)] + code.children.withPaths.map { ("\(code.id)/\($0.path)", $0.code) } }
  }
}

extension [Code] {
  /// The names of each code by its path: the path itself, its id and its label, folded.
  var foldedNames: [String: Set<String>] {
    withPaths.reduce(into: [:]) { names, entry in
      names[entry.path] = Set([entry.path, entry.code.id, entry.code.label].map(\.foldedLabel))
    }
  }
}

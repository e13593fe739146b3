extension ScreeningState {
  /// Opens a line to type in; what was typed on this record before and not kept stands in it.
  mutating func open(_ kind: PromptKind) {
    guard kind == .find || cardOrSay() != nil else { return }
    mode = .prompt(kind, LineEditor(drafts[kind] ?? ""))
    strip = nil
  }

  mutating func press(_ key: Key, in kind: PromptKind, _ editor: LineEditor) -> [ScreeningEffect] {
    var editor = editor
    switch key {
    case .escape, .control("c"): close(kind, keeping: editor.text)
    case .enter: return send(editor.text, kind)
    case .tab: complete(kind, editor)
    case .character, .control, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .function:
      if editor.edit(key) { mode = .prompt(kind, editor) }
    }
    return []
  }

  mutating func paste(_ text: String) -> [ScreeningEffect] {
    guard case .prompt(let kind, var editor) = mode else {
      strip = .said("Pasted text changes nothing here; open a note with \(keys.sign(.note) ?? "note") first.")
      return []
    }
    editor.insert(text)
    mode = .prompt(kind, editor)
    return []
  }

  /// Sends what was typed. The line stays open until the review has it, so that a failure loses nothing.
  mutating func send(_ text: String, _ kind: PromptKind) -> [ScreeningEffect] {
    let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !typed.isEmpty else {
      if kind == .park {
        mode = .prompt(kind, LineEditor())
        strip = .said("Write the question that keeps you from deciding.")
      } else {
        close(kind, keeping: "")
      }
      return []
    }
    mode = .prompt(kind, LineEditor(text))
    drafts[kind] = text
    if kind == .find { return [.show(record: typed)] }
    guard let card = cardOrSay() else { return [] }
    switch kind {
    case .note: return [.note(typed, record: card.name)]
    case .label:
      guard !card.labels.contains(typed) else {
        close(kind, keeping: "")
        strip = .said("It has the label “\(typed)” already.")
        return []
      }
      return [.label(typed, record: card.name)]
    case .park: return [.park(question: typed, record: card.name)]
    case .find: return []
    }
  }

  /// Leaves the line; the text comes back when it is opened again on this record.
  mutating func close(_ kind: PromptKind, keeping text: String) {
    mode = .reading
    drafts[kind] = text.isEmpty || kind == .find ? nil : text
  }

  private mutating func complete(_ kind: PromptKind, _ editor: LineEditor) {
    guard kind == .label else { return }
    let matches = labelsMatching(editor.text)
    // The one after what stands there, so that Tab goes through all.
    guard let first = matches.first else { return }
    mode = .prompt(kind, LineEditor(first))
  }

  /// Labels in use that begin with what was typed.
  package func labelsMatching(_ typed: String) -> [String] {
    let folded = typed.foldedName
    return labels.filter { $0.foldedName.hasPrefix(folded) && $0 != typed }
  }
}

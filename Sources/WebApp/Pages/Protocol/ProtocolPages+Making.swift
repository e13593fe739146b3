internal import Bibliography
internal import Review
internal import ReviewProtocol
internal import Screening

extension ProtocolPage {
  /// The version in force, or the draft where none is registered; or one version.
  init(_ review: Review, version number: Int? = nil, user: String, strings: Strings) throws {
    let standing = try review.protocolStanding()
    let shown = try number.map { try review.protocolVersion($0) } ?? standing.inForce
    let document = try shown?.document ?? ProtocolFile(in: review.folder)?.document
    heading = number.map { strings("protocol.version", ["number": String($0)]) } ?? strings["room.protocol"]
    let content = document?.content
    title = content?.title ?? ""
    version = shown.map { VersionLine($0, standing.deposits) }
    isDraft = shown == nil
    isInForce = shown != nil && shown?.number == standing.inForce?.number
    fileNote = number == nil ? standing.file.flatMap { FileNote($0, strings) } : nil
    openedUnregistered = shown == nil ? standing.openedUnregistered?.text : nil
    mayWrite = try review.team().may(user, .writeProtocol)
    sections = content.map(ReadingSection.all) ?? []
  }
}

extension FileNote {
  fileprivate init?(_ state: ProtocolStanding.FileState, _ strings: Strings) {
    var changed: [ProtocolChange] = []
    var (isBad, canAmend) = (false, false)
    let key: String
    var problem = ""
    switch state {
    case .same: return nil
    case .otherLayoutOnly: key = "protocol.file.layout"
    case .changed(let changes):
      key = "protocol.file.changed"
      (changed, canAmend) = (changes, true)
    case .missing:
      key = "protocol.file.missing"
      isBad = true
    case .unreadable(let found):
      key = "protocol.file.unreadable"
      isBad = true
      problem = "\(found)"
    case .withErrors(let errors):
      key = "protocol.file.errors"
      isBad = true
      problem = errors.count.counted("error")
    }
    text = strings(key, ["problem": problem])
    self.isBad = isBad
    changes = changed.map(\.sentence)
    self.canAmend = canAmend
    canRestore = true
  }
}

extension DraftPage {
  init(_ review: Review, user: String, strings: Strings) throws {
    let file = try ProtocolFile(in: review.folder)
    let standing = try review.protocolStanding()
    let check = CheckAnswer(file?.document, strings)
    heading = strings["protocol.edit"]
    text = file?.text ?? ""
    isForeign = file.map { $0.text == nil } ?? false
    hash = file?.hash
    (messages, counts, isComplete) = (check.messages, check.counts, check.isComplete)
    mayWrite = try review.team().may(user, .writeProtocol)
    inForce = standing.inForce?.number
    canRegister = standing.inForce == nil && isComplete && file != nil
    if case .changed = standing.file { canAmend = isComplete } else { canAmend = false }
    canRestore = standing.file.map { $0 != .same } ?? false
  }
}

extension CheckAnswer {
  init(_ document: ProtocolDocument?, _ strings: Strings) {
    let all = document?.messages ?? []
    messages = all.map { message in
      var bare = message.problem
      (bare.file, bare.line, bare.column) = (nil, nil, nil)
      return MessageLine(
        line: message.problem.line, column: message.problem.column, severity: message.severity.rawValue,
        word: strings["protocol.severity." + message.severity.rawValue], what: bare.description(withRemedy: false),
        remedy: bare.remedy, code: message.code.rawValue)
    }
    let parts = ProtocolMessage.Severity.allCases.compactMap { severity -> String? in
      let count = all.count { $0.severity == severity }
      return count == 0 ? nil : strings("protocol.count." + severity.rawValue, count: count)
    }
    counts = parts.isEmpty ? strings["protocol.count.none"] : parts.joined(separator: ", ")
    isComplete = document?.isComplete ?? false
  }
}

extension AmendmentPage {
  init(_ review: Review, user: String, strings: Strings) throws {
    let preview = try review.previewAmendment()
    guard let file = try ProtocolFile(in: review.folder) else { throw Refusal.missing("protocol.yaml") }
    heading = strings["protocol.amend"]
    from = preview.from.number
    next = from + 1
    changes = preview.changes.map(ChangeLine.init)
    effects = EffectsCard([try review.protocolEffects(of: file, seenBy: user)])
    let selection = file.document.content.selection
    stages = try Stage.allCases.compactMap { stage in
      let (old, new) = (try review.settings(of: stage), StageSettings(selection, at: stage))
      guard old != new else { return nil }
      let opened = try review.worksReopened(at: stage, by: new)
      return "\(stage.title): \(old.words(at: stage)) → \(new.words(at: stage))"
        + (opened == 0 ? "" : "; " + strings("protocol.reopened", count: opened))
    }
    expected = preview.expectation
    mayWrite = try review.team().may(user, .writeProtocol)
  }
}

extension DiffPage {
  init(_ review: Review, from: Int?, to: Int?, user: String, strings: Strings) throws {
    let old = try review.protocolVersion(from)
    let new: ProtocolDocument
    if let to {
      new = try review.protocolVersion(to).document
    } else {
      guard let file = try ProtocolFile(in: review.folder) else { throw Refusal.missing("protocol.yaml") }
      let errors = file.document.messages(.error)
      guard errors.isEmpty else {
        throw Problem(
          "has \(errors.count.counted("error")) and can't be compared", file: ProtocolFile.name,
          remedy: "Correct it first, on the page “Edit”.")
      }
      new = file.document
    }
    self.from = old.number
    self.to = to
    heading =
      to.map { strings("protocol.diff.versions", ["from": String(old.number), "to": String($0)]) }
      ?? strings("protocol.diff.file", ["from": String(old.number)])
    changes = ProtocolDifference.changes(from: old.document.value, to: new.value).map(ChangeLine.init)
    isSame = changes.isEmpty
    if let to, old.number < to {
      effects = EffectsCard(try review.protocolEffects(from: old.number, to: to, seenBy: user))
    } else {
      effects = nil
    }
  }
}

extension ChangeLine {
  init(_ change: ProtocolChange) {
    self.init(section: change.section, kind: change.kind.rawValue, sentence: change.sentence)
  }
}

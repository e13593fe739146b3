internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// Records what a person charted of a source: one event a field. Answers that stand already are not recorded again, so that
  /// what is sent twice counts once.
  ///
  /// - Parameters:
  ///   - answers: by id of the field; `nil` takes an answer back.
  ///   - importedFrom: where the answers were brought in from.
  /// - Returns: how many answers were new.
  /// - Throws: ``Problem`` when the source isn't included, or an answer doesn't fit its field; then none was recorded.
  @discardableResult
  package func chart(
    _ answers: [String: Answer?], of record: RecordID, importedFrom: String? = nil, acting: Acting
  ) throws -> Int {
    try write(acting, to: .chart) { db, ledger in
      let form = try Review.chartForm(nil, db)
      let head = try Review.source(record, db)
      let clean = try form.read(answers)
      let standing = try ChartRows.of(acting.actor.foldedName, head, db)
      var recorded = 0
      for field in form.fields {
        guard let answer = clean[field.id] else { continue }
        let known = standing.answers[field.id]
        if answer == known?.answer, known.map({ $0.version == form.version }) ?? true { continue }
        try Review.refuseCharted(head, acting.actor.foldedName, form, db)
        try ledger.append(
          .fieldCharted(
            .init(
              record: head, reviewer: acting.actor, field: field.id, answer: answer, protocolVersion: form.version,
              importedFrom: importedFrom, salt: ledger.salt())))
        recorded += 1
      }
      return recorded
    }
  }

  /// Says that a person is done with a source, or goes on with it.
  ///
  /// - Throws: ``Problem`` when a required field has no answer.
  package func finishCharting(_ record: RecordID, isFinished: Bool = true, acting: Acting) throws {
    try write(acting, to: .chart) { db, ledger in
      let form = try Review.chartForm(nil, db)
      let head = try Review.source(record, db)
      let seat = acting.actor.foldedName
      let done = try ChartSeal.finished(head, db).first { $0.seat == seat }
      guard (done != nil) != isFinished || isFinished && done?.version != form.version else { return }
      if isFinished {
        try Review.refuseUnfinished(head, seat, form, db)
        try Review.refuseLatecomer(head, seat, ChartSeal.finished(head, db).map(\.seat), form, db)
      }
      if !isFinished, try ChartSeal.needed(head, form.charters, db) > 1, try ChartSeal.isOpen(head, form.charters, db) {
        throw Problem(
          "all who chart \(head.text) are done, and their answers are open",
          remedy: "Nothing was recorded; what differs is settled by the team, with `winnow chart agree` or on its page."
        )
      }
      try ledger.append(
        .chartingFinished(
          .init(record: head, reviewer: acting.actor, isFinished: isFinished, protocolVersion: form.version)))
    }
  }

  /// Who is done with a source says so first before changing an answer: others may be waiting for it, or have seen it.
  ///
  /// Who has not begun before all were done doesn't begin then, since their answers are open.
  ///
  /// - Throws: ``Problem`` when the person is done with the source by the form in force, or all others are.
  static func refuseCharted(_ head: RecordID, _ seat: String, _ form: ChartForm, _ db: Database) throws {
    let done = try ChartSeal.finished(head, db)
    guard done.contains(where: { $0.seat == seat && $0.version == form.version }) else {
      return try refuseLatecomer(head, seat, done.map(\.seat), form, db)
    }
    throw Problem(
      "you are done with \(head.text)",
      remedy: "Nothing was recorded; go on with it first, while the others are not done yet.")
  }

  private static func refuseLatecomer(
    _ head: RecordID, _ seat: String, _ done: [String], _ form: ChartForm, _ db: Database
  ) throws {
    let needed = try ChartSeal.needed(head, form.charters, db)
    guard needed > 1, done.count >= needed, !done.contains(seat) else { return }
    throw Problem(
      "all who chart \(head.text) are done, and their answers are open",
      remedy: "Nothing was recorded; what differs is settled by the team, with `winnow chart agree` or on its page.")
  }

  private static func refuseUnfinished(_ head: RecordID, _ seat: String, _ form: ChartForm, _ db: Database) throws {
    let answers = try ChartRows.of(seat, head, db).answers
    guard !answers.isEmpty else {
      throw Problem("\(head.text) has no answers of yours", remedy: "Chart it first; nothing was recorded.")
    }
    let missing = form.fields.filter { $0.isRequired && answers[$0.id] == nil }
    guard missing.isEmpty else {
      throw Problem(
        "\(head.text) lacks \(missing.map { "“\($0.label)”" }.joined(separator: ", "))",
        remedy: "Answer it, if need be with not reported or not applicable; nothing was recorded.")
    }
  }

  /// Records the team's answer to a field of a source: what counts from then on.
  ///
  /// - Parameter answer: `nil` opens the field again.
  /// - Throws: ``Problem`` when not all who chart the source are done, or the answer doesn't fit.
  package func agree(
    on field: String, of record: RecordID, _ answer: Answer?, by manner: AgreementManner, acting: Acting
  ) throws {
    try write(acting, to: manner == .arbiter ? .arbitrate : .agree) { db, ledger in
      let form = try Review.chartForm(nil, db)
      let head = try Review.source(record, db)
      guard try ChartSeal.isOpen(head, form.charters, db) else {
        throw Problem(
          "not all who chart \(head.text) are done",
          remedy: "Nothing was recorded; what others charted is closed until then.")
      }
      let seat = acting.actor.foldedName
      if manner == .arbiter, try ChartSeal.finished(head, db).contains(where: { $0.seat == seat }) {
        throw Problem(
          "\(acting.actor) charted \(head.text), and is no third person",
          remedy: "Agree by consensus; nothing was recorded.")
      }
      let clean = try form.read([field: answer])
      // The same answer under a newer form is said anew: the older one may be read by a mapping that leaves it open.
      let known = try ChartRows.agreed(head, db).answers[field]
      if let answer = clean[field], answer == known?.answer, known.map({ $0.version == form.version }) ?? true {
        return
      }
      try ledger.append(
        .fieldAgreed(
          .init(
            record: head, field: field, answer: answer == nil ? nil : clean[field] ?? nil, manner: manner,
            protocolVersion: form.version)))
    }
  }

  /// Says that a person checked what another charted of a source against the source.
  ///
  /// - Throws: ``Problem`` when one verifies one's own charting, or nobody is done with the source.
  package func verifyCharting(_ record: RecordID, isVerified: Bool = true, acting: Acting) throws {
    try write(acting, to: .chart) { db, ledger in
      let head = try Review.source(record, db)
      let done = try ChartSeal.finished(head, db)
      guard !done.isEmpty else {
        throw Problem("nobody is done with charting \(head.text)", remedy: "Nothing was recorded.")
      }
      guard done.contains(where: { $0.seat != acting.actor.foldedName }) else {
        throw Problem(
          "\(acting.actor) charted \(head.text) alone", remedy: "Another person verifies it; nothing was recorded.")
      }
      try ledger.append(
        .chartingVerified(.init(record: head, reviewer: acting.actor, isVerified: isVerified)))
    }
  }
}

extension ChartForm {
  /// The answers, each in the form in which it is kept.
  ///
  /// - Throws: ``Problem`` for a field the form doesn't have, or an answer that doesn't fit.
  func read(_ answers: [String: Answer?]) throws -> [String: Answer?] {
    var clean: [String: Answer?] = [:]
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.id == id }) else {
        throw Problem(
          "the form has no field `\(id)`",
          remedy: "It has \(fields.map { "`\($0.id)`" }.joined(separator: ", ")); nothing was recorded.")
      }
      clean.updateValue(try answer.map { try field.read($0) }, forKey: id)
    }
    return clean
  }
}
